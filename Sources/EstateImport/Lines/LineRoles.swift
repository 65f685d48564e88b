internal import EstateModel

/// What the columns of registers of contracts and lists of payments are called, from `Data/line_roles.csv`.
struct LineRoles: Sendable {
  /// What a column is to a line: a fact that systems have too, or a role that only lines have.
  enum Meaning: Sendable, Hashable {
    case field(Field)
    case role(LineRole)
  }

  private let claims: [String: [(meaning: Meaning, preference: Int)]]

  /// The table that the product carries.
  static let builtIn = LineRoles(table: EmbeddedData.line_roles)

  /// Reads lines of `role,heading; heading; …`, the best heading first, below one heading line.
  init(table: String) {
    var claims: [String: [(meaning: Meaning, preference: Int)]] = [:]
    for line in table.split(whereSeparator: \.isNewline).dropFirst() {
      let parts = line.split(separator: ",", maxSplits: 1)
      let name = parts.first.map(String.init) ?? ""
      guard parts.count == 2,
        let meaning = LineRole(rawValue: name).map(Meaning.role) ?? Field(name: name).map(Meaning.field)
      else { preconditionFailure("line_roles.csv names an unknown role: \(line)") }
      for (preference, heading) in parts[1].split(separator: ";").enumerated() {
        claims[HeadingSynonyms.normalised(heading.trimmed), default: []].append((meaning, preference))
      }
    }
    self.claims = claims
  }

  /// What a heading may mean in a file of a kind, in the fullest of its forms that is known.
  func claims(of heading: String, in kind: FileKind) -> [(meaning: Meaning, preference: Int)] {
    for form in HeadingForms(heading).forms {
      let known = claims[form, default: []].filter { $0.meaning.belongs(in: kind) }
      if !known.isEmpty { return known }
      if let field = HeadingSynonyms.builtIn.candidate(for: form)?.field, kind == .contracts,
        Self.terms.contains(field)
      {
        return [(.field(field), 1_000)]
      }
    }
    return []
  }

  /// Facts that a contract states of every system it covers.
  static let ofContracts: [Field] = [
    .supplier, .supplierIsSME, .contractID, .contractStart, .contractEnd, .contractAnnualValue, .noticeMonths,
    .breakClause, .autoExtends, .exitCharge, .soleSupplier, .replacementAgreed, .framework,
  ]

  /// Those that are called the same in inventories and in registers.
  private static let terms: Set<Field> = [
    .supplierIsSME, .noticeMonths, .breakClause, .autoExtends, .exitCharge, .soleSupplier, .replacementAgreed,
    .framework,
  ]
}

extension LineRoles.Meaning {
  /// Whether a file of this kind has such a column.
  fileprivate func belongs(in kind: FileKind) -> Bool {
    switch self {
    case .role(.amount), .role(.paidOn): kind == .spend
    case .role(.totalValue), .field(.contractStart), .field(.contractEnd), .field(.contractAnnualValue):
      kind == .contracts
    default: true
    }
  }
}
