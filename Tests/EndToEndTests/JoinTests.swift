import EstateModel
import Foundation
import Reporting
import Testing

@testable import domesday

/// Contracts and payments joined to systems, from files to facts.
struct JoinTests {
  private static let systems = """
    system_id,system_name,organisation,supplier,contract_end,contract_annual_value
    S1,Tidewatch,Harbours Office,Oxbow Systems Ltd,,
    S2,Beaconry,Harbours Office,Oxbow Systems Ltd,2030-03-31,
    S3,Lampkeeper,Harbours Office,,,
    S4,Ferrybook,Harbours Office,Fenmark,,20000
    """
  private static let contracts = """
    Contract Reference,Contract title,Buyer,Supplier,Start date,End date,Total contract value,Notice period
    C1,Tidewatch and Beaconry,Harbours Office,OXBOW SYSTEMS LIMITED,2024-04-01,2027-03-31,"£300,000.01",6
    C2,Lampkeeper support,Harbours Office,Wick & Co,2025-01-01,2025-12-31,500,
    C3,Support,Harbours Office,Oxbow Systems Ltd,2025-01-01,2025-12-31,500,
    C4,Grass cutting,Harbours Office,Verdant,2025-01-01,2025-12-31,500,
    ,Total,,,,,"£301,500.01",
    """

  /// Twelve months of payments for one system, of which two are alike, and one for nothing known.
  private static var payments: String {
    let months = (1...12).map { month in
      "Harbours Office,2025-\(month < 10 ? "0" : "")\(month)-28,Lampkeeper,Wick & Co,100.10"
    }
    let others = [months[0], "Harbours Office,2025-03-01,Fish,Fishmonger,7.00"]
    return (["Entity,Payment date,Expense type,Supplier,Amount"] + months + others).joined(separator: "\n")
  }

  /// The facts of each system in a run's order of names, with the words of their joins.
  private func facts(_ workplace: Workplace, _ estate: String = "out/estate.sqlite") throws -> [String: [String:
    String]]
  {
    let database = try EstateDatabaseFacts(workplace.path(estate))
    return database.facts
  }

  /// A release that awards a contract for Beaconry.
  private static func release(_ day: String, end: String, amount: Int, status: String = "active") -> String {
    """
    {"ocid":"ocds-b1","id":"\(day)","date":"\(day)T09:00:00Z","tag":["award"],"buyer":{"name":"Harbours Office"},
    "tender":{"title":"Beaconry"},"awards":[{"id":"1","title":"Beaconry","status":"\(status)",
    "suppliers":[{"name":"Oxbow Systems Ltd"}],"value":{"amount":\(amount),"currency":"GBP"},
    "contractPeriod":{"startDate":"2024-04-01T00:00:00Z","endDate":"\(end)T00:00:00Z"}}]}
    """
  }

  @Test("of several notices of one award the newest is believed, whatever it says")
  func newestNotice() async throws {
    for (older, newer) in [("2027-03-31", "2029-03-31"), ("2029-03-31", "2027-03-31")] {
      let workplace = try Workplace()
      _ = try workplace.write("system_id,system_name,organisation\nS2,Beaconry,Harbours Office\n", to: "in/systems.csv")
      let releases = [
        Self.release("2025-11-01", end: newer, amount: 700), Self.release("2024-02-01", end: older, amount: 9),
      ]
      _ = try workplace.write("{\"releases\":[\(releases.joined(separator: ","))]}", to: "in/notices.json")
      #expect(try await workplace.analyse([workplace.path("in")]) == 0)
      #expect(try facts(workplace)["S2"]?["contract_end"]?.contains(newer) == true)
    }
  }

  @Test("a contract that was cancelled or never awarded sets no cost, and its line says why")
  func notInForce() async throws {
    let workplace = try Workplace()
    _ = try workplace.write("system_id,system_name,organisation\nS2,Beaconry,Harbours Office\n", to: "in/systems.csv")
    let release = Self.release("2025-11-01", end: "2029-03-31", amount: 700, status: "cancelled")
    _ = try workplace.write("{\"releases\":[\(release)]}", to: "in/notices.json")
    _ = try workplace.write(
      "Contract Reference,Contract title,Buyer,Supplier,Total contract value,Status\n"
        + "C1,Beaconry,Harbours Office,Wick,900,Withdrawn\nC2,Fish,Harbours Office,Wick,900,Live\n",
      to: "in/register.csv")
    _ = try await workplace.analyse([workplace.path("in")])
    let document = try RunDocument(json: try workplace.text("out/run.json"))
    #expect(document.totals.annual_cost.known == 0)
    let rejects = try workplace.text("out/rejects.csv")
    #expect(rejects.split(separator: "\n").count { $0.contains("lines.not_in_force") } == 2)
  }

  @Test("every line ends as joined, proposed or unmatched, and what is stated stands above what is joined")
  func joins() async throws {
    let workplace = try Workplace()
    _ = try workplace.write(Self.systems, to: "in/systems.csv")
    _ = try workplace.write(Self.contracts, to: "in/contracts.csv")
    _ = try workplace.write(Self.payments, to: "in/payments.csv")
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    let document = try RunDocument(json: try workplace.text("out/run.json"))
    let joins = try #require(document.joins)
    #expect(joins.lines == 18 && joins.joined == 15 && joins.proposed == 1 && joins.unmatched == 2)
    #expect(document.ledger.read == 23 && document.ledger.accepted == 22 && document.ledger.rejected == 1)
    // Thirteen payments of 100.10, and one of 7.00.
    #expect(joins.spend?.paid == Decimal(string: "1308.3"))
    #expect(joins.spend?.allocated == Decimal(string: "1301.3"))
    #expect(joins.spend?.unallocated == 7)

    let facts = try facts(workplace)
    // A third of 300,000.01 for each of three years, rounded to 100,000.00, and half of it for each of two systems.
    #expect(
      facts["S1"]?["contract_annual_value"]
        == "50000.00 joined with score 1.000, shared by 2 systems, spread over 36 months")
    #expect(facts["S1"]?["contract_end"] == "2027-03-31 joined with score 1.000, shared by 2 systems")
    #expect(facts["S2"]?["contract_end"] == "2030-03-31 stated")
    #expect(facts["S2"]?["notice_months"] == "6.000 joined with score 1.000, shared by 2 systems")
    // The contract is stated with its value, so the payments add nothing to it.
    #expect(facts["S3"]?["contract_annual_value"] == "500.00 joined with score 0.900")
    #expect(facts["S3"]?["supplier"] == "Wick & Co joined with score 0.900")
    #expect(facts["S4"]?["contract_annual_value"] == "20000.00 stated")
    let explained = try workplace.text("out/joins.csv")
    #expect(explained.split(separator: "\n").count == 9)
  }

  @Test("a year of payments gives the annual value where no contract does, and less than a year gives none")
  func yearOfPayments() async throws {
    for (months, expected) in [(12, "1301.30 joined with score 0.900, the sum of 13 payments in 12 months"), (11, nil)]
    {
      let workplace = try Workplace()
      _ = try workplace.write(Self.systems, to: "in/systems.csv")
      let lines = Self.payments.split(separator: "\n")
      _ = try workplace.write(
        (lines[0...months] + lines[13...]).joined(separator: "\n"), to: "in/payments.csv")
      #expect(try await workplace.analyse([workplace.path("in")]) == 0)
      #expect(try facts(workplace)["S3"]?["contract_annual_value"] == expected)
    }
  }

  @Test("files may come in any order, in one command or several, and again")
  func order() async throws {
    let orders = [["systems", "contracts", "payments"], ["payments", "contracts", "systems"]]
    var seen: [[String: [String: String]]] = []
    var lists: [[Substring]] = []
    for order in orders {
      let workplace = try Workplace()
      let texts = ["systems": Self.systems, "contracts": Self.contracts, "payments": Self.payments]
      for name in order + [order[0]] {
        let file = try workplace.write(texts[name, default: ""], to: "in/\(name).csv")
        #expect(try await workplace.importing([file]) == 0)
      }
      seen.append(try facts(workplace, "estate.sqlite"))
      #expect(try await workplace.analyse([workplace.path("in")], ["--jobs", order == orders[0] ? "1" : "4"]) == 0)
      lists.append(try workplace.text("out/joins.csv").replacing(workplace.path(""), with: "").split(separator: "\n"))
    }
    #expect(seen[0] == seen[1] && lists[0] == lists[1])
    #expect(seen[0].values.contains { $0.values.contains { $0.contains("joined") } })
  }

  @Test("joins.csv, decided on by a person and given back, confirms and refuses joins")
  func decisions() async throws {
    let workplace = try Workplace()
    _ = try workplace.write(Self.systems, to: "in/systems.csv")
    _ = try workplace.write(Self.contracts, to: "in/contracts.csv")
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    let decided = try workplace.text("out/joins.csv").split(separator: "\n").map { row -> String in
      if row.contains("#c3|"), row.contains("#s1") { return String(row).replacing("proposed,,", with: "proposed,yes,") }
      if row.contains("#c2|") { return String(row).replacing("joined,,", with: "joined,no,") }
      return String(row)
    }
    _ = try workplace.write(decided.joined(separator: "\n"), to: "in/decisions.csv")
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    let document = try RunDocument(json: try workplace.text("out/run.json"))
    let joins = try #require(document.joins)
    #expect(joins.joined == 2 && joins.proposed == 0 && joins.unmatched == 2)
    // Rows without a decision say nothing.
    #expect(document.ledger.blank == decided.count - 1 - 2)
    let list = try workplace.text("out/joins.csv")
    #expect(list.contains("confirmed by a person"))
    #expect(try facts(workplace)["S3"]?["contract_end"] == nil)
    // The decided file gives the same again.
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    #expect(try workplace.text("out/joins.csv") == list)
  }

  @Test("a payment that two lists name counts once, and one that a list names twice counts twice")
  func republished() async throws {
    let workplace = try Workplace()
    _ = try workplace.write(Self.payments, to: "in/a.csv")
    _ = try workplace.write(
      Self.payments + "\nHarbours Office,04/2025,Rope,Chandler,1.00", to: "in/b.csv")
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    let document = try RunDocument(json: try workplace.text("out/run.json"))
    #expect(document.joins?.spend?.paid == Decimal(string: "1309.3"))
    #expect(document.ledger.accepted == 15 && document.ledger.merged == 14)
    let lines = try workplace.text("out/data/supply_lines.csv").split(separator: "\n")
    #expect(lines[1].hasSuffix("spend,14,0,0,14,1308.30") && lines[2].hasSuffix("spend,15,0,0,15,1309.30"))
  }

  @Test("a value that only a framework has is flagged and fills nothing")
  func ceiling() async throws {
    let workplace = try Workplace()
    _ = try workplace.write(Self.systems, to: "in/systems.csv")
    _ = try workplace.write(
      """
      Contract title,Buyer,Supplier,Start date,End date,Total contract value
      Lampkeeper,Harbours Office,Wick & Co,2025-01-01,2026-12-31,5000000000
      """, to: "in/contracts.csv")
    #expect(try await workplace.analyse([workplace.path("in")]) == 0)
    #expect(try facts(workplace)["S3"]?["contract_annual_value"] == nil)
    #expect(try facts(workplace)["S3"]?["contract_end"] == "2026-12-31 joined with score 0.900")
    #expect(try workplace.text("out/quality.html").contains("lines.ceiling"))
  }
}
