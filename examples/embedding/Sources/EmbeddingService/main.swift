import EmbeddingPolicy
import Gerede

// EmbeddingService FOLDER < requests.ndjson: loads the agreements of a folder once, then answers each line
// of standard input with a line.
let arguments = CommandLine.arguments
guard arguments.count == 2 else { fatalError("usage: EmbeddingService FOLDER") }
do {
  let service = try SharingService(readAgreements(in: arguments[1]))
  while let line = readLine() {
    if !line.isEmpty { print(service.answer(line), terminator: "") }
  }
} catch {
  print(error)
}
