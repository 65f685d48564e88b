// swift-tools-version: 6.2
import PackageDescription

/// The tower: a target may name only targets on lower floors, so an arrow that points up does not compile.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// Release builds specialise generics across the tower's modules (measured about four times faster).
let optimised = strict + [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))]

/// Millions of draws by numbers eight abreast are a hundred times slower without the optimiser, even for tests.
let alwaysOptimised = optimised + [.unsafeFlags(["-O"], .when(configuration: .debug))]

func floor(
  _ name: String, _ dependencies: [Target.Dependency], embedsData: Bool = false,
  settings: [SwiftSetting] = optimised
) -> Target {
  .target(
    name: name,
    dependencies: dependencies,
    exclude: embedsData ? ["Data"] : [],
    swiftSettings: settings,
    plugins: embedsData ? ["EmbedData"] : [])
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "domesday",
  products: [.executable(name: "domesday", targets: ["domesday"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Libraries of the system, and the plugin that turns data files into Swift source.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CByteScan"),
    .systemLibrary(name: "CMalloc"),
    .executableTarget(name: "EmbedDataTool", swiftSettings: strict),
    .plugin(name: "EmbedData", capability: .buildTool(), dependencies: ["EmbedDataTool"], path: "Sources/EmbedData"),

    // Floor 0
    floor("Diagnostics", []),
    // Floor 1
    floor("EstateModel", ["Diagnostics"]),
    floor("Tabular", ["Diagnostics", "CLibXML2", "CLibCrypto", "CLibZip", "CZlib", "CByteScan"]),
    // Floor 2
    floor("Assumptions", ["Diagnostics", "EstateModel", "Tabular"], embedsData: true),
    floor("Catalogue", ["Diagnostics", "EstateModel", "Tabular"], embedsData: true),
    // Floor 3
    floor("RiskModel", ["Diagnostics", "EstateModel", "Assumptions", "Catalogue"]),
    floor("Linkage", ["Diagnostics", "EstateModel", "Tabular", "Assumptions"], embedsData: true),
    floor("EstateImport", ["Diagnostics", "EstateModel", "Tabular", "Assumptions", "CByteScan"], embedsData: true),
    floor(
      "EstateStore",
      [
        "Diagnostics", "EstateModel",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    // Floor 4
    floor("Simulation", ["EstateModel", "RiskModel"], settings: alwaysOptimised),
    // Floor 5
    floor(
      "Planning",
      [
        "Diagnostics", "EstateModel", "Tabular", "Assumptions", "Catalogue", "RiskModel", "Simulation",
        .product(name: "Yams", package: "Yams"),
      ],
      embedsData: true, settings: alwaysOptimised),
    // Floor 6
    floor(
      "Reporting",
      [
        "Diagnostics", "EstateModel", "Assumptions", "Catalogue", "RiskModel", "Linkage", "Simulation", "Planning",
        "CLibXLSXWriter",
      ]),
    // Floor 7
    .executableTarget(
      name: "domesday",
      dependencies: [
        "Diagnostics", "EstateModel", "Tabular", "Assumptions", "Catalogue", "RiskModel", "Linkage", "EstateImport",
        "EstateStore", "Simulation", "Planning", "Reporting", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"), .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: optimised),

    tests("Diagnostics", ["Diagnostics"]),
    tests("EstateModel", ["EstateModel"]),
    tests("Tabular", ["Tabular", "Diagnostics", "CLibZip", "CZlib"]),
    tests("Assumptions", ["Assumptions", "EstateModel", "Diagnostics", "Tabular"]),
    tests("Catalogue", ["Catalogue", "EstateModel", "Diagnostics"]),
    tests("RiskModel", ["RiskModel", "Simulation", "Assumptions", "Catalogue", "EstateModel"]),
    tests("Linkage", ["Linkage", "EstateModel", "Diagnostics", "Tabular", "Assumptions"]),
    tests("EstateImport", ["EstateImport", "EstateModel", "Tabular", "Diagnostics", "Assumptions"]),
    tests("EstateStore", ["EstateStore", "EstateModel", "Diagnostics"]),
    tests("Simulation", ["Simulation", "RiskModel", "Assumptions", "EstateModel"]),
    tests(
      "Planning", ["Planning", "Simulation", "RiskModel", "Assumptions", "Catalogue", "EstateModel", "Diagnostics"]),
    tests(
      "Reporting",
      [
        "Reporting", "Simulation", "Diagnostics", "RiskModel", "EstateModel", "Assumptions", "Catalogue", "Planning",
        "Linkage",
      ]),
    tests(
      "EndToEnd",
      [
        "domesday", "Diagnostics", "EstateModel", "EstateStore", "Planning", "Reporting", "Assumptions", "RiskModel",
        "CLibXML2", "CLibXLSXWriter", "CLibZip", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "Verification",
      [
        "domesday", "EstateModel", "EstateStore", "Reporting", "Assumptions", "RiskModel", "Simulation", "Tabular",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ]
)

// The fuzz target needs libFuzzer, so it is built only where it is asked for: Scripts/fuzz.sh.
if Context.environment["DOMESDAY_FUZZ"] != nil {
  let fuzzed: Set = ["Tabular", "EstateImport", "EstateModel", "Diagnostics"]
  let sanitizers = ["-sanitize=fuzzer,address"]
  for target in package.targets where fuzzed.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(sanitizers))
  }
  package.products.append(.executable(name: "FuzzReaders", targets: ["FuzzReaders"]))
  package.targets.append(
    .executableTarget(
      name: "FuzzReaders", dependencies: fuzzed.sorted().map { .target(name: $0) } + ["CZlib"], path: "Tests/Fuzz",
      exclude: ["Corpus"],
      swiftSettings: [
        .swiftLanguageMode(.v6), .unsafeFlags(sanitizers + ["-parse-as-library"]),
      ],
      linkerSettings: [.unsafeFlags(sanitizers)]))
}
