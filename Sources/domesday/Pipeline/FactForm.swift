import EstateModel

/// One fact of a system for machines: what the cell says, how it was read, and where it stands.
struct FactForm: Encodable {
  let field: String
  let kind: String
  /// The ends of the value: pounds, numbers, shares and percentages as decimals, days as ISO dates, flags as yes or no.
  ///
  /// Absent in a text, whose value is its cell's, and where the value is not known; `high` also where it is open.
  private(set) var low: String?
  private(set) var high: String?
  /// `true` where the inventory states no upper end.
  private(set) var open: Bool?
  /// Why there is no value.
  private(set) var unknown: String?
  let text: String
  let file: String
  let line: Int
  let column: Int
  let heading: String
  /// How the cell was joined to the system; absent where its row names the system.
  let join: JoinForm?
  /// Why the amount looks wrong; absent where it does not.
  let doubt: DoubtForm?

  init(_ field: Field, _ reading: Reading, _ evidence: Evidence) {
    self.field = field.name
    kind = field.kind.rawValue
    text = evidence.text
    file = evidence.file
    line = evidence.line
    column = evidence.column
    heading = evidence.heading
    join = evidence.join.map(JoinForm.init)
    doubt = evidence.doubt.map(DoubtForm.init)
    guard reading.state == .known else {
      unknown = reading.state == .unreadable ? "not readable" : reading.reason.words
      return
    }
    low = Self.text(of: reading.low, field.kind)
    if reading.high == Reading.unbounded {
      open = true
    } else {
      high = Self.text(of: reading.high, field.kind)
    }
  }

  /// A stored number in its unit; `nil` for texts and lists, which store none.
  private static func text(of stored: Int64, _ kind: Field.Kind) -> String? {
    switch kind {
    case .text, .list: nil
    case .money: Money(pence: stored).decimal
    case .quantity: decimal(stored, places: 3)
    case .share, .percentage: decimal(stored, places: 6)
    case .date: CalendarDate(dayNumber: Int32(stored)).description
    case .year, .score: String(stored)
    case .flag: stored == 1 ? "yes" : "no"
    }
  }

  /// A number that is kept as a whole number of its smallest parts.
  private static func decimal(_ stored: Int64, places: Int) -> String {
    let digits = String(stored.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(stored < 0 ? "-" : "")\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}

/// Why an amount looks wrong though it is used as it stands, for machines.
struct DoubtForm: Encodable {
  /// As the import tells it.
  let code: String
  let words: String

  init(_ doubt: AmountDoubt) {
    code = doubt.code
    words = doubt.words
  }
}

/// How a line came to speak of a system, for machines.
struct JoinForm: Encodable {
  let score: Double
  let confirmed: Bool
  /// Systems that its money is divided among.
  let systems: Int
  let words: String

  init(_ note: JoinNote) {
    score = Double(note.score) / 1000
    confirmed = note.isConfirmed
    systems = note.systems
    words = note.words
  }
}
