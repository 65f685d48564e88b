package import Diagnostics
package import EstateModel

/// One name for each organisation that an estate writes in several ways: `HM Treasury` for `HM TREASURY`.
///
/// Names are of one organisation where the keys of systems say so: but for capitals and white space they are the same. The
/// one that stands in most rows goes for all; of those that stand in as many, the first by its letters.
package struct OrganisationNames: Sendable {
  /// The name that goes for all of an organisation's, by the folded one.
  private var names: [String: String] = [:]
  /// The same by each other name that systems have.
  private var others: [String: String] = [:]
  /// What there is to say of each name that is read as another.
  package private(set) var notes: [Diagnostic] = []

  /// - Parameter sources: The files of an estate, in an order that does not depend on when they were imported.
  package init(_ sources: [SourceFile]) {
    var spellings: [String: [String: Int]] = [:]
    for source in sources {
      for (name, rows) in source.organisations {
        spellings[Self.folded(name), default: [:]][name, default: 0] += rows
      }
    }
    for (folded, rows) in spellings {
      guard let most = rows.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { continue }
      names[folded] = most
      for name in rows.keys where name != most { others[name] = most }
    }
    for (name, most) in others.sorted(by: { $0.key < $1.key }) {
      guard let source = sources.first(where: { $0.organisations[name] != nil }) else { continue }
      notes.append(
        Diagnostic(
          .note, "estate.organisation_name", at: Diagnostic.Place(file: source.path),
          """
          organisation "\(HeadingSynonyms.oneLine(name))" is read as "\(HeadingSynonyms.oneLine(most))", from which it \
          differs in capitals or spaces alone
          """,
          remedy: "if they are two, let their names differ in more than that"))
    }
  }

  /// The name that goes for all of an organisation's; of one that has no systems, as it is.
  package func name(for name: String) -> String { names[Self.folded(name)] ?? name }

  /// Gives the organisations of a system the names that go for all.
  package func settle(_ system: inout ITSystem) {
    if !others.isEmpty, let name = system.text(.organisation).value, let most = others[name] {
      system.restate(.organisation, as: most)
    }
    guard let bodies = system.list(.sharedWith).value, !bodies.isEmpty else { return }
    let named = bodies.map(name(for:))
    if named != bodies { system.restate(.sharedWith, as: named.joined(separator: "; ")) }
  }

  private static func folded(_ name: String) -> String {
    var name = name
    var bytes = ContiguousArray<UInt8>()
    name.withUTF8 { SystemIdentity.appendFolded($0, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension SourceFile {
  /// In how many rows each organisation stands.
  fileprivate var organisations: [String: Int] { columns.first { $0.field == .organisation }?.names ?? [:] }
}
