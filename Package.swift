// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target: language mode 6 with the stricter rules switched on.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target of the pipeline; `uses` lists the modules it may import.
func stage(_ name: String, uses: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: uses, swiftSettings: settings)
}

func tests(_ name: String, uses: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: uses, swiftSettings: settings)
}

let package = Package(
  name: "gerede",
  products: [
    .library(name: "Gerede", targets: ["Gerede"]),
    .executable(name: "gr", targets: ["gr"]),
    // For Fuzz/, a package below this one.
    .library(name: "GeredeFuzzing", targets: ["GeredeFuzzing"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // The straight line, in its order: a stage imports earlier stages only.
    stage("GeredeText"),
    stage("GeredeSyntax", uses: ["GeredeText"]),
    stage("GeredeProgram", uses: ["GeredeText", "GeredeSyntax"]),
    stage("GeredeRules", uses: ["GeredeText", "GeredeProgram"]),
    stage("GeredeEngine", uses: ["GeredeText", "GeredeRules"]),
    stage("GeredeFacts", uses: ["GeredeText", "GeredeProgram", "GeredeRules", "GeredeEngine"]),
    stage(
      "GeredeFindings",
      uses: ["GeredeText", "GeredeProgram", "GeredeRules", "GeredeEngine", "GeredeFacts"]),
    stage(
      "GeredeReports",
      uses: ["GeredeText", "GeredeProgram", "GeredeFacts", "GeredeFindings"]),
    stage(
      "Gerede",
      uses: [
        "GeredeText", "GeredeSyntax", "GeredeProgram", "GeredeRules", "GeredeEngine",
        "GeredeFacts", "GeredeData", "GeredeFindings", "GeredeReports", "GeredeStdlib",
      ]),

    // Side branches.
    stage("GeredeFormat", uses: ["GeredeText", "GeredeSyntax", "GeredeProgram"]),
    stage("GeredeStdlib"),
    stage("GeredeSwift", uses: ["GeredeText", "GeredeProgram"]),
    stage(
      "GeredeData",
      uses: ["GeredeText", "GeredeProgram", "GeredeRules", "GeredeEngine", "GeredeFacts"]),
    stage(
      "GeredeYAML",
      uses: ["GeredeText", "GeredeData", .product(name: "Yams", package: "Yams")]),

    // Shells.
    // The headers of libedit, which GeredeREPL links statically, as `ldd gr` shows.
    .systemLibrary(name: "CLibEdit"),
    .target(
      name: "GeredeREPL",
      dependencies: ["Gerede", "GeredeText", "GeredeSyntax", "GeredeReports", "CLibEdit"],
      swiftSettings: settings,
      linkerSettings: ["edit", "tinfo", "bsd", "md"].map { .linkedLibrary(":lib\($0).a") }),
    stage(
      "GeredeCommands",
      uses: [
        "Gerede", "GeredeText", "GeredeSyntax", "GeredeData", "GeredeFormat", "GeredeYAML",
        "GeredeReports", "GeredeREPL", "GeredeProgram", "GeredeSwift",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "gr", dependencies: ["GeredeCommands"], swiftSettings: settings),
    // The functions of include/gerede.h; `make libgerede` links them.
    stage("GeredeC", uses: ["Gerede"]),

    // Tests.
    .target(
      name: "GeredeTesting",
      dependencies: [
        "GeredeText", "GeredeSyntax", "GeredeProgram", "GeredeRules", "GeredeEngine",
        "GeredeFacts", "GeredeFindings", "GeredeReports", "GeredeFormat", "GeredeData",
        "GeredeSwift", "GeredeYAML", "Gerede",
      ],
      path: "Tests/GeredeTesting", swiftSettings: settings),
    // The readers of input as functions of bytes: for Fuzz/, and for the test of its corpus.
    .target(
      name: "GeredeFuzzing",
      dependencies: [
        "GeredeText", "GeredeSyntax", "GeredeFormat", "GeredeReports", "GeredeData", "GeredeYAML",
        "Gerede", "GeredeC", "GeredeREPL", "GeredeCommands",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/GeredeFuzzing", swiftSettings: settings),
    tests("GeredeTextTests", uses: ["GeredeText"]),
    tests("GeredeSyntaxTests", uses: ["GeredeText", "GeredeSyntax", "GeredeTesting"]),
    tests(
      "GeredeProgramTests",
      uses: ["GeredeText", "GeredeSyntax", "GeredeProgram", "GeredeTesting"]),
    tests(
      "GeredeRulesTests",
      uses: ["GeredeText", "GeredeSyntax", "GeredeProgram", "GeredeRules", "GeredeTesting"]),
    tests(
      "GeredeEngineTests", uses: ["GeredeText", "GeredeRules", "GeredeEngine", "GeredeTesting"]),
    tests(
      "GeredeDataTests",
      uses: [
        "GeredeText", "GeredeProgram", "GeredeRules", "GeredeEngine", "GeredeFacts", "GeredeData",
        "GeredeYAML", "Gerede",
      ]),
    tests("GeredeFormatTests", uses: ["GeredeText", "GeredeSyntax", "GeredeFormat"]),
    tests(
      "GeredeTests",
      uses: [
        "Gerede", "GeredeText", "GeredeProgram", "GeredeRules", "GeredeData", "GeredeFindings",
        "GeredeTesting",
      ]),
    tests("GeredeReportsTests", uses: ["GeredeReports", "GeredeFindings", "GeredeText"]),
    tests("GeredeREPLTests", uses: ["GeredeREPL", "Gerede", "GeredeText", "GeredeTesting"]),
    tests(
      "GeredeCommandsTests",
      uses: ["GeredeCommands", "GeredeTesting", "GeredeFuzzing", "GeredeText"]),
    tests(
      "LanguageTests",
      uses: [
        "GeredeTesting", "Gerede", "GeredeStdlib", "GeredeText", "GeredeSyntax", "GeredeProgram",
        "GeredeRules", "GeredeEngine", "GeredeFacts", "GeredeFindings", "GeredeFormat",
      ]),
  ]
)
