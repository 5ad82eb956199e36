import Gerede

/// Users in groups in groups, documents in folders in folders, and grants: the same at every run.
struct Documents {
  var users = 2_000
  var groups = 200
  var folders = 1_000
  var documents = 10_000
  var grants = 500
  /// Folders that lie in each other in one chain.
  var depth = 107

  private struct Random {
    var state: UInt64 = 0x5EED

    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
    }
  }

  /// CSV by the name under which it is told.
  func files() -> [(name: String, file: DataFile)] {
    var random = Random()
    var texts: [(name: String, text: String)] = []
    func names(_ kind: String, _ prefix: String, _ count: Int) {
      texts.append((kind, "id\n" + (0..<count).map { "\(prefix)\($0)\n" }.joined()))
    }
    names("User", "u", users)
    names("Group", "g", groups)
    names("Folder", "f", folders)
    names("Document", "d", documents)
    var text = "user,group\n"
    for user in 0..<users {
      text += "u\(user),g\(random.below(groups))\n"
      if random.below(3) == 0 { text += "u\(user),g\(random.below(groups))\n" }
    }
    texts.append(("belongs_to", text))
    text = "part,whole\n"
    for group in 1..<groups { text += "g\(group),g\(random.below(group))\n" }
    texts.append(("is_part_of", text))
    text = "inner,outer\n"
    for folder in 1..<folders {
      text += "f\(folder),f\(folder < depth ? folder - 1 : random.below(folder))\n"
    }
    texts.append(("is_in", text))
    text = "document,folder\n"
    for document in 0..<documents { text += "d\(document),f\(random.below(folders))\n" }
    texts.append(("is_filed_in", text))
    text = "group,folder\n"
    for _ in 0..<grants { text += "g\(random.below(groups)),f\(1 + random.below(folders - 1))\n" }
    texts.append(("is_granted", text))
    texts.append(("is_sealed", "folder\nf\(depth - 1)\n"))
    return texts.map { ($0.name, DataFile(name: "\($0.name).csv", bytes: Array($0.text.utf8))) }
  }

  /// Requests of every user about documents all over.
  func acts(_ count: Int) -> [Act] {
    var random = Random(state: 7)
    return (0..<count).map { _ in
      Act("u\(random.below(users))", "read", [.text("d\(random.below(documents))")])
    }
  }
}
