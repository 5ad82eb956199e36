import Foundation
import Gerede
import GeredeTesting
import Testing

/// Every case of Tests/Language gives what is expected of it.
@Suite struct GoldenTests {
  @Test(arguments: GoldenCase.all)
  func artefacts(of golden: GoldenCase) throws {
    let runner = try GoldenRunner(golden)
    var artefacts = golden.artefacts
    if GrCommand.isUpdating {
      // A new case gets what its folder promises.
      let promised: GoldenCase.Artefact = golden.quality == .good ? .findings : .messages
      if !artefacts.contains(promised) { artefacts.append(promised) }
    }
    #expect(!artefacts.isEmpty, "nothing is expected of \(golden): GR_UPDATE=1 swift test")
    for artefact in artefacts {
      let actual = runner.text(of: artefact)
      let file = golden.expected(artefact)
      if GrCommand.isUpdating {
        try actual.write(to: file, atomically: true, encoding: .utf8)
      } else {
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(actual == expected, "\(golden) \(artefact.rawValue)")
      }
    }
  }

  @Test(arguments: GoldenCase.all)
  func quality(of golden: GoldenCase) throws {
    let messages = try GoldenRunner(golden).messages
    switch golden.quality {
    case .good:
      #expect(!messages.contains { $0.severity == .error }, "\(golden)")
    case .bad:
      #expect(!messages.isEmpty, "\(golden) gets no message")
    }
    for message in messages {
      #expect(!message.help.isEmpty, "\(golden): \(message.code) has no help")
      for text in [message.text] + message.help + message.labels.map(\.text) {
        #expect(!text.english.isEmpty && !text.dutch.isEmpty, "\(golden): \(message.code)")
      }
      #expect(!message.text.english.hasSuffix("."), "\(golden): \(message.code)")
    }
  }
}
