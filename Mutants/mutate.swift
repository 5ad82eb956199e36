import Foundation
import SwiftOperators
import SwiftParser
import SwiftSyntax

// Writes mutants into a copy of the sources, all at once, each behind a switch.
//
//     mutate SOURCES COUNT SEED WITHDRAWN OUTPUT MODULE...
//
// SOURCES is the folder with the modules, which is changed. WITHDRAWN has a key a line: places that do
// not compile with a mutant. OUTPUT gets the chosen mutants as JSON.

/// What a mutant changes.
enum Operation: String, CaseIterable {
  case comparison, arithmetic, connective, statement
}

/// A place where a mutant fits.
struct Candidate {
  var module: String
  /// The file, from the folder of sources on.
  var file: String
  var line: Int
  var operation: Operation
  /// The bytes of the file that the mutant replaces.
  var range: Range<Int>
  /// The text as it stands, in one line, and what the mutant makes of it.
  var before: String
  var after: String
  /// Distinguishes places in one file with the same texts: 1 for the first.
  var occurrence = 1
  /// Makes the text with the switch for a number.
  var replacement: @Sendable (Int) -> String

  /// What names the mutant whatever lines move: file, text and change.
  var key: String {
    "\(file): \(before) ==> \(after)" + (occurrence == 1 ? "" : " (\(occurrence))")
  }
}

/// Whether a text looks like a number, not like a text or a list.
func isNumeric(_ text: String) -> Bool {
  text.contains(
    /\b\d|\b(?:count|index|offset|width|size|day|days|place|row|level|length|end)\b/)
}

/// What each operator becomes.
let opposites: [String: (Operation, String)] = [
  "<": (.comparison, "<="), "<=": (.comparison, "<"), ">": (.comparison, ">="),
  ">=": (.comparison, ">"), "==": (.comparison, "!="), "!=": (.comparison, "=="),
  "+": (.arithmetic, "-"), "-": (.arithmetic, "+"), "*": (.arithmetic, "+"),
  "/": (.arithmetic, "*"), "%": (.arithmetic, "*"), "&+": (.arithmetic, "&-"),
  "&-": (.arithmetic, "&+"), "&*": (.arithmetic, "&+"), "+=": (.arithmetic, "-="),
  "-=": (.arithmetic, "+="), "&+=": (.arithmetic, "&-="), "&-=": (.arithmetic, "&+="),
  "*=": (.arithmetic, "+="), "<<": (.arithmetic, ">>"), ">>": (.arithmetic, "<<"),
  "&&": (.connective, "||"), "||": (.connective, "&&"),
]

/// Finds the places in one file.
final class Finder: SyntaxVisitor {
  let module: String
  let file: String
  let bytes: [UInt8]
  let locations: SourceLocationConverter
  var candidates: [Candidate] = []

  init(module: String, file: String, text: String) {
    self.module = module
    self.file = file
    bytes = Array(text.utf8)
    let tree = Parser.parse(source: text)
    locations = SourceLocationConverter(fileName: file, tree: tree)
    super.init(viewMode: .sourceAccurate)
    // Operators that the standard library does not declare stay unfolded, and are left alone.
    walk(OperatorTable.standardOperators.foldAll(tree) { _ in })
  }

  func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func range(_ node: some SyntaxProtocol) -> Range<Int> {
    node.positionAfterSkippingLeadingTrivia
      .utf8Offset..<node.endPositionBeforeTrailingTrivia.utf8Offset
  }

  /// A text in one line, with single blanks.
  func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func add(
    _ node: some SyntaxProtocol, _ operation: Operation, before: String, after: String,
    replacement: @escaping @Sendable (Int) -> String
  ) {
    let line = locations.location(for: node.positionAfterSkippingLeadingTrivia).line
    candidates.append(
      Candidate(
        module: module, file: file, line: line, operation: operation, range: range(node),
        before: before, after: after, replacement: replacement))
  }

  /// What a check of the program itself says is never false: its mutants cannot be noticed.
  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    let name = node.calledExpression.trimmedDescription
    return ["precondition", "assert"].contains(name) ? .skipChildren : .visitChildren
  }

  override func visit(_ node: InfixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    guard let written = node.operator.as(BinaryOperatorExprSyntax.self)?.operator.text,
      let (operation, opposite) = opposites[written]
    else { return .visitChildren }
    let whole = range(node)
    let sign = range(node.operator)
    let left = slice(whole.lowerBound..<sign.lowerBound)
    let right = slice(sign.upperBound..<whole.upperBound)
    // Texts and lists are joined by `+` too, and have no `-`: what does not look like a number is left
    // alone.
    if written == "+" || written == "+=" {
      let both = left + right
      guard !both.contains("\""), !both.contains("["), isNumeric(both) else {
        return .visitChildren
      }
    }
    guard whole.count <= 300, !left.contains("//"), !right.contains("//"),
      !right.contains("{"), !left.contains("{"), !slice(whole).contains("\"\"\"")
    else { return .visitChildren }
    let before = slice(whole)
    // In one line, so that the lines below keep their numbers.
    let after = flat(left + opposite + right)
    if written.hasSuffix("="), operation == .arithmetic {
      guard isStatement(Syntax(node)) else { return .visitChildren }
      add(node, operation, before: flat(before), after: after) {
        "if isMutant(\($0)) { \(after) } else { \(before) }"
      }
    } else {
      add(node, operation, before: flat(before), after: after) {
        "(isMutant(\($0)) ? \(after) : \(before))"
      }
    }
    return .visitChildren
  }

  override func visit(_ node: CodeBlockItemSyntax) -> SyntaxVisitorContinueKind {
    let item = Syntax(node.item)
    guard isStatement(item), canBeDropped(item) else { return .visitChildren }
    let text = slice(range(item))
    guard text.count <= 400 else { return .visitChildren }
    add(item, .statement, before: flat(text), after: "nothing") {
      "if !isMutant(\($0)) { \(text) }"
    }
    return .visitChildren
  }

  /// Whether the program still compiles where the statement is missing, as far as its form tells.
  private func canBeDropped(_ item: Syntax) -> Bool {
    if item.is(ContinueStmtSyntax.self) || item.is(BreakStmtSyntax.self) {
      // The body of `guard` has to leave, and a case needs a statement.
      return item.parent?.parent?.parent?.parent?.is(IfExprSyntax.self) ?? false
    }
    var inner = item
    while true {
      if let attempt = inner.as(TryExprSyntax.self) {
        inner = Syntax(attempt.expression)
      } else if let marked = inner.as(UnsafeExprSyntax.self) {
        inner = Syntax(marked.expression)
      } else {
        break
      }
    }
    if let call = inner.as(FunctionCallExprSyntax.self) {
      let name = call.calledExpression.trimmedDescription
      let leaving = ["preconditionFailure", "fatalError", "precondition", "assert", "self.init"]
      return !leaving.contains(name) && !name.hasSuffix(".init")
        && !name.hasSuffix("reserveCapacity")
    }
    guard let infix = inner.as(InfixOperatorExprSyntax.self) else { return false }
    if let sign = infix.operator.as(BinaryOperatorExprSyntax.self)?.operator.text {
      return ["+=", "-=", "*=", "&+=", "&-=", "|=", "&=", "^=", "<<=", ">>="].contains(sign)
    }
    // An assignment in an initializer may be the one that gives a value.
    guard infix.operator.is(AssignmentExprSyntax.self), !isInInitializer(item) else { return false }
    if infix.leftOperand.is(DiscardAssignmentExprSyntax.self) { return false }
    return infix.leftOperand.is(MemberAccessExprSyntax.self)
      || infix.leftOperand.is(SubscriptCallExprSyntax.self)
  }

  private func isInInitializer(_ node: Syntax) -> Bool {
    var parent = node.parent
    while let current = parent {
      if current.is(InitializerDeclSyntax.self) { return true }
      if current.is(FunctionDeclSyntax.self) { return false }
      parent = current.parent
    }
    return false
  }

  /// Whether an item stands where its value is not used.
  private func isStatement(_ node: Syntax) -> Bool {
    guard let item = node.parent?.as(CodeBlockItemSyntax.self),
      let list = item.parent?.as(CodeBlockItemListSyntax.self)
    else { return false }
    guard let owner = list.parent else { return true }
    if let conditional = owner.as(SwitchCaseSyntax.self) {
      guard list.count == 1 else { return true }
      // A case needs a statement, which the conditional is; its value may be that of the switch.
      return conditional.parent?.parent.map { isStatementOfBranches($0) } ?? false
    }
    if owner.is(ClosureExprSyntax.self) || owner.is(AccessorBlockSyntax.self) {
      return list.count > 1
    }
    guard owner.is(CodeBlockSyntax.self), let holder = owner.parent else { return false }
    if list.count > 1 { return true }
    if holder.is(ForStmtSyntax.self) || holder.is(WhileStmtSyntax.self)
      || holder.is(RepeatStmtSyntax.self) || holder.is(DeferStmtSyntax.self)
    {
      return true
    }
    if holder.is(GuardStmtSyntax.self) { return false }
    if let function = holder.as(FunctionDeclSyntax.self) {
      return function.signature.returnClause == nil
    }
    return isStatementOfBranches(holder)
  }

  /// Whether an `if` or `switch` is not an expression.
  private func isStatementOfBranches(_ node: Syntax) -> Bool {
    guard node.is(IfExprSyntax.self) || node.is(SwitchExprSyntax.self), let parent = node.parent
    else { return false }
    if parent.is(IfExprSyntax.self) { return isStatementOfBranches(parent) }
    guard parent.is(ExpressionStmtSyntax.self) else { return false }
    return isStatement(parent)
  }
}

/// FNV-1a: the same on every machine, unlike `Hasher`.
func hash(_ text: String) -> UInt64 {
  var result: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 { result = (result ^ UInt64(byte)) &* 0x100_0000_01b3 }
  // The upper bits of similar texts are alike without this.
  result = (result ^ (result >> 30)) &* 0xbf58_476d_1ce4_e5b9
  return result ^ (result >> 27)
}

let arguments = CommandLine.arguments
let sources = URL(fileURLWithPath: arguments[1])
guard let count = Int(arguments[2]) else { fatalError("how many mutants?") }
let seed = arguments[3]
let withdrawn = Set(
  try String(contentsOfFile: arguments[4], encoding: .utf8).split(separator: "\n").map(String.init))
let modules = Array(arguments[6...])

var texts: [String: String] = [:]
var candidates: [String: [Candidate]] = [:]
var lines: [String: Int] = [:]
for module in modules {
  let folder = sources.appending(path: module)
  let names =
    FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
  for name in names.sorted() where name.hasSuffix(".swift") && !name.hasSuffix("+Generated.swift") {
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let file = "\(module)/\(name)"
    texts[file] = text
    lines[module, default: 0] += text.utf8.count { $0 == UInt8(ascii: "\n") }
    var seen: [String: Int] = [:]
    for var candidate in Finder(module: module, file: file, text: text).candidates {
      let plain = candidate.key
      seen[plain, default: 0] += 1
      candidate.occurrence = seen[plain, default: 1]
      candidates[module, default: []].append(candidate)
    }
  }
}

/// Chooses from a module: the operations in turn, the places by their hash, no two that overlap or share
/// a line, so that a message of the compiler tells which one it is about.
func choose(_ wanted: Int, from all: [Candidate]) -> [Candidate] {
  let ordered = all.filter { !withdrawn.contains($0.key) }.map { (hash(seed + $0.key), $0) }
    .sorted { $0.0 < $1.0 }.map(\.1)
  var queues = Operation.allCases.map { operation in
    Array(ordered.filter { $0.operation == operation }.reversed())
  }
  var chosen: [Candidate] = []
  var taken: [String: [(range: Range<Int>, line: Int)]] = [:]
  while chosen.count < wanted, queues.contains(where: { !$0.isEmpty }) {
    for index in queues.indices where chosen.count < wanted {
      while let next = queues[index].popLast() {
        if taken[next.file, default: []].contains(where: {
          $0.line == next.line || $0.range.overlaps(next.range)
        }) {
          continue
        }
        taken[next.file, default: []].append((next.range, next.line))
        chosen.append(next)
        break
      }
    }
  }
  return chosen
}

let total = modules.reduce(0) { $0 + lines[$1, default: 0] }
var chosen: [Candidate] = []
for module in modules {
  let share = (Double(count) * Double(lines[module, default: 0]) / Double(total)).rounded(.up)
  chosen += choose(Int(share), from: candidates[module, default: []])
}
chosen.sort { ($0.file, $0.range.lowerBound) < ($1.file, $1.range.lowerBound) }

var described: [[String: Any]] = []
for (file, places) in Dictionary(grouping: Array(chosen.enumerated()), by: \.element.file) {
  var bytes = Array((texts[file] ?? "").utf8)
  for (number, place) in places.sorted(by: {
    $0.element.range.lowerBound > $1.element.range.lowerBound
  }) {
    bytes.replaceSubrange(place.range, with: Array(place.replacement(number).utf8))
  }
  // On the first line, so that lines keep their numbers.
  let text = "internal import GeredeMutants; " + String(decoding: bytes, as: UTF8.self)
  try text.write(to: sources.appending(path: file), atomically: true, encoding: .utf8)
}
for (number, place) in chosen.enumerated() {
  let text = texts[place.file] ?? ""
  let length = text.utf8.prefix(place.range.upperBound).dropFirst(place.range.lowerBound)
    .count { $0 == UInt8(ascii: "\n") }
  described.append([
    "number": number, "module": place.module, "file": place.file, "line": place.line,
    "lastLine": place.line + length,
    "operation": place.operation.rawValue, "before": place.before, "after": place.after,
    "key": place.key,
  ])
}
let report = try JSONSerialization.data(
  withJSONObject: ["mutants": described, "places": candidates.values.reduce(0) { $0 + $1.count }],
  options: [.sortedKeys, .prettyPrinted])
try report.write(to: URL(fileURLWithPath: arguments[5]))
