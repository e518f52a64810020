// swift-tools-version: 6.2
import PackageDescription

/// One dialect for every target of ours: Swift 6, explicit existentials, internal imports, and no warning left standing.
let dialect: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// The pure rooms also refuse unmarked unsafe code.
let pureDialect = dialect + [.strictMemorySafety()]

/// The commit, as scripts find it and `nightbill --version` says it. The package asks git for nothing: what is asked here is kept
/// until the package changes, and would soon be another commit's.
let commit = (Context.environment["NIGHTBILL_COMMIT"] ?? "").filter {
    $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))
}

let package = Package(
    name: "nightbill",
    products: [
        .executable(name: "nightbill", targets: ["nightbill"]),
        // For the benchmarks, which live in a package of their own.
        .library(name: "NightbillCore", targets: ["Domain", "Intake", "TemplateEngine", "Documents"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibXSLT", pkgConfig: "libxslt", providers: [.apt(["libxslt1-dev"])]),
        .systemLibrary(name: "CLibQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

        // Templates under a budget: what leaves the C libraries where they stand cannot be written in Swift.
        .target(
            name: "CTransformation",
            dependencies: ["CLibXML2", "CLibXSLT"],
            cSettings: [
                .define("_GNU_SOURCE"), .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
            ]
        ),

        // What only this build knows, in a room so small that nothing else is built again for it.
        .target(name: "CBuild", cSettings: [.define("NIGHTBILL_COMMIT", to: "\"\(commit)\"")]),

        // The whole folder, so that a new list needs no line here.
        .target(name: "Domain", resources: [.embedInCode("CodeLists/Lists")], swiftSettings: pureDialect),
        .target(name: "System", dependencies: ["Domain", "CLinux", "CLibCrypto"], swiftSettings: pureDialect),
        .target(name: "Billing", dependencies: ["Domain"], swiftSettings: pureDialect),
        .target(name: "Intake", dependencies: ["Domain", "System"], swiftSettings: pureDialect),
        .target(
            name: "Ledger",
            dependencies: [
                "Domain", "System", "CLibCrypto", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: dialect
        ),
        .target(
            name: "TemplateEngine",
            dependencies: ["Domain", "System", "CLibXML2", "CLibXSLT", "CLibQREncode", "CTransformation"],
            resources: [.embedInCode("Neutral/invoice.xsd")],
            swiftSettings: dialect
        ),
        .target(
            name: "Documents",
            dependencies: [
                "Domain", "System", "TemplateEngine", .product(name: "Mustache", package: "swift-mustache"),
            ],
            exclude: ["Templates/invoice.xsd"],
            // The whole folder, so that a new format's templates need no line here.
            resources: [.embedInCode("Templates")],
            swiftSettings: dialect
        ),
        .target(
            name: "Publishing",
            dependencies: ["Domain", "System", "Ledger", "TemplateEngine", "Documents"],
            swiftSettings: dialect
        ),
        .target(
            name: "Reports",
            dependencies: ["Domain", "Intake", "Billing", "Ledger"],
            // Whole folders, so that a new page needs no line here.
            resources: [.embedInCode("About/Pages"), .embedInCode("Dashboard/Assets")],
            swiftSettings: dialect
        ),
        .target(
            name: "Operations",
            dependencies: [
                "Domain", "System", "Intake", "Billing", "Ledger", "TemplateEngine", "Documents", "Publishing",
                "Reports",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.embedInCode("Settings/settings.yaml")],
            swiftSettings: dialect
        ),
        .executableTarget(
            name: "nightbill",
            dependencies: [
                "Domain", "System", "Ledger", "Reports", "Operations", "CBuild",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: dialect
        ),

        .target(name: "TestSupport", dependencies: ["Domain"], path: "Tests/TestSupport", swiftSettings: dialect),
        .testTarget(name: "DomainTests", dependencies: ["Domain", "TestSupport"], swiftSettings: dialect),
        .testTarget(name: "SystemTests", dependencies: ["System", "TestSupport"], swiftSettings: dialect),
        .testTarget(name: "BillingTests", dependencies: ["Billing", "System", "TestSupport"], swiftSettings: dialect),
        .testTarget(
            name: "IntakeTests",
            // Billing for its part of the catalogue of codes, Reports for the findings of a night, TemplateEngine to read orders.
            dependencies: ["Intake", "Billing", "Ledger", "Reports", "TemplateEngine", "TestSupport"],
            exclude: ["Findings"],
            swiftSettings: dialect
        ),
        .target(
            name: "DocumentSamples",
            dependencies: ["Domain"],
            path: "Tests/DocumentSamples",
            swiftSettings: dialect
        ),
        .testTarget(
            name: "TemplateEngineTests",
            dependencies: ["TemplateEngine", "Documents", "Domain", "DocumentSamples", "TestSupport"],
            swiftSettings: dialect
        ),
        .testTarget(
            name: "DocumentsTests",
            dependencies: ["TemplateEngine", "Documents", "Domain", "CLibXML2", "DocumentSamples", "TestSupport"],
            exclude: ["Goldens"],
            swiftSettings: dialect
        ),
        .testTarget(
            name: "LedgerTests",
            dependencies: ["Ledger", "Domain", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Older"],
            swiftSettings: dialect
        ),
        .testTarget(
            name: "ReportsTests",
            dependencies: ["Reports", "Domain", "Intake", "Publishing", "Operations", "TestSupport"],
            swiftSettings: dialect
        ),
        .testTarget(
            name: "OperationsTests",
            dependencies: [
                "Operations", "Publishing", "Reports", "Domain", "TemplateEngine", "Documents", "Ledger", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: dialect
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["nightbill", "TestSupport"],
            exclude: ["Goldens"],
            swiftSettings: dialect
        ),
    ]
)
