// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "gerede-benchmarks",
  dependencies: [.package(name: "gerede", path: "..")],
  targets: [
    .executableTarget(
      name: "Bench",
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]),
    .executableTarget(
      name: "Decide", dependencies: [.product(name: "Gerede", package: "gerede")],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]),
    .executableTarget(
      name: "Requests", dependencies: [.product(name: "Gerede", package: "gerede")],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]),
    .executableTarget(
      name: "Explore", dependencies: [.product(name: "Gerede", package: "gerede")],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]),
  ]
)
