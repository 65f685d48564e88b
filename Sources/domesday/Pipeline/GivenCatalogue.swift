import ArgumentParser
import Catalogue
import Diagnostics
import EstateModel
import Foundation
import Reporting
import Tabular

/// The catalogue that a command works with: ours, or what the user's files make of it.
struct GivenCatalogue {
  /// A file and what it is given for.
  struct Source {
    let path: String
    let use: RunDocument.CatalogueFile.Use
  }

  let catalogue: LifecycleCatalogue
  let matcher: ProductMatcher
  let exploits: ExploitIndex
  /// The files, for the manifest of a run; empty for the built-in catalogue.
  var files: [RunDocument.CatalogueFile] = []
  /// What the files do, a sentence each.
  private(set) var notes: [String] = []

  /// Reads files; prints what is wrong with any of them.
  ///
  /// - Throws: `ExitCode`.
  init(_ sources: [Source]) throws {
    var given: [RunDocument.CatalogueFile.Use: [CatalogueFile]] = [:]
    for source in sources {
      let (file, digest) = try Self.read(source.path)
      let use = try Self.use(of: file, givenFor: source.use)
      given[use, default: []].append(file)
      files.append(.init(path: source.path, sha256: digest, use: use))
    }
    var catalogue = LifecycleCatalogue.builtIn
    if let replacing = given[.replace] {
      let before = catalogue
      catalogue = catalogue.replaced(by: replacing)
      notes.append(Self.note(replacing: before, by: catalogue, replacing))
    }
    if let extending = given[.extend] {
      let before = catalogue
      catalogue = catalogue.extended(by: extending)
      notes.append(Self.note(extending: before, by: catalogue, extending))
    }
    let listed = (given[.exploits] ?? []).flatMap(\.exploits)
    self.catalogue = catalogue
    matcher = given[.replace] == nil && given[.extend] == nil ? .builtIn : ProductMatcher(catalogue)
    exploits = ExploitIndex(listed, in: catalogue, matcher: matcher)
    if !listed.isEmpty {
      notes.append(
        "\(listed.count.grouped) known exploited vulnerabilities, matched by product alone: possible, never certain")
    }
  }

  /// What a digest of the catalogue is taken of.
  var canonicalText: String {
    let lists = files.filter { $0.use == .exploits }.map { "exploits \($0.sha256)" }
    return ([catalogue.canonicalText] + lists).joined(separator: "\n")
  }

  // MARK: - Reading

  private static func read(_ path: String) throws -> (CatalogueFile, digest: String) {
    let bytes = try GivenFile.bytes(path, of: "--catalogue")
    do {
      return (try CatalogueFile(bytes, name: path), SHA256Digest.hexadecimal(of: bytes))
    } catch {
      show(error)
    }
    throw ExitCode(ExitStatus.failed.rawValue)
  }

  /// Prints the first problems of a file and how many there are in all.
  static func show(_ error: CatalogueFileError) {
    var log = DiagnosticLog()
    for diagnostic in error.diagnostics { log.add(diagnostic) }
    Terminal.show(log, atLeast: .error)
  }

  /// What a file is for: a list of exploits is one under whatever option it is given.
  private static func use(
    of file: CatalogueFile, givenFor use: RunDocument.CatalogueFile.Use
  ) throws -> RunDocument.CatalogueFile.Use {
    let isList = file.kind == .exploitTable || file.kind == .exploitList
    if isList { return .exploits }
    guard use != .exploits else {
      throw ValidationError(
        "--kev takes CISA's list of known exploited vulnerabilities; \(printable(file.name)) is \(file.kind.rawValue)")
    }
    return use
  }

  // MARK: - Notes

  private static func note(
    replacing before: LifecycleCatalogue, by after: LifecycleCatalogue, _ files: [CatalogueFile]
  ) -> String {
    let titles = Set(after.products.map(\.title))
    let lost = before.products.filter { !titles.contains($0.title) }
    let words =
      lost.isEmpty
      ? ""
      : "; \(lost.count) of its products are not in them, such as \(lost.prefix(3).map(\.title).joined(separator: ", ")) (--extend-catalogue keeps them)"
    return "\(names(files)): \(lineCount(after)) replace the built-in catalogue\(words)"
  }

  private static func note(
    extending before: LifecycleCatalogue, by after: LifecycleCatalogue, _ files: [CatalogueFile]
  ) -> String {
    let names = Set(files.map(\.name))
    let refreshed = after.cycles.prefix(before.cycles.count).count { names.contains($0.source) }
    let added = after.cycles.count { names.contains($0.source) } - refreshed
    let products = after.products.count - before.products.count
    return "\(self.names(files)): \(refreshed.grouped) version lines refreshed, \(added.grouped) added, "
      + "\(products.grouped) products added to the catalogue"
  }

  private static func names(_ files: [CatalogueFile]) -> String {
    files.map { printable($0.name) }.joined(separator: ", ")
  }

  private static func lineCount(_ catalogue: LifecycleCatalogue) -> String {
    "\(catalogue.cycles.count.grouped) version lines of \(catalogue.products.count.grouped) products"
  }
}
