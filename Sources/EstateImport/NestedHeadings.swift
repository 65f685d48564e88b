internal import EstateModel

/// What the columns of records with objects in them are called, without the names that only wrap a value or a record.
///
/// `annual_cost.amount` is `annual_cost`, and `vendor.display_value` is `vendor`, unless the full name means something
/// or a column with the shorter one has values of its own. `fields.Annual cost` is `Annual cost` where most of what the
/// record says stands in its `fields`.
struct NestedHeadings {
  /// The names by which the columns are understood.
  private(set) var names: [String]
  /// Columns that give way to any other for the same field: those without a value, and those beside wrapped records.
  private(set) var yielding: Set<Int>
  /// Columns whose headings the user names.
  private let stated: Set<Int>

  /// - Parameters:
  ///   - headings: The names of members, with those around them, joined by points.
  ///   - empty: Columns, from 0, that are known to have no values.
  init(_ headings: [String], overrides: [HeadingOverride], empty: Set<Int>) {
    let stated = Set(overrides.map { HeadingSynonyms.normalised($0.heading) })
    self.stated = Set(headings.indices.filter { stated.contains(HeadingSynonyms.normalised(headings[$0])) })
    names = headings
    yielding = empty
    unwrapRecords()
    unwrapValues(empty: empty)
  }

  // MARK: - Records

  /// Takes the name of the object that holds most of what is known of each record off its members.
  private mutating func unwrapRecords() {
    for wrapper in Self.wrappers {
      let inner = names.indices.filter { !stated.contains($0) && names[$0].lowercased().hasPrefix(wrapper) }
      let outer = Set(names.indices).subtracting(inner).sorted()
      // What has a place on a map is no record of a list.
      guard !outer.contains(where: { names[$0].hasPrefix("geometry.") }) else { continue }
      let members = inner.map { String(names[$0].dropFirst(wrapper.count)) }
      guard members.count(where: Self.isKnown) > outer.count(where: { Self.isKnown(names[$0]) }) else { continue }
      for (column, member) in zip(inner, members) { names[column] = member }
      return yielding.formUnion(outer)
    }
  }

  /// What tools put a record into beside its number and its address: Airtable, JSON:API, Elasticsearch, GraphQL.
  private static let wrappers = ["fields.", "attributes.", "_source.", "properties.", "node.", "item.", "record."]

  // MARK: - Values

  /// Gives the best part of each value the name of the whole; a column of that name without values takes the part's.
  private mutating func unwrapValues(empty: Set<Int>) {
    let open = names.indices.filter { !stated.contains($0) && !empty.contains($0) }
    let taken = Set(names.indices.filter { !empty.contains($0) }.map { HeadingSynonyms.normalised(names[$0]) })
    var best: [String: (column: Int, whole: String, rank: Int)] = [:]
    for column in open {
      guard let found = whole(of: names[column]) else { continue }
      let key = HeadingSynonyms.normalised(found.name)
      guard !taken.contains(key), found.rank < best[key]?.rank ?? .max else { continue }
      best[key] = (column: column, whole: found.name, rank: found.rank)
    }
    let before = names
    for (key, part) in best {
      names[part.column] = part.whole
      for column in empty.subtracting(stated) where HeadingSynonyms.normalised(before[column]) == key {
        names[column] = before[part.column]
      }
    }
  }

  /// The known name of the whole that a column is a part of, and how far down the parts it stands; `nil` where the column
  /// means something itself, or is a key that only refers to something.
  private func whole(of heading: String) -> (name: String, rank: Int)? {
    guard !Self.isKnown(heading) else { return nil }
    var (name, rank) = (heading, 0)
    while let point = name.lastIndex(of: ".") {
      let part = name[point...].dropFirst().lowercased()
      name = String(name[..<point])
      guard let place = Self.parts.firstIndex(of: part), !(part == "value" && names.contains(name + ".link")) else {
        return nil
      }
      rank = max(rank, place)
      if Self.isKnown(name) { return Self.fits(part, name) ? (name: name, rank: rank) : nil }
    }
    return nil
  }

  /// Names of members that hold what an object is about, the one for people to read first.
  private static let parts = [
    "display_value", "displayvalue", "displayname", "display_name", "name", "label", "title", "text", "#text", "amount",
    "value", "results", "$numberdecimal", "$numberlong", "$numberint", "$numberdouble", "$date", "$oid",
  ]
  private static let namings: Set<String> = ["displayname", "display_name", "name", "label", "title"]

  /// Whether a part can hold what the whole means: an amount is no name, and a name no amount.
  private static func fits(_ part: String, _ whole: String) -> Bool {
    guard let kind = HeadingSynonyms.builtIn.candidate(for: whole)?.field.kind else { return true }
    switch kind {
    case .text, .list: return part != "amount"
    case .money, .quantity, .percentage, .share: return !namings.contains(part)
    case .date, .year, .flag, .score: return !namings.contains(part) && part != "amount"
    }
  }

  /// Whether a heading means something in any kind of file.
  private static func isKnown(_ heading: String) -> Bool {
    HeadingSynonyms.builtIn.candidate(for: heading) != nil || !KindMarks.builtIn.found(in: [heading]).isEmpty
      || [FileKind.contracts, .spend].contains { !LineRoles.builtIn.claims(of: heading, in: $0).isEmpty }
  }
}
