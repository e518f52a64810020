import Domain
import Reports
import Testing

@Suite("Programs in the settings")
struct CommandSettingsTests {
    @Test("A program is a list with its arguments, or a text alone")
    func forms() throws {
        let settings = try SettingsTests.read(
            SettingsTests.issuer
                + """
                validators:
                  ubl: [/bin/judge, --rules, a b, ""]
                  peppol: /opt/my judge
                validator_seconds: 5
                pdf_command: [weasyprint, -, -]
                facturx_command: [/bin/facturx, "{xml}"]
                renderer_seconds: 86400
                """
        )
        #expect(
            settings.validators == [
                "ubl": ExternalCommand(program: "/bin/judge", arguments: ["--rules", "a b", ""]),
                "peppol": ExternalCommand(program: "/opt/my judge"),
            ]
        )
        #expect(settings.pdfCommand == ExternalCommand(program: "weasyprint", arguments: ["-", "-"]))
        #expect(settings.facturxCommand == ExternalCommand(program: "/bin/facturx", arguments: ["{xml}"]))
        #expect(settings.validatorSeconds == 5 && settings.rendererSeconds == 86_400)
    }

    @Test(
        "A fault says where it stands and what would be right",
        arguments: [
            (
                "validators: {upl: /bin/true}",
                "5:19: validators.upl: there is no template for the format `upl`; did you mean `ubl`?"
            ),
            ("validators: {pdf: /bin/true}", "validators.pdf: there is no template for the format `pdf`"),
            ("validators: /bin/true", "5:13: validators takes keys of its own"),
            ("validators: [/bin/true]", "5:13: validators takes keys of its own"),
            ("validators: {ubl: []}", "5:19: validators.ubl names no program"),
            ("validators: {ubl: [\"\", x]}", "validators.ubl names no program"),
            (
                "validators: {ubl: {program: x}}",
                "validators.ubl takes a program, or a list of a program and its arguments"
            ),
            ("validators: {ubl: [x, [y]]}", "validators.ubl takes a program, or a list of a program and its arguments"),
            ("validators: {ubl: [x, \"a\\0b\"]}", "5:23: validators.ubl: holds a control character"),
            ("validator_seconds: 0", "`0` is not a whole number from 1 to 86400"),
            ("renderer_seconds: 1d", "`1d` is not a whole number from 1 to 86400"),
            ("pdf_command: {a: b}", "pdf_command takes a program, or a list of a program and its arguments"),
            (
                "facturx_command: [/bin/facturx, \"{input}\"]",
                "5:18: facturx_command: no argument has {xml}, the place of the file that is put into the PDF"
            ),
            ("facturx_command: /bin/facturx", "facturx_command: no argument has {xml}"),
            ("document_format: pdf", "a run does not write `pdf`; ask for it with `nightbill regenerate --format pdf`"),
            ("pdf_comand: x", "unknown key `pdf_comand`; did you mean `pdf_command`?"),
        ]
    )
    func faults(line: String, message: String) {
        let failure = #expect(throws: CommandFailure.self) { try SettingsTests.read(SettingsTests.issuer + line) }
        #expect(failure?.kind == .settings)
        #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "no failure")")
    }
}
