import GeredeSyntax
import GeredeText
import Testing

@testable import GeredeProgram

@Suite struct NameTests {
  @Test(arguments: [
    ("Municipality", "municipality"), ("MarketParty", "market_party"), ("BIOLevel", "bio_level"),
    ("T1", "t1"), ("Één", "één"),
  ])
  func nounOfAName(_ name: String, _ noun: String) {
    #expect(Noun.of(name) == noun)
  }

  @Test(arguments: [
    ("uses", "uess", 1), ("abc", "abc", 0), ("", "abc", 3), ("provides", "provdes", 1),
    ("ca", "abc", 3),
  ])
  func distance(_ a: String, _ b: String, _ expected: Int) {
    #expect(NearestName.distance(Array(a.unicodeScalars), Array(b.unicodeScalars)) == expected)
  }

  @Test func nearestDoesNotDependOnOrder() {
    var nearest = NearestName()
    #expect(nearest.search("Bata", among: ["Beta", "Bota", "Gamma"]) == "Beta")
    #expect(nearest.search("Bata", among: ["Gamma", "Bota", "Beta"]) == "Beta")
    #expect(nearest.search("Zeeland", among: ["Beta"]) == nil)
  }

  @Test func nameOfAPath() {
    #expect(
      ParsedModule.name(ofPath: "policies/shared-components.gr") == "policies.shared_components")
  }

  @Test func wantedModules() {
    func module(_ path: String, _ text: String) -> ParsedModule {
      let source = Source(name: path, text: text)
      return ParsedModule(
        path: path, tree: SyntaxTree.parse(source, id: SourceID(0)).tree, source: source)
    }
    var loader = ModuleLoader()
    loader.add(module("a/main.gr", "use partners. use std.eidas. use lost."))
    #expect(loader.wanted.map(\.name) == ["partners", "lost"])
    #expect(loader.wanted.first?.paths == ["a/partners.gr", "partners.gr"])
    loader.add(module("a/partners.gr", "use main."))
    #expect(loader.wanted.map(\.name) == ["lost"])
    for wanted in loader.wanted { loader.setAside(wanted) }
    #expect(loader.wanted.isEmpty)
  }

  @Test func modulesThatUseEachOther() {
    let checked = CheckedText(
      "use other. kind A. relation A likes B. b B1. a A1. A1 likes B1.",
      others: [("other.gr", "use main. kind B. relation B fears A.")])
    #expect(checked.codes == [])
    #expect(checked.program.facts.count == 1)
  }

  @Test func aFileSeesOnlyWhatItUses() {
    let checked = CheckedText(
      "a A1.", others: [("other.gr", "kind A.")])
    #expect(checked.codes == ["GR0303"])
  }

  @Test func ownNamesGoFirstAndOthersAreAmbiguous() {
    let others = [(path: "x.gr", text: "kind A. a Same."), (path: "y.gr", text: "kind B. b Same.")]
    let checked = CheckedText(
      "use x. use y as other. relation Thing is_ok. Same is_ok. other.Same is_ok. x.Same is_ok.",
      others: others)
    #expect(checked.codes == ["GR0309"])
    #expect(checked.help == ["write `x.Same`, `y.Same`"])
    #expect(checked.program.facts.count == 2)
  }

  @Test func oneUndeclaredNameGivesOneMessage() {
    let checked = CheckedText(
      "kind A. relation Party uses A. a A1. Acme uses A1. Acme uses A1. Beta uses A1.")
    #expect(checked.codes == ["GR0301", "GR0301"])
    #expect(checked.program.facts.isEmpty)
    #expect(!checked.program.isSound)
  }

  @Test func dutchWordingMapsTheSlots() {
    let checked = CheckedText(
      """
      kind Part. part P. party A. party B.
      relation (giver: Party) provides (part: Part) to (taker: Party)
        nl (taker) krijgt (part) van (giver).
      A provides P to B.
      B krijgt P van A.
      """)
    #expect(checked.codes == [])
    let rows = checked.program.facts.compactMap { fact -> [Constant]? in
      if case .relation(_, let row) = fact.statement { row } else { nil }
    }
    #expect(rows.count == 2)
    #expect(rows.first == rows.last)
  }

  @Test func theBeginningOfASentence() {
    let checked = CheckedText(
      """
      kind Part. relation Party gives Part to Party. relation Party gives Part for Party.
      requirement R: some party p where p gives _.
      """)
    #expect(checked.codes == ["GR0310"])
  }

  @Test func qualifiedValuesOfEnums() {
    let checked = CheckedText(
      """
      enum Risk: Low < High. enum Level: Low < High.
      value same: Bool = Risk.Low = Low. value Ordered: Bool = Low < Level.High.
      value Open: Bool = Low < High.
      """)
    #expect(checked.codes == ["GR0309", "GR0309"])
  }

  @Test func theSameWordsInTwoModules() {
    let others = [
      (path: "x.gr", text: "relation Party likes Party."),
      (path: "y.gr", text: "relation Party likes Party for Party."),
    ]
    #expect(CheckedText("use x. party A.", others: others).codes == [])
    #expect(CheckedText("use x. use y. party A.", others: others).codes == ["GR0308"])
  }

  @Test func agreementsAndClausesAreThings() {
    let checked = CheckedText(
      """
      party Acme. kind Part. part P. event Party host Part. event Party sign Agreement.
      relation Clause concerns Thing.
      agreement Shared between Acme { clause Hosting: Acme may host P. }
      Acme did sign Shared at 2026-01-01.
      Hosting concerns P. Shared.Hosting concerns P. Shared.Hostng concerns P.
      """)
    #expect(checked.codes == ["GR0301"])
    #expect(checked.program.facts.count == 3)
  }
}
