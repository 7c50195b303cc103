// swift-tools-version: 6.3
import PackageDescription

// One line of data: load → parse → resolve → plan → render → write.
// Who may import whom (ArchitectureTests holds the same table and reads every import):
//
//   CMarkGFM, CLinux   C only
//   CStemmer, CZlib    C only
//   Core               nothing
//   Markdown           Core, CMarkGFM
//   Templates          Core, Mustache
//   Search             Core, CStemmer, CZlib
//   Content            Core, Markdown, Yams
//   ReuseIndex         Core, Content
//   SiteModel          Core, Markdown, Content, ReuseIndex
//   Publishing         Core, Markdown, Templates, Search, Content, ReuseIndex, SiteModel, Crypto
//   Builder            all above, CLinux, Foundation
//   handbook           Builder, Content, Core, Search, ArgumentParser, Foundation
//   handbook-bench     all libraries, ArgumentParser, Foundation

/// Settings of every target, tests included. Language mode 6 comes with the tools version.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target
{
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: ["TestSupport", "Core"] + dependencies, exclude: exclude,
    swiftSettings: strict)
}

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

let package = Package(
  name: "handbook",
  products: [
    .executable(name: "handbook", targets: ["handbook"]),
    .executable(name: "handbook-bench", targets: ["handbook-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CLinux"),
    library("Core", []),
    library("Markdown", ["Core", "CMarkGFM"]),
    library("Templates", ["Core", mustache]),
    library("Search", ["Core", "CStemmer", "CZlib"]),
    library("Content", ["Core", "Markdown", yams]),
    library("ReuseIndex", ["Core", "Content"]),
    library("SiteModel", ["Core", "Markdown", "Content", "ReuseIndex"]),
    library(
      "Publishing",
      ["Core", "Markdown", "Templates", "Search", "Content", "ReuseIndex", "SiteModel", crypto]),
    library(
      "Builder",
      [
        "Core", "Markdown", "Templates", "Search", "Content", "ReuseIndex", "SiteModel",
        "Publishing", "CLinux",
      ]),
    .executableTarget(
      name: "handbook", dependencies: ["Builder", "Content", "Core", "Search", argumentParser],
      swiftSettings: strict),
    .executableTarget(
      name: "handbook-bench",
      dependencies: [
        "Builder", "Content", "Core", "Markdown", "Publishing", "ReuseIndex", "SiteModel",
        argumentParser,
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Core"], path: "Tests/TestSupport", swiftSettings: strict),
    tests("CoreTests", []),
    tests("MarkdownTests", ["Markdown"]),
    tests("TemplatesTests", ["Templates"]),
    tests("SearchTests", ["Search"], exclude: ["Fixtures"]),
    tests("ContentTests", ["Content", "Markdown"]),
    tests("ReuseIndexTests", ["ReuseIndex", "Content"], exclude: ["Fixtures/gelijkenis.txt"]),
    tests("SiteModelTests", ["SiteModel", "Content", "Markdown", "ReuseIndex"]),
    tests("PublishingTests", ["Publishing", "SiteModel", "Content", "ReuseIndex", "Templates"]),
    tests("BuilderTests", ["Builder", "Content", "Publishing"]),
    tests("ArchitectureTests", []),
    tests("EndToEndTests", ["Builder"], exclude: ["Fixtures"]),
  ]
)
