public import Foundation

/// A case of Tests/Language: a file of the language, with the artefacts that are expected of it.
public struct GoldenCase: Sendable, Hashable, CustomStringConvertible {
  /// The part of the language: `values`.
  public let feature: String
  /// A good case passes the checks; a bad one gets at least one message.
  public let quality: Quality
  /// The file's name without its ending.
  public let name: String
  public let source: URL

  public enum Quality: String, Sendable, CaseIterable { case good, bad }

  public var description: String { "\(feature)/\(quality.rawValue)/\(name)" }

  /// The folder of all cases.
  public static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Language")

  /// Every case, sorted by feature, quality and name.
  public static let all: [GoldenCase] = names(in: folder).flatMap { feature in
    Quality.allCases.flatMap { quality in
      let cases = folder.appending(path: "\(feature)/\(quality.rawValue)")
      return names(in: cases).filter { $0.hasSuffix(".gr") }.map { file in
        GoldenCase(
          feature: feature, quality: quality, name: String(file.dropLast(3)),
          source: cases.appending(path: file))
      }
    }
  }

  private static func names(in folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  /// The file with what is expected of an artefact.
  public func expected(_ artefact: Artefact) -> URL {
    source.deletingLastPathComponent().appending(path: "\(name).\(artefact.rawValue).expected")
  }

  /// What a case can be checked for.
  public enum Artefact: String, Sendable, CaseIterable {
    case tokens, tree, rules, messages, findings, scenarios, format, swift
  }

  /// The artefacts that have an expected file beside the case.
  public var artefacts: [Artefact] {
    Artefact.allCases.filter { FileManager.default.fileExists(atPath: expected($0).path) }
  }
}
