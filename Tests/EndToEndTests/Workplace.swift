import ArgumentParser
import EstateModel
import EstateStore
import Foundation
import Reporting

@testable import domesday

/// A folder of its own for one test, gone when the test is.
final class Workplace {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "domesday-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    _ = try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path("locked"))
    try? FileManager.default.removeItem(at: folder)
  }

  func path(_ name: String) -> String { folder.appending(path: name).path() }

  /// Writes a file and returns its path.
  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  func write(_ data: Data, to name: String) throws -> String {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
    return url.path()
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// Analyses inputs into the folder `out` as of a fixed day, with few trials, and returns the exit code.
  func analyse(_ inputs: [String], out: String = "out", _ options: [String] = []) async throws -> Int32 {
    try await Self.exitCode {
      try await Analyse.parse(
        inputs + ["--out", path(out), "--as-of", "2026-11-21", "--quiet"] + options
          + (options.contains("--trials") ? [] : ["--trials", "104"])
      ).run()
    }
  }

  /// Imports inputs into the estate `estate.sqlite` and returns the exit code.
  func importing(_ inputs: [String], _ options: [String] = []) async throws -> Int32 {
    try await Self.exitCode {
      try await Import.parse(inputs + ["--estate", path("estate.sqlite"), "--quiet"] + options).run()
    }
  }

  /// The last run's systems taken apart, by their ids.
  func explained() throws -> [String: ExplainedSystem] {
    let database = try EstateDatabase.open(at: path("out/estate.sqlite"))
    let stored = try database.run("last")
    let document = try RunDocument(json: stored.manifest)
    var systems: [String: ExplainedSystem] = [:]
    try ExplainedSystem.forEach(of: stored, document, in: database, setup: ModelSetup(of: document)) {
      systems[$0.system.rawText(.systemID)] = $0
    }
    return systems
  }

  /// The exit code that a command ends with.
  static func exitCode(_ work: () async throws -> Void) async throws -> Int32 {
    do {
      try await work()
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    }
  }
}

/// Where the repository's own sample lies.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let sample = root.appending(path: "SampleData").path()

  /// Real files beside the repository; `nil` where they are absent.
  static let realData: URL? = {
    let folder = root.deletingLastPathComponent().appending(path: "shared/data")
    return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
  }()
}
