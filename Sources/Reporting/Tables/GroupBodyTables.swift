internal import EstateModel
internal import RiskModel

/// What each body pays the suppliers that have a page, as data.
package enum SupplierBodiesTable {
  package static let name = "supplier_bodies"

  static func table(_ suppliers: [SupplierContent]) -> DataTable {
    DataTable(
      name, "Suppliers and bodies", "What each body pays the suppliers that have a page of their own.",
      columns: [
        DataTable.Column("supplier", "Supplier", .text, "Who is paid."),
        DataTable.Column("organisation", "Body", .text, "Who pays; empty for systems whose owner is not stated."),
        DataTable.Column(
          "spend", "Spend a year (£)", .money, "The body's part of the central annual cost; a credit is nothing."),
        DataTable.Column("share", "Share of the body's named spend", .number, "From 0 to 1."),
        DataTable.Column("dependence", "Single-supplier alert", .text, "none, watch, alert or extreme, by its share."),
      ],
      rows: suppliers.flatMap { supplier in
        supplier.bodies.map { body in
          [
            .text(supplier.line.name), DataValue(body.name), body.isKnown ? .money(body.spend) : .unknown,
            body.isKnown ? .number(body.share, decimals: 6) : .unknown,
            body.isKnown ? .text(body.dependence.rawValue) : .unknown,
          ]
        }
      })
  }
}

/// What the systems of each body come to by their oldest product, of the technologies that have a page, as data.
package enum TechnologyBodiesTable {
  package static let name = "technology_bodies"

  static func table(_ technologies: [TechnologyContent], _ redaction: Redaction) -> DataTable {
    DataTable(
      name, "Technologies and bodies", "Whose systems rest on the technologies that have a page of their own.",
      columns: [
        DataTable.Column("technology", "Technology", .text, "The oldest product of the systems."),
        DataTable.Column("organisation", "Body", .text, "Who owns them; empty where that is not stated."),
        DataTable.Column("systems", "Systems", .integer, "Systems of the body with this oldest product."),
        DataTable.Column("red", "Red", .integer, "Those that are red-rated for certain."),
        DataTable.Column(
          "avoidable_cost_central", "Avoidable annual cost, central (£)", .money,
          "Sum over the systems of which it is known; empty where it is known of none."),
        DataTable.Column("avoidable_cost_known", "Avoidable cost known", .integer, "Systems in that sum."),
      ],
      rows: technologies.flatMap { technology in
        technology.bodies.map { body in
          [
            .text(technology.group.name), DataValue(body.name), .integer(body.tally.systems),
            redaction.isNone ? .integer(body.tally.red) : .withheld,
            body.tally.known > 0 ? .money(body.tally.avoidableCost) : .unknown, .integer(body.tally.known),
          ]
        }
      })
  }
}
