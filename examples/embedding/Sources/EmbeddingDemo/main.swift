import EmbeddingPolicy
import Gerede

let transactions = [
  Transaction(id: "t1", isPrivate: true, assurance: "Low", amount: 12_50),
  Transaction(id: "t2", isPrivate: true, assurance: "High", amount: 900_000),
  Transaction(id: "t3", isPrivate: true, assurance: nil, amount: 3_00),
  Transaction(id: "t4", isPrivate: false, assurance: nil, amount: 49_95),
]

/// The first second of 2026-03-01 in UTC.
let instant = Instant(secondsSince1970: 1_772_323_200)
let (result, messages) = check(transactions, at: instant)
for message in messages { print(message.code, message.text.english) }
for finding in result.findings {
  print(finding.code, finding.text.english)
  for reason in finding.because { print("  because", reason.text.english) }
  for help in finding.help { print("  help:", help.english) }
}
for requirement in result.requirements {
  print(
    "\(requirement.name): \(requirement.met) met, \(requirement.breached) breached,",
    "\(requirement.unproven) unproven")
}
