/// The label of a row that sums others up: `Grand total`, `Adults total (excl. VAT)`, `Carried forward`.
struct TotalLabel: Sendable, Hashable {
  /// The label as the file has it.
  let text: String
  /// Its normalised words.
  let words: String
  /// Whether no system bears such a name, whatever stands beside it; `Total Mobile` may be one.
  let isCertain: Bool

  /// Takes the text of a cell for such a label; `nil` where it is none.
  init?(_ cell: UnsafeBufferPointer<UInt8>) {
    guard Self.isWorthALook(cell) else { return nil }
    text = String(decoding: cell, as: UTF8.self)
    words = HeadingSynonyms.normalised(text)
    isCertain = Self.isCertain(words)
    if isCertain { return }
    let plain = HeadingRemarks(HeadingSynonyms.normalised(HeadingForms.withoutBracket(text))).name
    guard Self.sumsUp(words) || Self.sumsUp(plain) else { return nil }
  }

  /// Whether normalised words are a label that no system bears.
  static func isCertain(_ words: String) -> Bool { certain.contains(words) }

  private static let certain: Set<String> = [
    "total", "totals", "grand total", "sub total", "subtotal", "overall total", "sum", "total cost", "total costs",
    "totals all", "total all systems", "total systems",
  ]

  // MARK: - Words

  /// Whether normalised words begin or end with a word for a total, or are one for another figure of several rows.
  private static func sumsUp(_ words: String) -> Bool {
    if figures.contains(words) { return true }
    let words = words.split(separator: " ")
    guard let first = words.first, let last = words.last else { return false }
    if totals.contains(first) || totals.contains(last) { return true }
    return words.count > 1 && kinds.contains(first) && totals.contains(words[1])
  }

  private static let totals: Set<Substring> = ["total", "totals", "subtotal", "subtotals"]
  /// Words that say which total.
  private static let kinds: Set<Substring> = ["sub", "grand", "overall"]
  private static let figures: Set<String> = [
    "sum", "average", "average cost", "mean", "median", "count", "balance", "carried forward", "brought forward",
    "balance carried forward", "balance brought forward", "c f", "b f",
  ]

  // MARK: - Bytes

  /// Whether a cell may be a label at all; most are not, and no Strings are made of them.
  private static func isWorthALook(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (3...100).contains(cell.count) else { return false }
    return beginnings.contains(beginning(of: cell)) || holdsTotal(cell)
  }

  private static func holdsTotal(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var lastFive: UInt64 = 0
    for byte in cell {
      lastFive = (lastFive << 8 | UInt64(byte | 0x20)) & 0xff_ffff_ffff
      if lastFive == total { return true }
    }
    return false
  }

  /// The word "total", packed.
  private static let total: UInt64 = 0x74_6f74_616c

  /// The first three letters, packed, of each label without that word.
  private static let beginnings =
    Set(figures.union(["c/f", "b/f"]).map { beginning(of: Array($0.utf8)) }).sorted()

  /// The first three letters, small ones for capitals.
  private static func beginning(of text: some RandomAccessCollection<UInt8>) -> UInt32 {
    text.prefix(3).reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
  }
}
