// swift-tools-version: 6.2
import PackageDescription

// One executable for all targets; which one runs is told by GEREDE_FUZZ, see Scripts/fuzz.
let package = Package(
  name: "gerede-fuzz",
  dependencies: [.package(name: "gerede", path: "..")],
  targets: [
    .executableTarget(
      name: "GeredeFuzz",
      dependencies: [.product(name: "GeredeFuzzing", package: "gerede")],
      swiftSettings: [
        .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
        .unsafeFlags(["-parse-as-library"]),
      ])
  ]
)
