/// What a column of a register of contracts, of a list of payments or of relations, says beside the facts that a system has too.
package enum LineRole: String, Sendable, CaseIterable {
  /// The body that bought or paid.
  case buyer
  /// What it is about: a title, a description, a kind of expense.
  case subject
  /// What a contract is worth over its whole term.
  case totalValue = "total_value"
  /// What was paid.
  case amount
  /// The day of a payment.
  case paidOn = "paid_on"
  /// The ends of a relation, and what holds between them.
  case parent, child, relation
  /// The key of a line about which a person decides.
  case lineKey = "line_key"
  /// The key of the system that a person decides on.
  case systemKey = "system_key"
  /// Whether a line belongs to a system.
  case decision

  /// A field whose grammar reads the column's values.
  package var grammar: Field {
    switch self {
    case .buyer: .organisation
    case .subject, .parent, .child, .relation, .lineKey, .systemKey: .description
    case .totalValue, .amount: .contractAnnualValue
    case .paidOn: .assessedDate
    case .decision: .replacementAgreed
    }
  }

  /// Whether several columns of one file may have the role.
  package var isRepeated: Bool { self == .buyer || self == .subject }
}
