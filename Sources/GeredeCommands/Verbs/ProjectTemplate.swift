import GeredeText

/// The files of a new project.
struct ProjectTemplate {
  /// Each file's path from the project's folder, and its text.
  let files: [(path: String, text: String)]

  /// The project for a folder's name; nil if no name of the language can be made of it.
  init?(folder: String, language: Language) {
    let parts = folder.split { $0 == "-" || $0 == "_" || $0 == " " || $0 == "." }
    let isName = parts.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber } }
    guard isName, let first = parts.first?.first, first.isLetter else { return nil }
    let name = parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let title = parts.joined(separator: " ")
    switch language {
    case .english: files = ProjectTemplate.english(name, title)
    case .dutch: files = ProjectTemplate.dutch(name, title)
    }
  }

  private static func english(_ name: String, _ title: String) -> [(path: String, text: String)] {
    [
      (
        "project.gr",
        """
        project \(name) "\(title)".
        language en.
        zone "Europe/Amsterdam".
        currency EUR.

        """
      ),
      (
        "agreement.gr",
        """
        // Who takes part, what they share, and what must hold.
        // Check this file with: gr check . Run its scenarios with: gr test .

        kind Municipality is Party { key code: Text. }
        kind Component { licence: Text. }

        relation (provider: Party) provides (component: Component) to (consumer: Party).

        municipality Denbosch "'s-Hertogenbosch" { code: "GM0796". }
        municipality Rotterdam { code: "GM0599". }
        component Notify "Notification service" { licence: "EUPL-1.2". }

        Denbosch provides Notify to Rotterdam.

        requirement OneProvider for every component c:
          count(p where p provides c) = 1
          because "one party answers for each component".
        requirement OpenLicence for every component c:
          c.licence in {"EUPL-1.2", "MIT"}
          because "what we share, everybody may use".

        scenario "A closed licence is found" {
          component Closed { licence: "closed". }
          at 2026-01-01: expect breached OpenLicence for Closed.
          at 2026-02-01:
            Closed.licence = "MIT".
            expect met OpenLicence for Closed.
        }

        scenario "Two providers are one too many" {
          at 2026-01-01: expect met OneProvider for Notify.
          at 2026-02-01:
            Rotterdam provides Notify to Denbosch.
            expect breached OneProvider for Notify.
        }

        """
      ),
      (".github/workflows/check.yml", workflow),
    ]
  }

  private static func dutch(_ name: String, _ title: String) -> [(path: String, text: String)] {
    [
      (
        "project.gr",
        """
        project \(name) "\(title)".
        taal nl.
        tijdzone "Europe/Amsterdam".
        munt EUR.

        """
      ),
      (
        "overeenkomst.gr",
        """
        taal nl.

        // Wie meedoet, wat zij delen, en wat moet gelden.
        // Controleer dit bestand met: gr check . Voer de scenario's uit met: gr test .

        soort Gemeente is Partij { sleutel code: Tekst. }
        soort Onderdeel { licentie: Tekst. }

        relatie (leverancier: Partij) levert (onderdeel: Onderdeel) aan (afnemer: Partij).

        gemeente Denbosch "'s-Hertogenbosch" { code: "GM0796". }
        gemeente Rotterdam { code: "GM0599". }
        onderdeel Notificaties "Notificatiedienst" { licentie: "EUPL-1.2". }

        Denbosch levert Notificaties aan Rotterdam.

        eis EenLeverancier voor elk onderdeel o:
          aantal(p waarbij p levert o) = 1
          omdat "één partij staat in voor elk onderdeel".
        eis OpenLicentie voor elk onderdeel o:
          o.licentie in {"EUPL-1.2", "MIT"}
          omdat "wat wij delen, mag iedereen gebruiken".

        scenario "Een gesloten licentie wordt gevonden" {
          onderdeel Gesloten { licentie: "gesloten". }
          op 2026-01-01: verwacht geschonden OpenLicentie voor Gesloten.
          op 2026-02-01:
            Gesloten.licentie = "MIT".
            verwacht voldaan OpenLicentie voor Gesloten.
        }

        scenario "Twee leveranciers is er één te veel" {
          op 2026-01-01: verwacht voldaan EenLeverancier voor Notificaties.
          op 2026-02-01:
            Rotterdam levert Notificaties aan Denbosch.
            verwacht geschonden EenLeverancier voor Notificaties.
        }

        """
      ),
      (".github/workflows/check.yml", workflow),
    ]
  }

  /// Checks the project on each change, with findings beside the lines.
  private static let workflow = """
    name: check
    on: [push, pull_request]
    jobs:
      check:
        runs-on: ubuntu-latest
        steps:
          - uses: actions/checkout@v4
          # gr must be on the path: install it in a step before this one.
          - run: gr check --format github .
          - run: gr test --coverage .

    """
}
