import EstateModel

/// A reading as one line of a table: `known 123400`, `known 1..100 approximate`, `unknown blank`, `unreadable`.
func line(_ reading: Reading) -> String {
  switch reading.state {
  case .unreadable: return "unreadable"
  case .unknown: return "unknown \(reading.reason)"
  case .known:
    let high = reading.high == Reading.unbounded ? "" : "\(reading.high)"
    let value = reading.low == reading.high ? "\(reading.low)" : "\(reading.low)..\(high)"
    return (["known", value] + names(reading.caveats)).joined(separator: " ")
  }
}

private func names(_ caveats: Reading.Caveats) -> [String] {
  let all: [(Reading.Caveats, String)] = [
    (.approximate, "approximate"), (.ambiguousDate, "ambiguous"), (.openEnded, "open"), (.twoDigitYear, "two-digit"),
    (.ambiguousShare, "share?"),
  ]
  return all.filter { caveats.contains($0.0) }.map(\.1)
}

/// A cell, what it must be read as, and the field whose grammar reads it.
struct Example: Sendable, CustomStringConvertible {
  let field: Field
  let cell: String
  let reading: String

  var description: String { "\(field.name) \"\(cell)\" is \(reading)" }
}

/// Examples of one field.
func examples(_ field: Field, _ rows: [(cell: String, reading: String)]) -> [Example] {
  rows.map { Example(field: field, cell: $0.cell, reading: $0.reading) }
}

/// The examples that are read as something else, each with what it was read as.
func mismatches(_ examples: [Example]) -> [String] {
  examples.compactMap { example in
    let found = line(ValueGrammar.read(example.cell, as: example.field))
    return found == example.reading ? nil : "\(example), not \(found)"
  }
}
