package import Diagnostics

/// What can be wrong with one record while the rest of its source is readable.
package enum RecordFault: Sendable, Hashable {
  /// A quote was opened and never closed; reading went on at the line after the one it stands on.
  case unterminatedQuote
  /// Text stands between a closing quote and the next delimiter, in the given column (from 1).
  case textAfterClosingQuote(column: Int)
  /// The record holds a NUL byte, which no text has.
  case binary
  /// A field is larger than the limit; its beginning is kept.
  case fieldTooLarge(column: Int, limit: Int)
  /// The record as a whole is larger than the limit; its beginning is kept.
  case recordTooLarge(limit: Int)
  /// The record has more fields than the limit; the first ones are kept.
  case tooManyColumns(limit: Int)
  /// Bytes do not occur in the encoding the user or the source declared; they are shown as U+FFFD.
  case invalidEncoding(TextEncoding)
  /// The XML broke off or went wrong inside the record, at the given line.
  case malformedXML(line: Int)
  /// The text goes wrong inside the record, at the given line and byte of it (from 1).
  case malformedJSON(JSONMalformation, line: Int, column: Int)
  /// A member's name comes more than once in one object, so that its value is not known.
  case repeatedName(String)
  /// The item of a list of records is no object.
  case notAnObject
  /// Values stand within values beyond the limit.
  case tooDeep(limit: Int)
}

extension RecordFault {
  /// The fault as a diagnostic of the record that begins on `line` of `file`.
  package func diagnostic(file: String, line: Int) -> Diagnostic {
    let words = words
    let place = Diagnostic.Place(file: file, line: line, column: column)
    return Diagnostic(.error, words.code, at: place, words.message, remedy: words.remedy)
  }

  /// Column of the table the fault stands in, from 1, where it stands in one.
  private var column: Int? {
    switch self {
    case .textAfterClosingQuote(let column), .fieldTooLarge(let column, _): column
    default: nil
    }
  }

  private var words: (code: String, message: String, remedy: String) {
    switch self {
    case .unterminatedQuote:
      (
        "row.quote", "a quote is opened and never closed",
        "close the quote, or double it (\"\") where it is part of the text"
      )
    case .textAfterClosingQuote:
      (
        "row.quote", "text follows a closing quote",
        "double (\"\") the quotes that are part of the text, or put the delimiter after the closing one"
      )
    case .binary:
      ("row.binary", "the row holds a NUL byte, so it is not text", "export the row again from its source")
    case .fieldTooLarge(_, let limit):
      (
        "row.field_size", "the field is larger than \(limit) bytes",
        "look for a quote that is not closed, or shorten the field"
      )
    case .recordTooLarge(let limit):
      (
        "row.size", "the row is larger than \(limit) bytes",
        "look for missing line ends, or shorten the row"
      )
    case .tooManyColumns(let limit):
      ("row.columns", "the row has more than \(limit) fields", "look for a missing line end or a wrong delimiter")
    case .invalidEncoding(let encoding):
      (
        "row.encoding", "the row holds bytes that are not \(encoding.rawValue)",
        "leave out --encoding, or name the encoding the file was saved in"
      )
    case .malformedXML(let line):
      ("row.xml", "the XML goes wrong at line \(line), inside this system", "export the file again from its source")
    case .malformedJSON(let reason, let line, let column):
      ("row.json", "the JSON goes wrong at line \(line), column \(column): \(reason.description)", reason.remedy)
    case .repeatedName(let name):
      ("row.repeated_name", "the record states \"\(name)\" more than once", "leave one of them, or make them a list")
    case .notAnObject:
      ("row.object", "the item of the list is not an object", "write each record as {\"name\": \"value\", ...}")
    case .tooDeep(let limit):
      ("row.depth", "values are nested more than \(limit) deep", "export the record again, flatter")
    }
  }
}
