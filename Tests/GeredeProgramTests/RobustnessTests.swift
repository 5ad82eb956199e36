import GeredeProgram
import GeredeSyntax
import GeredeText
import Testing

/// No text crashes the checker.
@Suite struct RobustnessTests {
  private static let text = """
    use std.parties.
    kind Municipality is Party nl Gemeente { key code: Text. inhabitants: Int nl inwoners. }
    kind Component { licence: Text. price: Money. layer: Layer. owner: Party. made: Date.
      seen: Instant. }
    enum Layer nl Laag: Front nl Voor < Back "back" nl Achter.
    relation (p: Party) provides (c: Component) to (q: Party) nl (q) krijgt (c) van (p).
    relation Party uses Component. relation Party is_ready complete.
    event (a: Party) report (c: Component) to (b: Party) nl (a) melden/gemeld (c) aan (b).
    value availability(c: Component): Decimal.
    value open(c: Component): Bool = c.licence in Licences.
    value Licences: set of Text = {"EUPL-1.2", "MIT"}.
    value due(c: Component): Date = c.made + 5 days
      except c.made when c.layer = Front and c.open because "x" (except c.made when c.price > EUR 5).
    value part(m: Municipality): Money = share(EUR 1_000 by m.inhabitants for m where m uses N).
    except due(x) = date(2026, 1, 1) when x.layer = Back.
    municipality Denbosch "D" { code: "GM0796". inhabitants: 5. }
    component N { licence: "MIT". price: EUR 5 * 2. layer: Layer.Back. made: 2026-01-31 + 1 month. }
    Denbosch provides N to Denbosch. municipality "GM0796" uses N from 2026-01-01.
    Denbosch did report N to Denbosch at 2026-03-01. availability(N) = 99.5%.
    rule R: p is_ready when p is Municipality and p.inhabitants > 3 and not p uses N unless p uses N.
    rule p is_ready when p did report c to _ at t and t >= c.seen + 72 hours or p uses N.
    rule p is_ready when n = count(c where p uses c) and p is Party and n > 1.
    requirement A for every component c where c.layer >= Front: c.open and c.due.year = 2026
      unless N.open because "x" because "y".
    requirement B (info): every municipality m where m uses N: sum(c.price for component c) > EUR 1.
    requirement C: A is_met and no party p where p provides N to p and B is_met.
    data party uses component from start until end from "uses.csv".
    data Component from "c.csv" key name { price: prijs. }
    data availability(component) = percentage from "uptime.csv" in nl.
    agreement S "S" between Denbosch { clause X: Denbosch may report N. }
    """

  @Test func changedTexts() {
    let source = Source(name: "main.gr", text: Self.text)
    let (tree, _) = SyntaxTree.parse(source, id: SourceID(0))
    let words = tree.tokens.map { source.text(Int($0.start), Int($0.end)) }
    var seed: UInt64 = 7
    func random(_ bound: Int) -> Int {
      // Splitmix64, by Sebastiano Vigna.
      seed &+= 0x9E37_79B9_7F4A_7C15
      var z = seed
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(bound))
    }
    var count = 0
    for _ in 0..<600 {
      var changed = words
      for _ in 0...random(6) {
        let place = random(changed.count)
        switch random(4) {
        case 0: changed.remove(at: place)
        case 1: changed.insert(words[random(words.count)], at: place)
        case 2: changed[place] = words[random(words.count)]
        default: changed.swapAt(place, random(changed.count))
        }
      }
      var checked = CheckedText(changed.joined())
      count += checked.messages.count
      for message in checked.messages {
        #expect(!message.help.isEmpty, "\(message.text.english)")
      }
      _ = checked.columns(of: "p provides c to q?")
    }
    #expect(count > 0)
  }
}
