import EstateModel
import Reporting

/// Finds with which systems those that have a page exchange data: those they name, and those that name them.
struct NeighbourSearch {
  let taken: RunTaker.Taken
  let redaction: Redaction

  /// The neighbours of each system, in the order given: those that name it first, by rank, then those it names.
  func neighbours(of systems: [ITSystem], _ pages: [RankingRow]) throws -> [[Neighbour]] {
    guard redaction.showsSystems else { return systems.map { _ in [] } }
    let numbers = systems.map { system in
      [system.text(.systemID).value, system.text(.systemName).value].compactMap { $0 }
        .filter { !$0.isEmpty }.map(InterfaceEdges.number)
    }
    let naming = taken.assessed.survey.interfaces.naming(Set(numbers.joined()))
    let rows = try self.rows(at: Set(naming.values.joined()))
    // What a name means is known of the systems that have a page, and of those that name one of them.
    var known: [UInt64: RankingRow] = [:]
    for row in rows.values.sorted(by: { $0.rank > $1.rank }) where !row.isWithheld {
      for text in [row.systemID, row.name] { if let text { known[InterfaceEdges.number(of: text)] = row } }
    }
    for (own, row) in zip(numbers, pages).reversed() { for number in own { known[number] = row } }
    return zip(systems, zip(numbers, pages)).map { system, own in
      let incoming = Set(own.0.flatMap { naming[$0] ?? [] }).compactMap { rows[$0] }
        .filter { $0.rank != own.1.rank }.sorted { $0.rank < $1.rank }
      return Self.joined(incoming, system.list(.interfaces).value ?? [], known, redaction)
    }
  }

  private static func joined(
    _ incoming: [RankingRow], _ declared: [String], _ known: [UInt64: RankingRow], _ redaction: Redaction
  ) -> [Neighbour] {
    var outgoing: [(name: String, row: RankingRow?)] = []
    var seen: Set<UInt64> = []
    for name in declared {
      let number = InterfaceEdges.number(of: name)
      guard seen.insert(number).inserted else { continue }
      // A name that no shown system has may be that of one whose name is withheld.
      if known[number] == nil, !redaction.isNone { continue }
      outgoing.append((name, known[number]))
    }
    let (inRanks, outRanks) = (Set(incoming.map(\.rank)), Set(outgoing.compactMap { $0.row?.rank }))
    return incoming.map { Neighbour(name: $0.name, direction: outRanks.contains($0.rank) ? .both : .named, row: $0) }
      + outgoing.filter { $0.row.map { !inRanks.contains($0.rank) } ?? true }
      .map { Neighbour(name: $0.name, direction: .names, row: $0.row) }
  }

  /// The rows of the systems at some places, as the report shows them.
  private func rows(at places: Set<Int>) throws -> [Int: RankingRow] {
    guard !places.isEmpty else { return [:] }
    let (lines, shown) = (taken.assessed.lines, LineRedaction(redaction, taken.assessed.accounts))
    let ranks = lines.ranksByPlace
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 4096)
    var rows: [Int: RankingRow] = [:]
    for place in places.sorted() {
      let rank = Int(ranks[place])
      try lines.withLine(rank: rank, buffer: &buffer) { _, line in
        rows[place] = shown.withLine(rank: rank, line) { RankingRow(rank: rank, line: $0) }
      }
    }
    return rows
  }
}
