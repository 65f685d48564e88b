internal import EstateModel

/// Writes the key that says which system a row speaks of.
///
/// The key is `organisation|#id` where the row has an id, else `organisation|name|business service`: two bodies may use
/// the same id, and one product may serve two services. Where the id is the number of a row, which every list counts from
/// 1, the key is `organisation|#id|name`: it tells two rows of one list apart, and is no identity beyond it. Letters are
/// folded to lower case (ASCII), runs of white space to one space. Where no organisation is stated, the folder of the file
/// stands in for it.
struct SystemIdentity: Sendable {
  private let folder: String
  private let organisation: Int?
  private let id: Int?
  /// Whether the heading of the id says no more than that rows have a number.
  private let mayCountRows: Bool
  /// Columns whose text names a system without an id, best first.
  private let names: [(column: Int, field: Field)]
  private let service: Int?
  /// The column with the version of the product that names a row, where one does.
  private let version: Int?

  /// - Parameter folder: Name of the folder that holds the file.
  init(mapping: ColumnMapping, folder: String) {
    self.folder = folder
    self.organisation = mapping.columnOfField[.organisation]
    self.id = mapping.columnOfField[.systemID]
    self.mayCountRows = mapping.heading(of: .systemID).map(Self.mayCountRows) ?? false
    let parts = mapping.derived.first { $0.field == .products }?.parts ?? []
    // Components of a system do not name it where a column does.
    let isNamedElsewhere = !parts.isEmpty && mapping.columnOfField[.systemName] != nil
    self.names = (isNamedElsewhere ? [Field.systemName] : [.systemName, .products]).compactMap { field in
      let column = field == .products && !parts.isEmpty ? parts[0].name : mapping.columnOfField[field]
      return column.map { ($0, field) }
    }
    self.version = parts.first?.version
    // A dependency names its application alone, so in such a file the name is all that an application is known by.
    self.service = mapping.recordTypeColumn == nil ? mapping.columnOfField[.businessService] : nil
  }

  /// Appends the key of a row; `false`, with nothing appended, where the row names no system.
  ///
  /// - Parameter cell: The text of a column; empty where the row has no such cell.
  func appendKey(
    to bytes: inout ContiguousArray<UInt8>, cell: (Int) -> UnsafeBufferPointer<UInt8>
  ) -> Bool {
    func stated(_ column: Int?, _ field: Field) -> UnsafeBufferPointer<UInt8>? {
      guard let column else { return nil }
      let text = cell(column)
      return ValueGrammar.read(text, as: field).isKnown ? text : nil
    }
    let idText = stated(id, .systemID)
    let isIdentity = idText.map { !(mayCountRows && Self.isRowNumber($0)) } ?? false
    var nameText: UnsafeBufferPointer<UInt8>?
    var isProduct = false
    if !isIdentity {
      for name in names where nameText == nil {
        nameText = stated(name.column, name.field)
        isProduct = name.field == .products
      }
      if nameText == nil, idText == nil { return false }
    }
    if let organisationText = stated(organisation, .organisation) {
      Self.appendFolded(organisationText, to: &bytes)
    } else {
      bytes.append(contentsOf: "folder:".utf8)
      bytes.append(contentsOf: folder.utf8)
    }
    bytes.append(UInt8(ascii: "|"))
    if let idText {
      bytes.append(UInt8(ascii: "#"))
      Self.appendFolded(idText, to: &bytes)
      if nameText != nil { bytes.append(UInt8(ascii: "|")) }
    }
    if let nameText {
      Self.appendFolded(nameText, to: &bytes)
      if isProduct, let versionText = stated(version, .products) {
        bytes.append(UInt8(ascii: " "))
        Self.appendFolded(versionText, to: &bytes)
      }
      if let serviceText = stated(service, .businessService) {
        bytes.append(UInt8(ascii: "|"))
        Self.appendFolded(serviceText, to: &bytes)
      }
    }
    return true
  }

  /// Headings under which lists number their rows.
  private static let rowHeadings: Set<String> = [
    "id", "no", "number", "ref", "reference", "item", "item no", "record id",
  ]

  private static func mayCountRows(_ heading: String) -> Bool {
    rowHeadings.contains(HeadingSynonyms.normalised(heading))
  }

  /// Whether a text is a bare number that a list of thousands of rows may reach.
  private static func isRowNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits = text.trimmed
    return (1...5).contains(digits.count) && digits.allSatisfy(\.isDigit)
  }

  /// Lower-case ASCII, one space for a run of white space (no-break spaces among it), none at the ends, and `¦` for the
  /// key's own `|`.
  static func appendFolded(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout ContiguousArray<UInt8>) {
    // At most two bytes for each.
    bytes.append(addingCapacity: text.count * 2) { span in
      span.withUnsafeMutableBufferPointer { target, count in count = fold(text, into: target) }
    }
  }

  /// Writes a folded text into a buffer of at least twice its size, and returns its length.
  private static func fold(_ text: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    var pendingSpace = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte <= 0x20 || byte >= 0x80, case let width = text.blankWidth(at: index), width > 0 {
        index += width
        pendingSpace = count > 0
        continue
      }
      index += 1
      if pendingSpace {
        target[count] = 0x20
        count += 1
        pendingSpace = false
      }
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): target[count] = byte | 0x20
      case UInt8(ascii: "|"):
        // The broken bar is two bytes.
        target[count] = 0xC2
        count += 1
        target[count] = 0xA6
      default: target[count] = byte
      }
      count += 1
    }
    return count
  }
}
