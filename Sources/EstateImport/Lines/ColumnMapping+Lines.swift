internal import EstateModel

extension ColumnMapping {
  /// The mapping for a file of contracts, payments or decisions on them: each column by what it is to a line.
  ///
  /// What the user stated stays, in the terms of such files: the organisation is the buyer, a name or a description the
  /// subject, and a cost the amount.
  func adaptedToLines(of kind: FileKind, roles: LineRoles = .builtIn) -> ColumnMapping {
    if kind == .decisions { return adaptedToDecisions }
    if kind == .relations { return adaptedToRelations }
    var meanings: [LineRoles.Meaning?] = columns.map {
      $0.basis == .stated ? $0.field.flatMap { Self.meaning($0, kind) } : nil
    }
    var taken = Set(meanings.compactMap { $0 })
    let claims = columns.enumerated().flatMap { position, column in
      column.basis == .stated
        ? []
        : roles.claims(of: column.heading, in: kind).map {
          (position: position, claim: $0, yields: column.yields ? 1 : 0)
        }
    }
    // The best heading of all takes its meaning first; the first column wins a tie.
    for (position, claim, _) in claims.sorted(by: {
      ($0.yields, $0.claim.preference, $0.position) < ($1.yields, $1.claim.preference, $1.position)
    })
    where meanings[position] == nil && (claim.meaning.isRepeated || !taken.contains(claim.meaning)) {
      meanings[position] = claim.meaning
      taken.insert(claim.meaning)
    }
    return ColumnMapping(columns: zip(columns, meanings).map { $0.meaning($1) })
  }

  /// A file that says which joins hold: its headings are fixed.
  private var adaptedToDecisions: ColumnMapping {
    ColumnMapping(
      columns: columns.map { column in
        column.meaning(JoinDecisionColumns.role(of: column.heading).map(LineRoles.Meaning.role))
      })
  }

  /// A list of relations: its headings are those of a configuration database.
  private var adaptedToRelations: ColumnMapping {
    let roles = RelationColumns.roles(of: columns.map(\.heading))
    return ColumnMapping(columns: zip(columns, roles).map { $0.meaning($1.map(LineRoles.Meaning.role)) })
  }

  /// What a field that the user stated is to a line.
  private static func meaning(_ field: Field, _ kind: FileKind) -> LineRoles.Meaning? {
    switch field {
    case .organisation: .role(.buyer)
    case .systemName, .description, .businessService, .products: .role(.subject)
    case .buildCost: .role(.totalValue)
    case .annualCost, .costOther: kind == .spend ? .role(.amount) : .field(.contractAnnualValue)
    case .assessedDate: kind == .spend ? .role(.paidOn) : nil
    default: LineRoles.ofContracts.contains(field) ? .field(field) : nil
    }
  }
}

/// The headings by which a file of decisions is known: those of `joins.csv`, which a person has filled in.
enum JoinDecisionColumns {
  private static let roles: [String: LineRole] = [
    "decision": .decision, "line key": .lineKey, "system key": .systemKey,
  ]

  static func role(of heading: String) -> LineRole? { roles[HeadingSynonyms.normalised(heading)] }

  /// Whether headings are those of a file of decisions.
  static func areIn(_ headings: [String]) -> Bool { Set(headings.compactMap(role)).count == roles.count }
}

extension LineRoles.Meaning {
  /// Whether several columns of one file may mean this.
  fileprivate var isRepeated: Bool {
    if case .role(let role) = self { role.isRepeated } else { false }
  }
}

extension ColumnMapping.Column {
  /// The column as it is read in a file of lines.
  fileprivate func meaning(_ meaning: LineRoles.Meaning?) -> ColumnMapping.Column {
    var field: Field?
    var role: LineRole?
    switch meaning {
    case .field(let known): field = known
    case .role(let known): role = known
    case nil: break
    }
    let basis: ColumnMapping.Basis =
      switch self.basis {
      case .stated, .blank: self.basis
      default: meaning == nil ? .unrecognised(suggestion: nil) : .synonym
      }
    let terms = (field ?? role?.grammar).map { HeadingTerms.terms(of: heading, as: $0) } ?? .plain
    return ColumnMapping.Column(heading: heading, field: field, role: role, basis: basis, terms: terms)
  }
}
