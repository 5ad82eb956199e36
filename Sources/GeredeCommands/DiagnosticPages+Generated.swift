// Written by the tests from docs/diagnostics: GR_UPDATE=1 swift test --filter DiagnosticPages

/// The pages of docs/diagnostics, by code.
enum DiagnosticPages {
  static let all: [(code: String, text: String)] = []
}
