/// What is known of one property of a system.
package enum Fact<Value: Sendable>: Sendable {
  /// A value that an inventory states.
  case known(Value)
  /// No value, and why.
  case unknown(UnknownReason)
  /// The property has no meaning for this system.
  case notApplicable

  /// The value, where it is known.
  package var value: Value? {
    if case .known(let value) = self { value } else { nil }
  }

  /// The fact with its known value changed.
  package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Fact<Other> {
    switch self {
    case .known(let value): .known(transform(value))
    case .unknown(let reason): .unknown(reason)
    case .notApplicable: .notApplicable
    }
  }
}

extension Fact: Equatable where Value: Equatable {}

/// Why a value is not known.
package enum UnknownReason: UInt8, Sendable, CaseIterable {
  /// No inventory has a column for it.
  case notRecorded
  /// The cell is empty.
  case blank
  /// `Unknown`, `?`, `-`: the inventory says that it does not know.
  case notKnown
  /// `N/A`: not available or not applicable; the inventory does not say which.
  case notAvailable
  /// `Information not held`.
  case notHeld
  /// `WITHHELD (s43)`: known to its owner and kept back.
  case withheld
  /// `TBC`, `to be confirmed`.
  case toBeConfirmed
  /// A stand-in that tools write for no value: 1900-01-01, 31/12/9999.
  case placeholder
  /// `Unlimited`, `Various`: words that name no figure.
  case noFigure
  /// An amount in a currency other than sterling, for which no rate is stated.
  case otherCurrency

  /// The reason in words, to follow "unknown:".
  package var words: String {
    switch self {
    case .notRecorded: "not in any inventory"
    case .blank: "cell is empty"
    case .notKnown: "stated as not known"
    case .notAvailable: "stated as N/A"
    case .notHeld: "stated as not held"
    case .withheld: "withheld"
    case .toBeConfirmed: "to be confirmed"
    case .placeholder: "placeholder, not a value"
    case .noFigure: "stated without a figure"
    case .otherCurrency: "not in pounds, and no rate is stated"
    }
  }
}

/// The cell that a fact was read from.
package struct Evidence: Sendable, Hashable {
  /// The file, as the user named it.
  package let file: String
  /// Line of the file, from 1.
  package let line: Int
  /// Column of the table, from 1.
  package let column: Int
  /// The column's heading in that file.
  package let heading: String
  /// What the cell says, unchanged.
  package let text: String
  /// How the cell came to speak of the system; `nil` where its row names the system itself.
  package let join: JoinNote?
  /// Why the amount that it states looks wrong; `nil` for what does not.
  package let doubt: AmountDoubt?

  package init(
    file: String, line: Int, column: Int, heading: String, text: String, join: JoinNote? = nil,
    doubt: AmountDoubt? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.heading = heading
    self.text = text
    self.join = join
    self.doubt = doubt
  }
}
