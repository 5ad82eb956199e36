// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "gerede-benchmarks",
  dependencies: [.package(name: "gerede", path: "..")],
  targets: [
    // What the measurements share: reading a project, and the clock.
    .target(
      name: "Measuring", dependencies: [.product(name: "Gerede", package: "gerede")],
      swiftSettings: [
        .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
      ]),
    .executableTarget(
      name: "Bench",
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]),
    .executableTarget(
      name: "Decide", dependencies: ["Measuring", .product(name: "Gerede", package: "gerede")],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]),
    .executableTarget(
      name: "Requests", dependencies: ["Measuring", .product(name: "Gerede", package: "gerede")],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]),
    .executableTarget(
      name: "Explore", dependencies: ["Measuring", .product(name: "Gerede", package: "gerede")],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]),
  ]
)
