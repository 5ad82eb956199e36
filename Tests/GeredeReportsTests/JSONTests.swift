import GeredeReports
import Testing

/// JSON as it is read and decoded.
@Suite struct JSONTests {
  private func read(_ text: String) throws -> JSON { try JSON(reading: Array(text.utf8)) }

  @Test(arguments: [
    #"{"a":[1,-2,{"b":null}],"c":true,"d":false,"e":"x"}"#, "[]", "{}", "0", "-0.5", "1e3",
    "12345678901234567890", #""\"\\/\u00e9\n""#, #""\ud83d\ude00""#,
  ])
  func whatIsReadIsWrittenAgain(text: String) throws {
    let once = try read(" \n\(text)\t ").document
    #expect(try read(once).document == once)
  }

  @Test func textsKeepWhatTheyMean() throws {
    #expect(try read(#""\ud83d\ude00 \u00e9\t""#).text == "😀 é\t")
    #expect(try read(#"{"a":{"b":"c"}}"#)["a"]?["b"]?.text == "c")
    #expect(try read("1")["a"] == nil)
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "01", "1.", "-", "1e", "+1", ".5",
    "nul",
    "\"a", "\"\\x\"", "\"\\u12\"", "\"\\ud83d\"", "\"\\ud83dx\"", "\"\u{1}\"", "1 2",
    "{\"a\":1,\"a\":2}",
    "'a'", "NaN",
  ])
  func whatIsNoJSONIsRefused(text: String) {
    #expect(throws: JSON.Mistake.self, "\(text)") { try read(text) }
  }

  @Test func mistakesHaveTheirPlace() throws {
    let mistake = try #require(throws: JSON.Mistake.self) { try read("{\n  \"a\": tru\n}") }
    #expect(mistake.line == 2 && mistake.column == 8)
    #expect(mistake.description == "2:8: expected a value")
    #expect(throws: JSON.Mistake.self) { try JSON(reading: [0x22, 0xFF, 0x22]) }
  }

  @Test func depthIsBounded() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSON.Mistake.self) { try read(deep) }
    _ = try read(String(repeating: "[", count: 127) + String(repeating: "]", count: 127))
  }

  private struct Row: Codable, Equatable {
    enum Colour: String, Codable { case red }
    var id: String
    var count: Int8?
    var colours: [Colour]
    var rest: [String: Bool]
    var price: String?
  }

  @Test func typesAreDecoded() throws {
    let row = try read(
      #"{"id":"r","count":null,"colours":["red"],"rest":{"a":true},"price":12.50,"more":[]}"#
    ).decoded(as: Row.self)
    #expect(
      row == Row(id: "r", count: nil, colours: [.red], rest: ["a": true], price: "12.50"))
  }

  @Test(arguments: [
    #"{"colours":[],"rest":{}}"#, #"{"id":1,"colours":[],"rest":{}}"#,
    #"{"id":"r","count":300,"colours":[],"rest":{}}"#, #"{"id":"r","colours":["blue"],"rest":{}}"#,
    #"{"id":"r","colours":{},"rest":{}}"#, #"{"id":"r","colours":[],"rest":{"a":1}}"#, "[]", "null",
  ])
  func whatDoesNotFitIsRefused(text: String) throws {
    let json = try read(text)
    #expect(throws: DecodingError.self) { try json.decoded(as: Row.self) }
  }
}
