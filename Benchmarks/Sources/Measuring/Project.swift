import Foundation
public import Gerede

/// The world of a folder of `.gr` files and the data that they name, in UTC.
public func world(ofFolder path: String) throws -> World {
  let folder = URL(fileURLWithPath: path)
  let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  let sources = try names.filter { $0.hasSuffix(".gr") }.map { name in
    let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
    return SourceText(name: name, path: name, bytes: bytes)
  }
  let host = Host(
    data: { name in
      let bytes = (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) } ?? []
      return .success(DataFile(name: name, bytes: bytes))
    }, zone: { _, _ in .success(.utc) })
  return World(Program(sources: sources, host: host))
}

/// The instant that the measurements look at: the first of November 2026.
public let start = Instant(secondsSince1970: 1_793_491_200)
