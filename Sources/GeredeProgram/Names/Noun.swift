/// The noun of a kind or enum.
enum Noun {
  /// The name in snake case: `MarketParty` gives `market_party`, `BIOLevel` gives `bio_level`.
  static func of(_ name: String) -> String {
    let letters = Array(name)
    var noun = ""
    for (place, letter) in letters.enumerated() {
      if letter.isUppercase {
        let followsSmall = place > 0 && !letters[place - 1].isUppercase && letters[place - 1] != "_"
        let endsCapitals =
          place > 0 && letters[place - 1].isUppercase && place + 1 < letters.count
          && letters[place + 1].isLowercase
        if followsSmall || endsCapitals { noun += "_" }
      }
      noun += letter.lowercased()
    }
    return noun
  }
}
