/// What a row of Konveyor's application import is, by the number in its first column.
///
/// - Source: Konveyor, "Importing an application inventory": type 1 states an application, type 2 a dependency of one.
enum RecordType: UInt8 {
  case application = 1
  case dependency = 2

  /// The type a cell states; `nil` where it states none.
  init?(_ cell: UnsafeBufferPointer<UInt8>) {
    guard cell.count == 1, let type = RecordType(rawValue: cell[0] &- UInt8(ascii: "0")) else { return nil }
    self = type
  }

  /// The column that says which type a row is: the first, in a file that names applications.
  static func column(among headings: [String]) -> Int? {
    guard let first = headings.first, ["record type", "record type 1"].contains(HeadingSynonyms.normalised(first)),
      headings.contains(where: { HeadingSynonyms.normalised($0) == "application name" })
    else { return nil }
    return 0
  }
}
