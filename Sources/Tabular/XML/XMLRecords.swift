/// Receives a document, chooses the vocabulary by its root element, and collects the records made of it.
///
/// A class because the parser that reports to it and the reader that empties it share it.
final class XMLRecords: SAXReceiver {
  // The parser calls back for one thing after the other, so that accesses need no checks of their own.
  @exclusivity(unchecked) var batch = RecordBatch()
  private(set) var format: SourceFormat?
  @exclusivity(unchecked) private var vocabulary: (any XMLVocabulary)?
  @exclusivity(unchecked) private var schema = InlineSchema()
  /// The beginning of the document.
  private let sample: [UInt8]
  /// Name of the file without its ending, for documents that have no name of their own.
  private let fileName: String
  /// Objects of all files of the run, for those that refer to one another.
  private let related: TypedObjects
  private let limits: ReadingLimits

  init(sample: [UInt8], fileName: String, related: TypedObjects, limits: ReadingLimits) {
    self.sample = sample
    self.fileName = fileName
    self.related = related
    self.limits = limits
  }

  var headings: [String] { vocabulary?.headings ?? [] }
  var problems: [DocumentProblem] { vocabulary?.problems ?? [] }

  func begin(_ name: String, namespace: String, attributes: [XMLAttribute], line: Int) throws(TabularError) {
    if vocabulary == nil { try choose(root: name, namespace: namespace) }
    if schema.begins(in: namespace) { return }
    vocabulary?.begin(name, attributes: attributes, line: line)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !schema.isOpen { vocabulary?.text(bytes) }
  }

  func end() {
    if !schema.ends() { vocabulary?.end(into: &batch) }
  }

  /// Whether systems may follow of which the parser need not know.
  var awaitsPlainSystems: Bool { vocabulary?.awaitsPlainSystems ?? false }

  /// Reads the plain systems that a text begins with.
  func readPlainSystems(_ text: UnsafePointer<UInt8>, count: Int, line: Int) -> PlainRun {
    vocabulary?.readPlainSystems(text, count: count, line: line, into: &batch) ?? PlainRun()
  }

  /// Delivers the record that was begun when the document went wrong.
  func breakOff(_ error: TabularError) {
    guard case .malformedXML(let line, _) = error else { return }
    vocabulary?.breakOff(at: line, into: &batch)
  }

  private func choose(root: String, namespace: String) throws(TabularError) {
    switch root {
    case "estate":
      format = .estateXML
      vocabulary = EstateRecords(limits: limits)
    case "REQUEST":
      format = .agentXML
      vocabulary = AgentRecords(limits: limits)
    case "bom":
      format = .softwareBill
      vocabulary = SoftwareBillRecords(limits: limits, namespace: namespace, fileName: fileName)
    case "model" where namespace.lowercased().contains("archimate"):
      format = .architecture
      vocabulary = ArchitectureRecords(limits: limits)
    case "Set":
      format = .configurationItems
      vocabulary = TypedObjectRecords(related: related, limits: limits)
    case _ where Self.refused.contains(root): throw .unsupportedXML(root: root)
    default:
      format = .genericXML
      vocabulary = GenericRecords(XMLShape(sample: sample, limits: limits), limits: limits)
    }
  }

  /// Root elements of pages, drawings, news and descriptions of other documents, which hold no inventory.
  private static let refused: Set<String> = [
    "html", "svg", "rss", "feed", "RDF", "schema", "stylesheet", "transform", "definitions", "plist", "document",
    "fodt",
    "kml", "gpx", "sitemapindex", "urlset", "project", "Workbook",
  ]
}
