internal import Diagnostics

/// Reads an SPDX document in its tag-value form, line by line with a window of it in memory, as one record.
///
/// A class because its window owns a buffer that must be freed exactly once, while ``TableReader`` has to be able to hold
/// it in the place of other readers.
final class TagValueReader: RecordSource {
  let format = SourceFormat.packageBill
  let headings = SoftwareBill.headings
  private var window: TextWindow
  private var document = TagValueDocument()
  private var assembly: RecordAssembly
  private let fileName: String
  private let detectedEncoding: TextEncoding
  private var recodedLines = 0
  private var isDone = false

  init(_ source: consuming ByteSource, encoding: TextEncoding?, fileName: String) {
    let sample = TextSample(source.sample, declared: encoding)
    self.fileName = fileName
    detectedEncoding = sample.encoding
    assembly = RecordAssembly(headings: SoftwareBill.headings, limits: source.limits)
    window = TextWindow(source, encoding: sample.encoding, markLength: sample.markLength)
  }

  var encoding: String {
    if detectedEncoding.isUTF16 { return detectedEncoding.rawValue }
    return (recodedLines > 0 ? TextEncoding.windows1252 : .utf8).rawValue
  }
  var sha256: String { window.source.sha256 }
  var bytesRead: Int { window.source.bytesRead }
  var totalBytes: Int { window.source.totalBytes }

  /// Adds the document's record to the batch; false where that has been done.
  func read(into batch: inout RecordBatch, maximumRecords: Int, maximumBytes: Int) throws(TabularError) -> Bool {
    if isDone { return false }
    isDone = true
    while let line = try nextLine() { document.take(line) }
    assembly.begin(line: 1)
    for (heading, value) in document.bill.record(fileName: fileName) { assembly.add(value, under: heading) }
    assembly.close(into: &batch)
    return true
  }

  func notes(file: String) -> [Diagnostic] { document.bill.problems.map { $0.diagnostic(file: file) } }

  /// The next line without its end; `nil` behind the last.
  private func nextLine() throws(TabularError) -> String? {
    while true {
      let text = UnsafeBufferPointer(start: window.text, count: window.count)
      if let end = text.firstIndex(of: .lineFeed) { return take(text[..<end], andEnd: 1) }
      switch window.supply {
      case .ended: return text.isEmpty ? nil : take(text[...], andEnd: 0)
      // No tag is as long: what is in the window is taken for a line, and the rest for another.
      case .full: return take(text[...], andEnd: 0)
      case .more: try window.refill()
      }
    }
  }

  private func take(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, andEnd end: Int) -> String {
    defer { window.consume(bytes.count + end) }
    guard UTF8Text.isValid(UnsafeBufferPointer(rebasing: bytes)) else {
      recodedLines += 1
      return String(decoding: Windows1252.decode(bytes), as: UTF8.self)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What the lines of a document in tag-value form say.
struct TagValueDocument {
  var bill = PackageBill()
  private var number = 0
  /// What the tags speak of since the last that began something.
  private var subject = Subject.document
  /// A text of several lines is open.
  private var isInText = false

  private enum Subject { case document, package, other }

  mutating func take(_ line: String) {
    number += 1
    if isInText {
      isInText = !line.contains("</text>")
      return
    }
    guard let colon = line.firstIndex(of: ":"), line.first != "#" else { return }
    var value = line[line.index(after: colon)...].trimmingBlanks
    if value.hasPrefix("<text>") {
      value = String(value.dropFirst("<text>".count))
      isInText = !value.contains("</text>")
      if let close = value.firstRange(of: "</text>") { value = String(value[..<close.lowerBound]) }
    }
    note(line[..<colon].trimmingBlanks, value)
  }

  private mutating func note(_ tag: String, _ value: String) {
    switch tag {
    case "SPDXVersion": bill.version = value
    case "DocumentName": bill.name = value
    case "DocumentNamespace": bill.namespace = value
    case "Created": bill.created = value
    case "Relationship":
      let parts = value.split(separator: " ").map(String.init)
      if parts.count == 3 { bill.relate(parts[0], parts[1], parts[2]) }
    case "PackageName":
      subject = .package
      bill.packages.append(PackageBill.Package(name: PackageBill.stated(value), line: number))
    case "FileName", "SnippetSPDXID", "LicenseID": subject = .other
    default:
      guard subject == .package, let last = bill.packages.indices.last else { return }
      switch tag {
      case "SPDXID": bill.packages[last].id = value
      case "PackageVersion": bill.packages[last].version = PackageBill.stated(value)
      case "PackageSupplier": bill.packages[last].supplier = PackageBill.stated(value)
      case "PackageSummary", "PackageDescription":
        if bill.packages[last].description.isEmpty { bill.packages[last].description = PackageBill.stated(value) }
      default: break
      }
    }
  }

  /// Whether a text begins as such a document does, behind remarks.
  static func isBegun(by text: ArraySlice<UInt8>) -> Bool {
    var rest = text.drop(while: \.isBlank)
    while rest.first == UInt8(ascii: "#") {
      rest = rest.drop { $0 != .lineFeed }.drop(while: \.isBlank)
    }
    return rest.starts(with: "SPDXVersion:".utf8)
  }
}

extension StringProtocol {
  /// The text without blanks around it.
  fileprivate var trimmingBlanks: String { String(decoding: Array(utf8).trimmingBlanks(), as: UTF8.self) }
}
