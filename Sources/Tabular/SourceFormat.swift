/// The kinds of source that can be read as records.
package enum SourceFormat: String, Sendable, CaseIterable {
  /// A table written as text, with any of the known delimiters.
  case csv
  /// Our own inventory form: `<system>` elements under `<estate>`.
  case estateXML = "estate-xml"
  /// A report of a FusionInventory, OCS or GLPI agent: `<REQUEST>` with `<CONTENT>`.
  case agentXML = "agent-xml"
}

/// How large the parts of a source may be before they are refused.
package struct ReadingLimits: Sendable, Hashable {
  /// Bytes of text in one field.
  package var fieldBytes = 16 << 20
  /// Fields in one record.
  package var columns = 4_096
  /// Elements within elements of an XML source.
  package var depth = 64
  /// Bytes that are read from the file at once.
  package var chunkBytes = 256 << 10

  package init() {}

  /// Bytes of one record: room for one field at its limit, and a quarter of that for the others.
  var recordBytes: Int { fieldBytes + fieldBytes / 4 }
}
