/// The kinds of source that can be read as records.
package enum SourceFormat: String, Sendable, CaseIterable {
  /// A table written as text, with any of the known delimiters.
  case csv
  /// Our own inventory form: `<system>` elements under `<estate>`.
  case estateXML = "estate-xml"
  /// A report of a FusionInventory, OCS or GLPI agent: `<REQUEST>` with `<CONTENT>`.
  case agentXML = "agent-xml"
  /// A sheet of an Office Open XML workbook.
  case xlsx
  /// A sheet of an OpenDocument spreadsheet.
  case ods
  /// Records as JSON objects: in a list, in a list inside an object, or one after the other.
  case json
  /// The JSON report of a GLPI agent: an object with `content`.
  case agentJSON = "agent-json"
  /// Contracting processes in the Open Contracting Data Standard.
  case contracts = "ocds"
  /// A software bill of materials in CycloneDX, as JSON or XML.
  case softwareBill = "cyclonedx"
  /// A software bill of materials in SPDX, as JSON or as tags with values.
  case packageBill = "spdx"
  /// An ArchiMate model, in the Open Group's exchange form or Archi's own.
  case architecture = "archimate"
  /// Objects of a configuration database as iTop exports them.
  case configurationItems = "itop"
  /// XML of no known vocabulary that holds records: elements with elements or attributes in them.
  case genericXML = "xml"
}

extension SourceFormat {
  /// The columns are of our making, so that there is nothing to say of how the headings were understood.
  package var hasFixedHeadings: Bool {
    switch self {
    case .csv, .xlsx, .ods, .estateXML, .genericXML, .json, .architecture: false
    case .agentXML, .agentJSON, .contracts, .softwareBill, .packageBill, .configurationItems: true
    }
  }
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
  /// Bytes that are unpacked from one file in all.
  package var expandedBytes = 8 << 30
  /// How many times larger than its packed form a part of a file may be.
  package var expansionRatio = 200
  /// Files in an archive, and parts of a document.
  package var members = 10_000
  /// Archives within archives, a workbook being one too.
  package var containers = 3
  /// Bytes of the texts that the cells of a workbook share.
  package var sharedTextBytes = 512 << 20

  package init() {}

  /// Bytes of one record: room for one field at its limit, and a quarter of that for the others.
  var recordBytes: Int { fieldBytes + fieldBytes / 4 }
}
