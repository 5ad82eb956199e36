public import Gerede

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The agreements of a folder. Gerede opens no file: a tool reads them as it reads all else.
public func readAgreements(in folder: String) -> [SourceText] {
  guard let handle = opendir(folder) else { return [] }
  defer { closedir(handle) }
  var names: [String] = []
  while let entry = readdir(handle) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name.hasSuffix(".gr") { names.append(name) }
  }
  return names.sorted().compactMap { name in
    readFile("\(folder)/\(name)").map { SourceText(name: name, bytes: $0) }
  }
}

/// The bytes of a file; nil where it cannot be read.
private func readFile(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    guard count > 0 else { return ferror(file) == 0 ? bytes : nil }
    bytes += chunk[..<count]
  }
}
