import Foundation

/// An agreement of 355 municipalities with 40 clauses, and 10 000 acts in a data file.
enum GeneratedAgreement {
  static let municipalities = 355
  private static let acts = 10_000

  static func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let files = [
      "project.gr": "project Agreement \"Forty clauses\".\nzone \"Europe/Amsterdam\".\n",
      "agreement.gr": text, "incidents.csv": incidents, "reports.csv": reports,
      "shares.csv": shares, "publications.csv": publications, "certificates.csv": certificates,
    ]
    for (name, text) in files {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
  }

  // MARK: - The agreement

  private static var text: String {
    var lines = [
      "kind Municipality is Party { key code: Text. }", "kind Company is Party.",
      "kind Incident { key number: Text. detected: Instant. risk: Int. }", "kind Dossier.",
      "kind Report.", "kind Component.", "kind Certificate.",
      "relation Municipality takes_part.", "relation Party holds Certificate.",
      "relation (incident: Incident) affects (municipality: Municipality).",
      "relation Dossier is_public complete.",
      "event (actor: Municipality) report (incident: Incident) to (recipient: Party).",
      "event (actor: Municipality) share (dossier: Dossier) with (recipient: Party).",
      "event (actor: Municipality) publish (report: Report).",
      "event (payer: Party) pay (amount: Money) to (recipient: Party) for (reason: Thing).",
      "event Party host Component.",
      "event Party audit Party.",
      "party Association.",
    ]
    lines += (0..<20).map { "company Company\($0)." }
    lines += (0..<10).map { "dossier Dossier\($0)." }
    lines += (0..<10).map { "report Report\($0)." }
    lines += (0..<10).map { "component Component\($0)." }
    lines += (0..<10).map { "certificate Certificate\($0)." }
    lines += (0..<3).map { "Dossier\($0) is_public." }
    lines += (0..<municipalities).map { "municipality M\($0) { code: \"GM\($0)\". }" }
    lines += (0..<municipalities).map { "M\($0) takes_part." }
    lines += [
      "data Incident from \"incidents.csv\" key number { detected: detected. risk: risk. }",
      "data number affects municipality from \"incidents.csv\".",
      "data actor did report incident to recipient at time from \"reports.csv\".",
      "data actor did share dossier with recipient at time from \"shares.csv\".",
      "data actor did publish report at time from \"publications.csv\".",
      "data holder holds certificate from start until end from \"certificates.csv\".",
      "agreement Sharing between Association, every municipality m where m takes_part",
      "  from 2026-01-01 until 2028-12-31 {",
    ]
    lines += clauses
    return lines.joined(separator: "\n") + "\n}\n"
  }

  /// Eight duties for incidents, eight series, eight prohibitions, ten permissions, five standing
  /// duties, and a power.
  private static var clauses: [String] {
    var clauses: [String] = []
    for number in 0..<8 {
      clauses.append(
        "m must report i to Association within \(24 * (number + 1)) hours of i.detected "
          + "when i affects m and i.risk >= \(number) "
          + "otherwise m must pay EUR \(100 * (number + 1)) to Association for i within 30 days")
    }
    for number in 0..<8 {
      clauses.append("m must publish Report\(number) every \(6 + number) months from 2026-01-01")
    }
    for number in 0..<8 {
      clauses.append(
        "m must not share Dossier\(number) with x unless x is Municipality or Dossier\(number) "
          + "is_public")
    }
    for number in 0..<10 {
      clauses.append("m may host Component\(number) when m holds Certificate\(number)")
    }
    for number in 0..<5 {
      clauses.append("m must ensure m holds Certificate\(number)")
    }
    clauses.append("Association can terminate Sharing when Clause16 is_violated_by M0")
    return clauses.enumerated().map { "  clause Clause\($0): \($1)." }
  }

  // MARK: - Data

  /// A moment of the first ten months of 2026.
  private static func moment(_ random: inout SplitMix64) -> String {
    let date = String(format: "2026-%02d-%02d", 1 + random.below(10), 1 + random.below(28))
    return date + String(format: "T%02d:%02d:00Z", random.below(24), random.below(60))
  }

  private static var incidents: String {
    var random = SplitMix64(state: 1)
    let rows = (0..<1_000).map { number in
      "I\(number),\(moment(&random)),\(random.below(10)),GM\(random.below(municipalities))"
    }
    return "number,detected,risk,municipality\n" + rows.joined(separator: "\n") + "\n"
  }

  private static var reports: String {
    var random = SplitMix64(state: 2)
    let rows = (0..<(acts * 3 / 10)).map { _ in
      "GM\(random.below(municipalities)),I\(random.below(1_000)),Association,\(moment(&random))"
    }
    return "actor,incident,recipient,time\n" + rows.joined(separator: "\n") + "\n"
  }

  private static var shares: String {
    var random = SplitMix64(state: 3)
    let rows = (0..<(acts * 4 / 10)).map { _ in
      let recipient =
        random.below(20) > 0 ? "GM\(random.below(municipalities))" : "Company\(random.below(20))"
      return "GM\(random.below(municipalities)),Dossier\(random.below(10)),\(recipient),"
        + moment(&random)
    }
    return "actor,dossier,recipient,time\n" + rows.joined(separator: "\n") + "\n"
  }

  private static var publications: String {
    var random = SplitMix64(state: 4)
    let rows = (0..<(acts * 3 / 10)).map { _ in
      "GM\(random.below(municipalities)),Report\(random.below(10)),\(moment(&random))"
    }
    return "actor,report,time\n" + rows.joined(separator: "\n") + "\n"
  }

  private static var certificates: String {
    let rows = (0..<municipalities).flatMap { municipality in
      (0..<10).filter { (municipality + $0) % 7 != 0 }.map {
        "GM\(municipality),Certificate\($0),2026-01-01,2028-12-31"
      }
    }
    return "holder,certificate,start,end\n" + rows.joined(separator: "\n") + "\n"
  }
}
