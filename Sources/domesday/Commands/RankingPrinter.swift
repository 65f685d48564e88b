import Diagnostics
import EstateModel
import Foundation
import Reporting

/// Prints the lines of a ranking in the form that was asked for.
struct RankingPrinter {
  private let format: OutputFormat
  private var isFirst = true

  init(_ format: OutputFormat) { self.format = format }

  /// The text of one system.
  mutating func text(rank: Int, line: UnsafeBufferPointer<UInt8>) -> String {
    defer { isFirst = false }
    switch format {
    case .csv:
      var row = RankingFile()
      row.append(rank: rank, line: line)
      return (isFirst ? RankingFile.headings : "") + String(decoding: row.bytes, as: UTF8.self)
    case .json: return (isFirst ? "[" : ",\n") + Self.object(rank: rank, line: line)
    case .text: return (isFirst ? Self.heading : "") + Self.row(RankingRow(rank: rank, line: line))
    }
  }

  var end: String { format == .json ? (isFirst ? "[]\n" : "]\n") : "" }

  /// A JSON object whose keys are the columns.
  private static func object(rank: Int, line: UnsafeBufferPointer<UInt8>) -> String {
    let values = ["\(rank)"] + RankingRow.values(of: line).dropFirst()
    let members = zip(RankingColumn.allCases, values).map { "\"\($0.rawValue)\": \($1)" }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private static let heading =
    "rank  band          score          avoidable a year          system (organisation)\n"

  private static func row(_ row: RankingRow) -> String {
    let score =
      row.scoreLow.map { low in
        let high = row.scoreHigh ?? low
        return low == high ? Self.number(low) : "\(Self.number(low))–\(Self.number(high))"
      } ?? "unscored"
    let avoidable =
      row.avoidableCost.map { "\($0.central.short) (\($0.low.short)–\($0.high.short))" } ?? "unknown"
    let columns = [
      String(row.rank).leftPadded(to: 4), row.band.rightPadded(to: 12), score.rightPadded(to: 13),
      avoidable.rightPadded(to: 24),
    ]
    let organisation = row.organisation.map { " (\(printable($0, limit: 40)))" } ?? ""
    return columns.joined(separator: "  ") + "  " + printable(row.name, limit: 60) + organisation + "\n"
  }

  private static func number(_ value: Double) -> String {
    value.formatted(.number.precision(.fractionLength(1)))
  }
}

extension String {
  func rightPadded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
