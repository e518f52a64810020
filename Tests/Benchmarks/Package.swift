// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that measuring never weighs on those who only build and test.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "nightbill", path: "../..")],
    targets: [
        .systemLibrary(name: "LibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        // What the templates are measured against.
        .target(
            name: "TextWriter",
            dependencies: ["LibXML2"],
            cSettings: [
                .define("_GNU_SOURCE"), .enableWarning("all"), .enableWarning("extra"),
                .treatAllWarnings(as: .error), .unsafeFlags(["-O3"], .when(configuration: .release)),
            ],
            linkerSettings: [.linkedLibrary("xslt")]
        ),
        .executableTarget(
            name: "Benchmarks",
            dependencies: ["TextWriter", .product(name: "NightbillCore", package: "nightbill")],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]
        ),
    ]
)
