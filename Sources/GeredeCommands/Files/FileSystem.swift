import Glibc

/// The few calls to the file system that `gr` needs, without Foundation.
///
/// Paths are canonical and absolute unless a parameter says otherwise.
enum FileSystem {
  /// What stands at a path, links followed.
  enum Entry { case file, folder, special }

  /// The canonical form of a path as the user gave it.
  static func canonical(_ path: String) throws(FileProblem) -> String {
    guard let resolved = unsafe realpath(path, nil) else { throw problem(errno) }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The folder in which the command was started.
  static var currentFolder: String { (try? canonical(".")) ?? "/" }

  /// What stands at `path`; nil if nothing does.
  static func entry(at path: String) -> Entry? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .special
    }
  }

  /// What is done with a file of more bytes than are wanted.
  enum Excess {
    /// It is a problem, told before anything is read where the size is known.
    case refused(beyond: Int)
    /// The first bytes are read, one more than the limit, so that who gets them sees that there are more.
    case cut(beyond: Int)

    static let none = Excess.refused(beyond: .max)

    var limit: Int {
      switch self {
      case .refused(let limit), .cut(let limit): limit
      }
    }
  }

  /// The bytes of a regular file.
  static func read(_ path: String, _ excess: Excess = .none) throws(FileProblem) -> [UInt8] {
    // Without O_NONBLOCK, opening a FIFO would wait for a writer.
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw problem(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isFolder
    default: throw .isSpecial
    }
    return try readAll(descriptor, expected: Int(status.st_size), excess)
  }

  /// Standard input, to its end.
  static func readStandardInput(_ excess: Excess = .none) throws(FileProblem) -> [UInt8] {
    try readAll(STDIN_FILENO, expected: 0, excess)
  }

  /// Reads a descriptor to its end; `expected` bytes are asked for at once.
  private static func readAll(
    _ descriptor: Int32, expected: Int, _ excess: Excess
  ) throws(FileProblem) -> [UInt8] {
    let limit = excess.limit
    if case .refused = excess, expected > limit { throw .tooLarge(limit: limit) }
    var bytes: [UInt8] = []
    var failure: Int32 = 0
    var isDone = false
    var step = min(max(expected, 65_536), limit == .max ? .max : limit + 1)
    while !isDone, failure == 0 {
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
        unsafe fill(buffer, count: &count, from: descriptor, isDone: &isDone, failure: &failure)
      }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if bytes.count > limit {
        guard case .cut = excess else { throw .tooLarge(limit: limit) }
        return Array(bytes.prefix(limit + 1))
      }
      step = min(max(65_536, bytes.count), 1 << 26)
    }
    guard failure == 0 else { throw problem(failure) }
    return bytes
  }

  /// Reads until `buffer` is full, the end is reached, or the system fails.
  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, count: inout Int, from descriptor: Int32,
    isDone: inout Bool, failure: inout Int32
  ) {
    while count < buffer.count {
      guard let start = buffer.baseAddress else { return }
      let got = unsafe Glibc.read(descriptor, start + count, buffer.count - count)
      if got > 0 {
        count += got
      } else if got == 0 {
        isDone = true
        return
      } else if errno != EINTR {
        failure = errno
        return
      }
    }
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  static func names(in folder: String) throws(FileProblem) -> [String] {
    guard let handle = unsafe opendir(folder) else { throw problem(errno) }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether the path itself is a symbolic link.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFLNK
  }

  /// Makes a folder; its parent must exist.
  static func makeFolder(_ path: String) throws(FileProblem) {
    guard unsafe mkdir(path, 0o777) == 0 else { throw problem(errno) }
  }

  /// Makes a folder for its owner alone, and those above it that are missing.
  static func makeFolders(_ path: String) throws(FileProblem) {
    guard entry(at: path) == nil else { return }
    try makeFolders(Path.parent(of: path))
    guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else { throw problem(errno) }
  }

  /// Adds bytes at the end of a file, which is made for its owner alone where it is missing.
  static func append(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw problem(errno) }
    defer { close(descriptor) }
    guard writeAll(bytes, to: descriptor) else { throw problem(errno) }
  }

  /// Replaces a file's content at once: readers see the old bytes or the new ones, nothing between.
  /// The file keeps its permissions.
  static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let folder = Path.parent(of: path)
    var template = Array((folder + "/.gr-XXXXXX").utf8CString)
    let descriptor = unsafe template.withUnsafeMutableBufferPointer { buffer -> Int32 in
      guard let start = buffer.baseAddress else { return -1 }
      return unsafe mkstemp(start)
    }
    guard descriptor >= 0 else { throw problem(errno) }
    let temporary = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var status = stat()
    let mode = unsafe stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0o644
    let isWritten =
      writeAll(bytes, to: descriptor) && fchmod(descriptor, mode) == 0 && fsync(descriptor) == 0
    let failure = errno
    close(descriptor)
    if isWritten, unsafe rename(temporary, path) == 0 { return }
    let reason = isWritten ? errno : failure
    unsafe unlink(temporary)
    throw problem(reason)
  }

  /// Writes all bytes; false if the system refused, with the reason in `errno`.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer -> Int in
        guard let start = buffer.baseAddress else { return 0 }
        return unsafe Glibc.write(descriptor, start + written, bytes.count - written)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// The problem behind a number of `errno`.
  private static func problem(_ number: Int32) -> FileProblem {
    switch number {
    case ENOENT, ENOTDIR: .absent
    case EISDIR: .isFolder
    case ENXIO: .isSpecial
    default: .refused(reason(number))
    }
  }

  private static func reason(_ number: Int32) -> String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }
}
