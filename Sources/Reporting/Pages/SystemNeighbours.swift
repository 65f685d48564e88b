import EstateModel

/// With which others a system exchanges data, as far as inventories say.
struct SystemNeighbours {
  let system: SystemContent
  let run: RunCard
  /// Systems up to this rank have a page.
  let pagesTo: Int

  var html: HTML {
    guard !system.neighbours.isEmpty else {
      return "<p class=\"none\">No inventory says with which systems it exchanges data.</p>\n"
    }
    let table = HTMLTable(
      caption: "Systems it exchanges data with, as a table",
      columns: [.words("System"), .words("Which names which"), .number("Rank"), .words("Band")],
      rows: system.neighbours.map { neighbour in
        [
          link(neighbour), HTML(text: neighbour.direction.rawValue),
          FigureWords.optional(neighbour.rank, else: "not found in the estate") { $0.grouped },
          HTML(text: neighbour.band ?? "–"),
        ]
      }, twin: NeighbourTable.name)
    return "\(NeighbourChart(id: "neighbours", name: system.row.name, neighbours: system.neighbours).html)\(table.html)"
  }

  private func link(_ neighbour: Neighbour) -> HTML {
    guard let rank = neighbour.rank, rank <= pagesTo, !neighbour.isWithheld else { return HTML(text: neighbour.name) }
    return "<a href=\"\(SystemPage.file(rank: rank))\">\(neighbour.name)</a>"
  }
}

/// The neighbours of the systems that have a page, as data.
package enum NeighbourTable {
  package static let name = "neighbours"

  /// - Parameter systems: With their neighbours, in rank order.
  static func table(_ systems: [SystemContent]) -> DataTable {
    DataTable(
      name, "Neighbours", "Interfaces of the systems that have a page of their own, as inventories declare them.",
      columns: [
        DataTable.Column("rank", "Rank", .integer, "Of the system."),
        DataTable.Column("system_name", "System", .text, "The name that the inventory gives."),
        DataTable.Column("neighbour", "Neighbour", .text, "The other system, or what the inventory calls it."),
        DataTable.Column("direction", "Direction", .text, "Which names which."),
        DataTable.Column("neighbour_rank", "Neighbour's rank", .integer, "Empty where it is not found in the estate."),
      ],
      rows: systems.flatMap { system in
        system.neighbours.map { neighbour in
          [
            .integer(system.row.rank), .text(system.row.name),
            neighbour.isWithheld ? .withheld : .text(neighbour.name), .text(neighbour.direction.rawValue),
            neighbour.rank.map(DataValue.integer) ?? .unknown,
          ]
        }
      })
  }
}
