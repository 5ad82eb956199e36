import Gerede
import GeredeText
import Testing

@testable import GeredeREPL

/// What is proposed where.
@Suite struct CompleterTests {
  private static let english = """
    kind Municipality is Party { key code: Text. layer: Layer. }
    kind Component { owner: Municipality. }
    enum Layer: Local, National.
    relation (provider: Party) provides (component: Component) to (consumer: Party)
      nl (provider) levert (component) aan (consumer).
    relation Component is_public.
    event (actor: Party) report (component: Component) to (recipient: Party)
      nl (actor) melden/gemeld (component) aan (recipient).
    municipality Denbosch { code: "GM0796". }
    municipality Rotterdam { code: "GM0599". }
    component Notify.
    component Nearby.
    requirement Owned for every component c: c has owner.
    """

  private static func completer(_ language: Language = .english) -> Completer {
    let text = language == .dutch ? dutch : english
    let world = World(Program(sources: [SourceText(name: "test.gr", text: text)]))
    #expect(world.program.messages == [])
    let reader = CommandReader(language: language)
    return Completer(
      vocabulary: world.vocabulary(in: language), reader: reader, language: language,
      paths: { begun in ["agreements/", "rules.gr"].filter { $0.hasPrefix(begun) } })
  }

  private static let dutch = """
    taal nl.
    soort Gemeente is Partij { sleutel code: Tekst. }
    soort Dienst.
    relatie Partij levert Dienst aan Partij.
    gemeente Breda { code: "GM0758". }
    dienst Post.
    """

  private static func proposals(
    _ text: String, after draft: String = "", _ language: Language = .english
  ) -> [String] {
    completer(language).proposals(text, continuing: draft).candidates.map(\.text)
  }

  @Test func namesAndWords() {
    #expect(Self.proposals("Den") == ["Denbosch"])
    #expect(Self.proposals("Denbosch ").contains("provides"))
    #expect(!Self.proposals("Denbosch ").contains("is_public"))
    #expect(Self.proposals("Notify ").contains("is_public"))
    #expect(Self.proposals("Denbosch provides ") == ["Nearby", "Notify"])
    #expect(Self.proposals("Denbosch provides N") == ["Nearby", "Notify"])
    #expect(Self.proposals("Denbosch provides Notify ") == ["to"])
    #expect(Self.proposals("Denbosch provides Notify to ") == ["Denbosch", "Rotterdam"])
    #expect(Self.proposals("component ") == ["Nearby", "Notify"])
    #expect(Self.proposals("x pro") == ["provides"])
  }

  @Test func behindOtherSentences() {
    #expect(
      Self.proposals("Denbosch provides Notify to Rotterdam and Denbosch provides ")
        == ["Nearby", "Notify"])
    #expect(Self.proposals("no component c where c is_p") == ["is_public"])
    #expect(Self.proposals("to Den", after: "Denbosch provides Notify") == ["Denbosch"])
    #expect(Self.proposals("Den", after: "Denbosch provides Notify to") == ["Denbosch"])
  }

  @Test func fieldsAndValues() {
    #expect(Self.proposals("Denbosch.") == ["code", "layer"])
    #expect(Self.proposals("Denbosch.l") == ["layer"])
    #expect(Self.proposals("every component c where c.") == ["owner"])
    #expect(Self.proposals("Denbosch.layer = ") == ["Local", "National"])
    #expect(Self.proposals("Owned ").contains("is_breached_for"))
  }

  @Test func acts() {
    #expect(Self.proposals("may Denbosch r") == ["report"])
    #expect(Self.proposals("may Denbosch report ") == ["Nearby", "Notify"])
    #expect(Self.proposals("Denbosch did r") == ["report"])
    #expect(!Self.proposals("Denbosch ").contains("report"))
  }

  @Test func commands() {
    #expect(Self.proposals("hist") == ["history"])
    #expect(Self.proposals("").contains("suppose"))
    #expect(Self.proposals("suppose Denbosch provides ") == ["Nearby", "Notify"])
    #expect(Self.proposals("why not Denbosch provides ") == ["Nearby", "Notify"])
    #expect(Self.proposals("why n").contains("not"))
    #expect(Self.proposals("load r") == ["rules.gr"])
    #expect(Self.proposals("help su") == ["suppose"])
    #expect(Self.proposals("facts pro") == ["provides"])
    #expect(Self.proposals("gesch", .dutch) == ["geschiedenis"])
    #expect(Self.proposals("stel Breda l", .dutch) == ["levert"])
    #expect(Self.proposals("Breda levert ", .dutch) == ["Post"])
  }

  @Test func nothingWithinTextsAndComments() {
    #expect(Self.proposals("Denbosch.code = \"Den") == [])
    #expect(Self.proposals("// Den") == [])
  }

  @Test func whatTabDoes() {
    let completer = Self.completer()
    func complete(_ text: String) -> Completion { completer.complete(text, continuing: "") }
    #expect(complete("Den") == .insert("bosch"))
    #expect(complete("Denbosch pro") == .insert("vides "))
    #expect(complete("den") == .replace(letters: 3, by: "Denbosch"))
    #expect(complete("Denbosch provides ") == .insert("N"))
    #expect(complete("Denbosch provides N") == .choose(["Nearby", "Notify"]))
    #expect(complete("Denbosch qqq") == .none)
    #expect(completer.complete("", continuing: "Denbosch") == .insert("  "))
  }
}
