/// How a fact came to a system from a line that does not name it by its key: a contract, or payments.
package struct JoinNote: Sendable, Hashable {
  /// How sure the join is, in thousandths.
  package let score: Int
  /// Whether a person has said that the line belongs to the system.
  package let isConfirmed: Bool
  /// Systems that the line belongs to; its money is divided among them.
  package let systems: Int
  /// Months over which the line's whole value was spread; 0 where the value is that of a year as stated.
  package let months: Int
  /// Payments that were added up; 0 where the fact is of a contract.
  package let payments: Int

  package init(score: Int, isConfirmed: Bool = false, systems: Int = 1, months: Int = 0, payments: Int = 0) {
    self.score = score
    self.isConfirmed = isConfirmed
    self.systems = systems
    self.months = months
    self.payments = payments
  }

  /// The score as a decimal: `0.935`.
  package var scoreText: String { Self.text(ofScore: score) }

  /// Thousandths as a decimal.
  package static func text(ofScore score: Int) -> String {
    let digits = String(score % 1000)
    return "\(score / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  /// The note in words: `joined with score 0.935, spread over 36 months`.
  package var words: String {
    var words = "joined with score \(scoreText)"
    if isConfirmed { words += ", confirmed" }
    if systems > 1 { words += ", shared by \(systems) systems" }
    if months > 0 { words += ", spread over \(months) months" }
    if payments > 0 { words += ", the sum of \(payments) payments in 12 months" }
    return words
  }
}

/// A fact that a joined line states of a system.
package struct JoinedFact: Sendable, Hashable {
  package let field: Field
  package let reading: Reading
  /// Number of the file in the estate's list of sources.
  package let file: Int
  package let line: Int
  /// Column of the table, from 1.
  package let column: Int
  package let text: String
  package let note: JoinNote

  package init(field: Field, reading: Reading, file: Int, line: Int, column: Int, text: String, note: JoinNote) {
    self.field = field
    self.reading = reading
    self.file = file
    self.line = line
    self.column = column
    self.text = text
    self.note = note
  }
}

extension ITSystem {
  /// Takes facts of joined lines where no inventory states a value: what is stated has the higher standing.
  package mutating func adopt(_ facts: [JoinedFact]) {
    for fact in facts where cell(fact.field).reading.state != .known {
      let record = add(Record(file: fact.file, line: fact.line, join: fact.note))
      set(fact.field, fact.reading, record: record, column: fact.column, text: fact.text.utf8)
      hasJoins = true
    }
  }

  /// Whether a known fact came by a join that no person has confirmed: an inference, and starred like one.
  package func isInferredByJoin(_ field: Field) -> Bool {
    guard hasJoins else { return false }
    let cell = cell(field)
    guard cell.reading.isKnown, cell.column > 0, let join = records[Int(cell.record)].join else { return false }
    return !join.isConfirmed
  }
}
