import Diagnostics
import Foundation
import Tabular

/// Finds the files that file and folder names on the command line stand for.
enum InputFinder {
  /// A file to read, with the name of the folder that holds it.
  struct Input: Sendable {
    let path: String
    let folder: String
  }

  /// Every file below the given names, each once, in the order of their paths; hidden files are left out.
  ///
  /// - Parameter log: Receives what cannot be found or read.
  static func inputs(for names: [String], log: inout DiagnosticLog) -> [Input] {
    var paths: Set<String> = []
    for name in names { collect(name, into: &paths, log: &log) }
    return paths.sorted().map { path in
      let folder = URL(filePath: path).deletingLastPathComponent().lastPathComponent
      return Input(path: path, folder: folder)
    }
  }

  private static func collect(_ path: String, into paths: inout Set<String>, log: inout DiagnosticLog) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      log.add(
        Diagnostic(
          .error, "input.missing", at: Diagnostic.Place(file: path), "there is no such file or folder",
          remedy: "check the name and the folder"))
      return
    }
    guard isFolder.boolValue else {
      paths.insert(path)
      return
    }
    do {
      for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
        let child = path.hasSuffix("/") ? path + name : path + "/" + name
        var isChildFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: child, isDirectory: &isChildFolder)
        let isLeftOut = isChildFolder.boolValue ? name.hasPrefix(".") : AccompanyingFile.isOne(path: name)
        if !isLeftOut { collect(child, into: &paths, log: &log) }
      }
    } catch {
      log.add(
        Diagnostic(
          .error, "input.no_permission", at: Diagnostic.Place(file: path), "the folder may not be read",
          remedy: "ask for permission to read it, or name the files you may read"))
    }
  }
}
