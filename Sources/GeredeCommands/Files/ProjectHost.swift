import Gerede
import GeredeData
import GeredeText
import GeredeYAML

/// Gives a program the files of its project, and the time zones of this machine.
struct ProjectHost {
  let project: ProjectFolder
  /// The folder in which the command was started; names are shown from there.
  let currentFolder: String

  /// Of a source that is too large the parser says so.
  private static let source = FileSystem.Excess.cut(beyond: SourceText.sizeLimit)
  /// The most bytes of one data file.
  private let dataLimit: Int

  init(
    _ project: ProjectFolder, dataLimit: Int = .max,
    currentFolder: String = FileSystem.currentFolder
  ) {
    self.project = project
    self.dataLimit = dataLimit
    self.currentFolder = currentFolder
  }

  /// The sources that the command was asked to read.
  func sources() throws(PathProblem) -> [SourceText] {
    var sources: [SourceText] = []
    for file in project.files {
      if file == ProjectFolder.standardInput {
        do throws(FileProblem) {
          let bytes = try FileSystem.readStandardInput(ProjectHost.source)
          sources.append(SourceText(name: "<stdin>", path: "stdin.gr", bytes: bytes))
        } catch {
          throw PathProblem(path: "-", problem: error)
        }
        continue
      }
      let path = Path.relative(file, from: project.root)
      do throws(FileProblem) {
        let bytes = try project.read(path, ProjectHost.source)
        sources.append(SourceText(name: shown(file), path: path, bytes: bytes))
      } catch {
        throw PathProblem(path: shown(file), problem: error)
      }
    }
    return sources
  }

  /// What the library asks for while it loads: modules, data files, zones.
  var host: Host {
    Host(
      source: { path in
        guard let bytes = try? project.read(path, ProjectHost.source) else { return nil }
        return SourceText(name: shown(Path.join(project.root, path)), path: path, bytes: bytes)
      },
      data: { name in
        do throws(FileProblem) {
          let bytes = try project.read(name, .refused(beyond: dataLimit))
          return .success(DataFile(name: shown(Path.join(project.root, name)), bytes: bytes))
        } catch {
          return .failure(HostProblem(error))
        }
      },
      zone: { name, place in
        if let rules = ZoneData.rules(name) { return .success(rules) }
        let folder = ZoneData.folder
        return .failure(
          Refusal(
            ZoneData.exists
              ? HostMessages.unknownZone(name, at: place, folder: folder)
              : HostMessages.noZones(name, at: place, folder: folder)))
      },
      translators: ["yaml": YAMLTranslator.translate, "yml": YAMLTranslator.translate])
  }

  /// The files that the command line attaches, by the names that it gives them.
  static func attached(
    _ attachments: [DataAttachment], limit: Int
  ) throws(PathProblem) -> [String: DataFile] {
    var files: [String: DataFile] = [:]
    for attachment in attachments {
      do throws(FileProblem) {
        if attachment.file == "-" {
          // Standard input has no ending: its first bytes tell the format.
          files[attachment.name] = DataFile(
            name: "<stdin>", bytes: try FileSystem.readStandardInput(.refused(beyond: limit)))
        } else {
          files[attachment.name] = DataFile(
            name: attachment.file,
            bytes: try FileSystem.read(attachment.file, .refused(beyond: limit)))
        }
      } catch {
        throw PathProblem(path: attachment.file, problem: error)
      }
    }
    return files
  }

  /// The name of a file as people see it: its way from where the command was started, or its full
  /// path if that is shorter.
  func shown(_ file: String) -> String {
    let way = Path.relative(file, from: currentFolder)
    return way.utf8.count <= file.utf8.count ? way : file
  }
}

extension HostProblem {
  init(_ problem: FileProblem) {
    self =
      switch problem {
      case .absent: .absent
      case .isFolder: .folder
      case .isSpecial: .notRegularFile
      case .isOutside: .outsideProject
      case .tooLarge(let limit): .tooLarge(limit: limit)
      case .refused: .notReadable
      }
  }
}
