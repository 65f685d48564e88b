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

  @Test("a document is the system it describes with its packages as products", arguments: [json, tags, graph])
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

  /// The same in version 3; the elements stand in any order.
  static let graph = """
    {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld",
     "@graph": [
       {"type": "software_Package", "spdxId": "urn:gull:p1", "creationInfo": "_:c", "name": "Tide tables",
        "software_packageVersion": "4.2", "summary": "High and low water", "suppliedBy": "urn:gull:org"},
       {"type": "Organization", "spdxId": "urn:gull:org", "creationInfo": "_:c", "name": "Gull Ltd"},
       {"type": "CreationInfo", "@id": "_:c", "specVersion": "3.0.1", "created": "2026-02-01T10:00:00Z",
        "createdBy": ["urn:gull:org"]},
       {"type": "software_Package", "spdxId": "urn:gull:p2", "creationInfo": "_:c", "name": "Windows Server",
        "software_packageVersion": "2008 R2", "suppliedBy": "https://spdx.org/rdf/3.0.1/terms/Core/NoAssertionElement"},
       {"type": "software_Package", "spdxId": "urn:gull:p3", "creationInfo": "_:c", "name": "hook; line",
        "software_packageVersion": "NOASSERTION"},
       {"type": "dataset_DatasetPackage", "spdxId": "urn:gull:d1", "creationInfo": "_:c", "name": "Soundings"},
       {"type": "software_File", "spdxId": "urn:gull:f1", "creationInfo": "_:c", "name": "./a.c"},
       {"type": "Relationship", "spdxId": "urn:gull:r1", "creationInfo": "_:c", "from": "urn:gull:p1",
        "relationshipType": "dependsOn", "to": ["urn:gull:p2", "urn:gull:p3"]},
       {"type": "software_Sbom", "spdxId": "urn:gull:s", "creationInfo": "_:c", "rootElement": ["urn:gull:p1"]},
       {"type": "SpdxDocument", "spdxId": "https://gull.example/spdx/1", "creationInfo": "_:c", "name": "tides-sbom",
        "rootElement": ["urn:gull:s"], "profileConformance": ["core", "software"]}]}
    """

  @Test("the roots of a graph are followed to the system, and a relation may name it as well")
  func roots() throws {
    let related = Self.graph.replacing("\"rootElement\": [\"urn:gull:s\"], ", with: "")
      .replacing("\"from\": \"urn:gull:p1\"", with: "\"from\": \"https://gull.example/spdx/1\"")
      .replacing("dependsOn", with: "describes").replacing(
        "[\"urn:gull:p2\", \"urn:gull:p3\"]", with: "[\"urn:gull:p2\"]")
    let other = try Reading(related).record(0)
    #expect(other["system_name"] == "Windows Server" && other["version"] == "2008 R2" && other["supplier"] == nil)
    // A bill that leads to itself ends; one of two roots is a system of its own name.
    let several = Self.graph.replacing(
      "\"rootElement\": [\"urn:gull:p1\"]", with: "\"rootElement\": [\"urn:gull:p1\", \"urn:gull:p2\", \"urn:gull:s\"]")
    let both = try Reading(several).record(0)
    #expect(both["system_name"] == "tides-sbom")
    #expect(both["products"] == "Tide tables 4.2; Windows Server 2008 R2; hook, line")
  }

  @Test("a package without a name has that of its package URL, which may also state the version")
  func addresses() throws {
    let text = Self.graph.replacing(
      "\"name\": \"hook; line\"", with: "\"software_packageUrl\": \"pkg:npm/%40gulls/hook%20line@2.1?os=linux\"")
    #expect(try Reading(text).record(0)["products"] == "Windows Server 2008 R2; hook line 2.1")
    let bare = "{\"@graph\": [{\"type\": \"software_Package\", \"spdxId\": \"urn:p\", \"name\": \"Only\"}]}"
    let reading = try Reading(bare)
    #expect(reading.format == .packageBill && reading.record(0)["system_name"] == "Only")
    #expect(reading.notes == ["sbom.invalid", "sbom.invalid"])
    #expect(try Reading("{\"@graph\": [{\"name\": \"Ledger\", \"owner\": \"Kim\"}]}").format == .json)
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
