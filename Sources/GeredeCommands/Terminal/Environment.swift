import GeredeReports
import GeredeText
import Glibc

/// What the surroundings of the command say: variables, clock, locale.
enum Environment {
  /// The value of an environment variable; nil if it is not set or empty.
  static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Seconds since 1970-01-01T00:00:00Z.
  static var now: Int64 { Int64(time(nil)) }

  /// Seconds that only move forward, for measuring.
  static var monotonic: Double {
    var moment = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
  }

  /// The language of the locale, English unless it is Dutch.
  static var language: Language {
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    return locale == "nl" || locale.hasPrefix("nl_") ? .dutch : .english
  }

  /// The style of text on `output`: coloured on a terminal, unless `NO_COLOR` is set.
  static func style(on output: Output) -> TextStyle {
    let isPlain = variable("NO_COLOR") != nil || variable("TERM") == "dumb"
    return output.isTerminal && !isPlain ? .coloured : .plain
  }
}
