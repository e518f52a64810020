import ArgumentParser

/// The schemas that documents must pass.
struct ValidationOptions: ParsableArguments {
    @Option(
        name: .customLong("validate"),
        help: ArgumentHelp(
            "A folder of XML Schemas (*.xsd, also in folders of it): every document must pass the one that declares its "
                + "root element, before anything is committed or published (else status 78). Nothing is read from outside "
                + "the folder.",
            valueName: "dir"
        )
    )
    var folder: String?
}
