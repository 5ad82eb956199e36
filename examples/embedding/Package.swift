// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Embedding",
  dependencies: [.package(name: "gerede", path: "../..")],
  targets: [
    // The tool's own part: a policy, transactions as Swift values, and what the policy says of them.
    .target(
      name: "EmbeddingPolicy", dependencies: [.product(name: "Gerede", package: "gerede")]),
    .executableTarget(name: "EmbeddingDemo", dependencies: ["EmbeddingPolicy"]),
    .executableTarget(
      name: "EmbeddingService",
      dependencies: ["EmbeddingPolicy", .product(name: "Gerede", package: "gerede")]),
    .testTarget(name: "EmbeddingTests", dependencies: ["EmbeddingPolicy"]),
  ],
  swiftLanguageModes: [.v6]
)
