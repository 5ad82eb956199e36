extension Int {
  /// The number with a space between groups of three digits: `9 812`.
  package var groupedDigits: String {
    let digits = Array(String(self))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, digits[index - 1] != "-", (digits.count - index) % 3 == 0 { text += " " }
      text.append(digit)
    }
    return text
  }
}
