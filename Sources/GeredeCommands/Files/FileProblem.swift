/// Why a file could not be read or written.
enum FileProblem: Error, Hashable {
  case absent
  case isFolder
  /// A FIFO, a device, a socket.
  case isSpecial
  /// It lies outside the project's folder.
  case isOutside
  /// It has more bytes than may be read.
  case tooLarge(limit: Int)
  /// The system refused, with the reason in its words.
  case refused(String)
}
