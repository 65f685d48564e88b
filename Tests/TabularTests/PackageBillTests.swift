import Testing

@testable import Tabular

/// SPDX documents, in both forms.
struct PackageBillTests {
  static let json = """
    {"SPDXID": "SPDXRef-DOCUMENT", "spdxVersion": "SPDX-2.3", "name": "tides-sbom", "dataLicense": "CC0-1.0",
     "creationInfo": {"created": "2026-02-01T10:00:00Z", "creators": ["Tool: maker-1.0"]},
     "documentNamespace": "https://gull.example/spdx/1",
     "packages": [
       {"SPDXID": "SPDXRef-1", "name": "Tide tables", "versionInfo": "4.2", "summary": "High and low water",
        "supplier": "Organization: Gull Ltd (sales@gull.example)", "downloadLocation": "NOASSERTION"},
       {"SPDXID": "SPDXRef-2", "name": "Windows Server", "versionInfo": "2008 R2", "supplier": "NOASSERTION"},
       {"SPDXID": "SPDXRef-3", "name": "hook; line", "versionInfo": "NOASSERTION"}],
     "files": [{"SPDXID": "SPDXRef-F", "fileName": "./a.c"}],
     "relationships": [
       {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-1"},
       {"spdxElementId": "SPDXRef-1", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-2"}]}
    """

  static let tags = """
    # made by hand

    SPDXVersion: SPDX-2.2
    DataLicense: CC0-1.0
    SPDXID: SPDXRef-DOCUMENT
    DocumentName: tides-sbom
    DocumentNamespace: https://gull.example/spdx/1
    Created: 2026-02-01T10:00:00Z
    DocumentComment: <text>Two lines,
    PackageName: of which this is none</text>
    Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-1

    ##### Packages
    PackageName: Tide tables
    SPDXID: SPDXRef-1
    PackageVersion: 4.2
    PackageSupplier: Organization: Gull Ltd (sales@gull.example)
    PackageSummary: <text>High and low water</text>

    FileName: ./a.c
    SPDXID: SPDXRef-F

    PackageName: Windows Server
    SPDXID: SPDXRef-2
    PackageVersion: 2008 R2
    PackageName: hook; line
    SPDXID: SPDXRef-3
    PackageVersion: NOASSERTION
    """

  @Test("a document is the system it describes with its packages as products", arguments: [json, tags])
  func system(text: String) throws {
    let reading = try Reading(text)
    #expect(reading.format == .packageBill && reading.rows.count == 1)
    #expect(reading.notes.isEmpty && reading.failure == nil && reading.dialect == nil)
    let record = reading.record(0)
    #expect(record["system_name"] == "Tide tables" && record["version"] == "4.2" && record["supplier"] == "Gull Ltd")
    #expect(record["products"] == "Windows Server 2008 R2; hook, line")
    #expect(record["description"] == "High and low water" && record["component_count"] == "3")
    #expect(record["serial_number"] == "https://gull.example/spdx/1" && record["timestamp"] == "2026-02-01T10:00:00Z")
  }

  @Test("a document that describes several packages is a system of its own name, and GitHub's wrapping is seen through")
  func several() throws {
    let both = Self.json.replacing("\"DEPENDS_ON\"", with: "\"DESCRIBED_BY\"")
      .replacing("\"spdxElementId\": \"SPDXRef-1\"", with: "\"spdxElementId\": \"SPDXRef-3\"")
      .replacing("\"relatedSpdxElement\": \"SPDXRef-2\"", with: "\"relatedSpdxElement\": \"SPDXRef-DOCUMENT\"")
    let record = try Reading("{\"sbom\": \(both)}").record(0)
    #expect(record["system_name"] == "tides-sbom")
    #expect(record["products"] == "Tide tables 4.2; Windows Server 2008 R2; hook, line")
  }

  @Test("UTF-16, CRLF and Windows-1252 are read alike, wherever the chunks of a file end")
  func encodings() throws {
    let text = Self.tags.replacing("Gull", with: "Möwe").replacing("\n", with: "\r\n")
    var opener = SourceOpener()
    opener.limits.chunkBytes = 7
    for bytes in [Array(text.utf8), EncodedText.latin1(text), EncodedText.utf16(text)] {
      let record = try Reading(bytes: bytes, opener: opener).record(0)
      #expect(record["supplier"] == "Möwe Ltd" && record["products"] == "Windows Server 2008 R2; hook, line")
    }
  }

  @Test("what breaks the specification is told, and the rest is read")
  func invalid() throws {
    let nameless = Self.json.replacing("\"Windows Server\"", with: "null").replacing("SPDX-2.3", with: "SPDX-2.9")
    let reading = try Reading(nameless)
    #expect(reading.record(0)["products"] == "hook, line" && reading.notes == ["sbom.invalid", "sbom.invalid"])
    let bare = try Reading("SPDXVersion: SPDX-2.3\nDocumentName: bare\n")
    #expect(bare.record(0)["system_name"] == "bare" && bare.notes == ["sbom.invalid"])
    #expect(try Reading(String(Self.json.dropLast(40))).failure != nil)
  }
}
