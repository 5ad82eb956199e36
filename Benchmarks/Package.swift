// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "gerede-benchmarks",
  targets: [
    .executableTarget(
      name: "Bench",
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")])
  ]
)
