/// The columns of a file of parameters, ours or a user's, in the order in which ours has them.
enum ParameterColumn: String, CaseIterable {
  case id
  case effectiveFrom = "effective_from"
  case low, central, high, unit, grade, source, locator, note

  /// Whether a user's file must have the column.
  var isRequired: Bool {
    switch self {
    case .id, .low, .central, .high: true
    case .effectiveFrom, .unit, .grade, .source, .locator, .note: false
    }
  }
}
