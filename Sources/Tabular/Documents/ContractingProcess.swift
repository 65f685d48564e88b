/// The contracts of one contracting process in the Open Contracting Data Standard.
///
/// A process gives a record for each contract; for each award where there are no contracts yet; else one for its tender.
/// - Source: Open Contracting Data Standard 1.1, release reference.
struct ContractingProcess {
  /// The columns of every record, in their order.
  static let headings = [
    "contract_id", "title", "description", "organisation", "supplier", "contract_start", "contract_end",
    "contract_value", "currency", "status", "stage", "procurement_method", "date", "ocid",
  ]

  private let release: JSONValue

  /// - Parameter document: A release, or the record of a process with its releases put together.
  init(_ document: JSONValue) {
    release = document["compiledRelease"] ?? document["releases"]?.items.last ?? document
  }

  var records: [DocumentRecord] {
    let contracts = release["contracts"]?.items ?? []
    if !contracts.isEmpty { return contracts.map { record($0, stage: "contract", award: award(of: $0)) } }
    let awards = release["awards"]?.items ?? []
    if !awards.isEmpty { return awards.map { record($0, stage: "award", award: $0) } }
    return [record(release["tender"] ?? .null, stage: "tender", award: nil)]
  }

  private func award(of contract: JSONValue) -> JSONValue? {
    guard let id = contract["awardID"]?.string else { return nil }
    return release["awards"]?.items.first { $0["id"]?.string == id }
  }

  private func record(_ item: JSONValue, stage: String, award: JSONValue?) -> DocumentRecord {
    let tender = release["tender"]
    let sources = [item, award, tender].compactMap { $0 }
    func first(_ read: (JSONValue) -> JSONValue?) -> String {
      sources.compactMap { read($0)?.string }.first ?? ""
    }
    let ocid = release["ocid"]?.string ?? ""
    let id = item["id"]?.string
    return [
      ("contract_id", stage == "tender" ? ocid : [ocid, id ?? ""].filter { !$0.isEmpty }.joined(separator: "/")),
      ("title", first { $0["title"] }),
      ("description", first { $0["description"] }),
      ("organisation", release["buyer", "name"]?.string ?? parties("buyer")),
      ("supplier", suppliers(of: award)),
      ("contract_start", day(first { $0["period", "startDate"] ?? $0["contractPeriod", "startDate"] })),
      ("contract_end", day(first { $0["period", "endDate"] ?? $0["contractPeriod", "endDate"] })),
      ("contract_value", first { $0["value", "amount"] }),
      ("currency", first { $0["value", "currency"] }),
      ("status", item["status"]?.string ?? ""),
      ("stage", stage),
      ("procurement_method", tender?["procurementMethod"]?.string ?? ""),
      ("date", day(release["date"]?.string ?? "")),
      ("ocid", ocid),
    ]
  }

  private func suppliers(of award: JSONValue?) -> String {
    let named = award?["suppliers"]?.items.compactMap { $0["name"]?.string } ?? []
    return named.isEmpty ? parties("supplier") : named.joined(separator: "; ")
  }

  /// Names of the parties in a role.
  private func parties(_ role: String) -> String {
    let parties = release["parties"]?.items.filter { $0["roles"]?.items.contains { $0.string == role } == true } ?? []
    return parties.compactMap { $0["name"]?.string }.joined(separator: "; ")
  }

  /// The day of a moment such as `2026-11-21T00:00:00Z`.
  private func day(_ moment: String) -> String {
    moment.firstIndex(of: "T").map { String(moment[..<$0]) } ?? moment
  }
}
