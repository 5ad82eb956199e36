import Foundation
import Gerede
import GeredeData
import GeredeYAML

extension Gerede.Host {
  /// Gives a case the files of its folder, and the zones of this machine.
  static func golden(_ folder: URL) -> Gerede.Host {
    Gerede.Host(
      source: { path in
        bytes(folder, path).map { SourceText(name: path, path: path, bytes: $0) }
      },
      data: { name in
        if name.split(separator: "/").contains("..") { return .failure(.outsideProject) }
        return bytes(folder, name).map { .success(DataFile(name: name, bytes: $0)) }
          ?? .failure(.absent)
      },
      zone: { name, place in
        let zones = URL(fileURLWithPath: "/usr/share/zoneinfo")
        guard let bytes = bytes(zones, name), let rules = ZoneRules(name: name, tzif: bytes) else {
          return .failure(
            Refusal(
              Message(
                905, at: place, en: "this computer does not know the time zone \"\(name)\"",
                nl: "deze computer kent de tijdzone \"\(name)\" niet",
                help: [
                  Bilingual(
                    en: "write a zone as in \"Europe/Amsterdam\"",
                    nl: "schrijf een zone zoals \"Europe/Amsterdam\"")
                ])))
        }
        return .success(rules)
      },
      translators: ["yaml": YAMLTranslator.translate, "yml": YAMLTranslator.translate])
  }

  private static func bytes(_ folder: URL, _ name: String) -> [UInt8]? {
    (try? Data(contentsOf: folder.appending(path: name))).map(Array.init)
  }
}
