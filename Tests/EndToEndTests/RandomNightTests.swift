import Foundation
import TestSupport
import Testing

/// Small ones of the nights that `random_night`, `random_phases` and `random_credits` of `Tests/Oracle` make by chance, a slice
/// of `country_matrix`, and the judges themselves.
@Suite("Nights made by chance", .needs(.oraclePython))
struct RandomNightTests {
    @Test(
        "In every format, what must follow from the input, by the official rules, to the cent",
        arguments: [1, 2]
    )
    func everyFormat(seed: Int) throws {
        let script = Nightbill.repository.appending(path: "Tests/Oracle/random_night")
        let size = ["--seed", String(seed), "--invoices", "60", "--outside", "12"]
        let place = ["NIGHTBILL_ORACLE_PYTHON": try Tool.oraclePython.required().path]
        let verdict = try Nightbill.execute(script, [Nightbill.binary.path] + size, in: Nightbill.repository, place)
        #expect(verdict.status == 0, "\(verdict.output)\(verdict.errors)")
        for kind in ["Invoice", "CrossIndustryInvoice", "cXML"] {
            #expect(verdict.output.contains(" \(kind),"), "\(verdict.output)")
        }
    }

    @Test("Over several phases of an export, what must follow from it and from the nights before", arguments: [1, 101])
    func phases(seed: Int) throws {
        try expectAgreement("random_phases", ["--seed", String(seed), "--folders", "4"])
    }

    @Test("Credits in parts until nothing is left, by the official rules, to the cent")
    func credits() throws {
        try expectAgreement("random_credits", ["--invoices", "12", "--nights", "3"])
    }

    @Test("What sellers of some countries issue and credit, in every format, by the official rules")
    func countries() throws {
        try expectAgreement("country_matrix", ["--sellers", "DK,FR,NL,SE"])
    }

    private func expectAgreement(_ name: String, _ size: [String]) throws {
        let script = Nightbill.repository.appending(path: "Tests/Oracle/\(name)")
        let place = ["NIGHTBILL_ORACLE_PYTHON": try Tool.oraclePython.required().path]
        let verdict = try Nightbill.execute(script, [Nightbill.binary.path] + size, in: Nightbill.repository, place)
        #expect(verdict.status == 0, "\(verdict.output)\(verdict.errors)")
    }

    @Test("The program's code lists are those of the published rules, but for differences that are explained")
    func codeLists() throws {
        let verdict = try Oracle.run("compare_code_lists.py", [], in: Nightbill.repository)
        #expect(verdict.status == 0, "\(verdict.output)\(verdict.errors)")
        #expect(verdict.output.hasSuffix("0 failures\n"))
    }

    @Test(
        "Addresses that are accepted, and no others, pass checks that share no code with the program",
        arguments: [1, 2]
    )
    func addresses(seed: Int) throws {
        let size = ["--seed", String(seed), "--count", "4000"]
        let verdict = try Oracle.run("random_addresses.py", [Nightbill.binary.path] + size, in: Nightbill.repository)
        #expect(verdict.status == 0, "\(verdict.output)\(verdict.errors)")
    }

    @Test("Templates write valid documents of neutral invoices of any kind, credit notes too")
    func templates() throws {
        let verdict = try Oracle.run("random_templates.py", ["--count", "60"], in: Nightbill.repository)
        #expect(verdict.status == 0, "\(verdict.output)\(verdict.errors)")
    }

    @Test("The judges notice every fault that is put before them")
    func judges() throws {
        let verdict = try Oracle.run("selftest.py", [], in: Nightbill.repository)
        #expect(verdict.status == 0, "\(verdict.output)\(verdict.errors)")
    }
}
