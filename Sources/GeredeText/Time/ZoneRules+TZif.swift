extension ZoneRules {
  /// The zone in the bytes of a TZif file (RFC 9636, versions 1 to 4); nil where the bytes are
  /// damaged, or count leap seconds, which instants here do not.
  public init?(name: String, tzif bytes: [UInt8]) {
    var reader = TZifReader(bytes: bytes)
    guard let first = reader.header() else { return nil }
    guard first.version >= 2 else {
      guard let block = reader.block(first, wordSize: 4) else { return nil }
      self.init(name: name, block: block, rule: nil)
      return
    }
    guard reader.skipBlock(first, wordSize: 4), let second = reader.header(),
      let block = reader.block(second, wordSize: 8), let footer = reader.footer()
    else { return nil }
    guard !footer.isEmpty else {
      self.init(name: name, block: block, rule: nil)
      return
    }
    guard let rule = PosixZoneRule(footer) else { return nil }
    self.init(name: name, block: block, rule: rule)
  }

  private init?(name: String, block: TZifReader.Block, rule: PosixZoneRule?) {
    self.init(
      name: name, transitions: block.transitions, offsets: block.offsets,
      firstOffset: block.firstOffset, rule: rule)
  }
}

/// Takes the parts of a TZif file from its bytes; every part is nil where the bytes end too early or
/// contradict each other.
private struct TZifReader {
  let bytes: [UInt8]
  private var position = 0

  /// The counts of a block.
  struct Header {
    var version: Int
    var universalIndicators: Int
    var standardIndicators: Int
    var leapSeconds: Int
    var transitions: Int
    var types: Int
    var characters: Int
  }

  /// What a block says about offsets.
  struct Block {
    var transitions: [Word]
    var offsets: [Word]
    var firstOffset: Word
  }

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func header() -> Header? {
    guard bytes.count - position >= 44,
      bytes[position..<position + 4].elementsEqual("TZif".utf8)
    else { return nil }
    let versionByte = bytes[position + 4]
    let version = versionByte == 0 ? 1 : Int(versionByte) - 0x30
    position += 20
    guard (1...9).contains(version), let universal = count(), let standard = count(),
      let leaps = count(), let transitions = count(), let types = count(),
      let characters = count(), types >= 1
    else { return nil }
    return Header(
      version: version, universalIndicators: universal, standardIndicators: standard,
      leapSeconds: leaps, transitions: transitions, types: types, characters: characters)
  }

  mutating func skipBlock(_ header: Header, wordSize: Int) -> Bool {
    skip(
      header.transitions * (wordSize + 1) + header.types * 6 + header.characters
        + header.leapSeconds * (wordSize + 4) + header.standardIndicators
        + header.universalIndicators)
  }

  mutating func block(_ header: Header, wordSize: Int) -> Block? {
    let start = position
    guard header.leapSeconds == 0, skipBlock(header, wordSize: wordSize) else { return nil }
    let indexStart = start + header.transitions * wordSize
    let typeStart = indexStart + header.transitions
    var typeOffsets: [Word] = []
    for type in 0..<header.types {
      typeOffsets.append(integer(at: typeStart + type * 6, size: 4))
    }
    var transitions: [Word] = []
    var offsets: [Word] = []
    for index in 0..<header.transitions {
      let type = Int(bytes[indexStart + index])
      guard type < typeOffsets.count else { return nil }
      transitions.append(integer(at: start + index * wordSize, size: wordSize))
      offsets.append(typeOffsets[type])
    }
    return Block(transitions: transitions, offsets: offsets, firstOffset: typeOffsets[0])
  }

  /// The text between the two line ends that close the file.
  mutating func footer() -> ArraySlice<UInt8>? {
    guard position < bytes.count, bytes[position] == 0x0A else { return nil }
    let start = position + 1
    guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
    position = end + 1
    return bytes[start..<end]
  }

  private mutating func count() -> Int? {
    guard position + 4 <= bytes.count else { return nil }
    let value = integer(at: position, size: 4)
    position += 4
    // No zone has this many of anything; a damaged count must not make sums overflow.
    return (0...1_000_000).contains(value) ? Int(value) : nil
  }

  private mutating func skip(_ length: Int) -> Bool {
    guard length <= bytes.count - position else { return false }
    position += length
    return true
  }

  /// The signed big-endian number at an offset whose bytes are known to be there.
  private func integer(at offset: Int, size: Int) -> Word {
    var value: UInt64 = bytes[offset] >= 0x80 ? .max : 0
    for byte in bytes[offset..<offset + size] { value = value << 8 | UInt64(byte) }
    return Word(bitPattern: value)
  }
}
