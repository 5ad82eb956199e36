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
        kind Incident { found: Instant. }

        relation (provider: Party) provides (component: Component) to (consumer: Party).
        relation Incident affects Component.
        event (actor: Party) report (incident: Incident) to (recipient: Party).

        municipality Denbosch "'s-Hertogenbosch" { code: "GM0796". }
        municipality Rotterdam { code: "GM0599". }
        component Notify "Notification service" { licence: "EUPL-1.2". }

        requirement OpenLicence for every component c:
          c.licence in {"EUPL-1.2", "MIT"}
          because "what we share, everybody may use".

        agreement SharedNotifications "Shared notifications" between Denbosch, Rotterdam
          from 2026-01-01 until 2030-12-31 {
          clause Supply: Denbosch provides Notify to Rotterdam.
          clause Reporting:
            Denbosch must report i to Rotterdam within 72 hours of i.found
            when i affects Notify
            because "what a party does not hear of, it cannot repair".
        }

        scenario "A closed licence is found" {
          component Closed { licence: "closed". }
          at 2026-01-01: expect breached OpenLicence for Closed.
          at 2026-02-01:
            Closed.licence = "MIT".
            expect met OpenLicence for Closed.
        }

        scenario "An incident is reported too late" {
          incident I1 { found: 2026-03-01T09:00Z. }
          I1 affects Notify.
          at 2026-03-03:
            expect Denbosch provides Notify to Rotterdam.
            expect Reporting is_pending_for Denbosch.
          at 2026-03-05: Denbosch did report I1 to Rotterdam.
          at 2026-03-06:
            expect Reporting is_violated_by Denbosch.
            expect Reporting is_late_by Denbosch.
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
        soort Incident { ontdekt: Tijdstip. }

        relatie (leverancier: Partij) levert (onderdeel: Onderdeel) aan (afnemer: Partij).
        relatie Incident raakt Onderdeel.
        gebeurtenis (wie: Partij) melden/gemeld (incident: Incident) aan (ontvanger: Partij).

        gemeente Denbosch "'s-Hertogenbosch" { code: "GM0796". }
        gemeente Rotterdam { code: "GM0599". }
        onderdeel Notificaties "Notificatiedienst" { licentie: "EUPL-1.2". }

        eis OpenLicentie voor elk onderdeel o:
          o.licentie in {"EUPL-1.2", "MIT"}
          omdat "wat wij delen, mag iedereen gebruiken".

        overeenkomst GedeeldeNotificaties "Gedeelde notificaties" tussen Denbosch, Rotterdam
          vanaf 2026-01-01 tot_en_met 2030-12-31 {
          bepaling Levering: Denbosch levert Notificaties aan Rotterdam.
          bepaling Meldplicht:
            Denbosch moet melden i aan Rotterdam binnen 72 uur na i.ontdekt
            wanneer i raakt Notificaties
            omdat "wat een partij niet hoort, kan zij niet herstellen".
        }

        scenario "Een gesloten licentie wordt gevonden" {
          onderdeel Gesloten { licentie: "gesloten". }
          op 2026-01-01: verwacht geschonden OpenLicentie voor Gesloten.
          op 2026-02-01:
            Gesloten.licentie = "MIT".
            verwacht voldaan OpenLicentie voor Gesloten.
        }

        scenario "Een incident wordt te laat gemeld" {
          incident I1 { ontdekt: 2026-03-01T09:00Z. }
          I1 raakt Notificaties.
          op 2026-03-03:
            verwacht Denbosch levert Notificaties aan Rotterdam.
            verwacht Meldplicht loopt_voor Denbosch.
          op 2026-03-05: Denbosch heeft gemeld I1 aan Rotterdam.
          op 2026-03-06:
            verwacht Meldplicht is_geschonden_door Denbosch.
            verwacht Meldplicht is_te_laat_nagekomen_door Denbosch.
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
