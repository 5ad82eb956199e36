import GeredeCommands

/// The program `gr`.
@main
struct Main {
  static func main() {
    GeredeCommand.run()
  }
}
