import EstateModel
import Foundation
import Testing
import Tabular

@testable import Assumptions

/// Money of one year in the prices of another.
struct DeflatorTests {
  @Test func `a million pounds of 2010 is £1,446,723.68 of 2024`() throws {
    let factor = try #require(Deflators.builtIn.factor(from: 2010, to: 2024))
    #expect(Money(pounds: 1_000_000 * factor).description == "£1,446,723.68")
  }

  @Test func `a year in its own prices is unchanged, and there and back again is too`() throws {
    for year in Deflators.builtIn.years {
      let there = try #require(Deflators.builtIn.factor(from: year, to: 2024))
      let back = try #require(Deflators.builtIn.factor(from: 2024, to: year))
      #expect(abs(there * back - 1) < 1e-12)
    }
    #expect(Deflators.builtIn.factor(from: 2003, to: 2003) == 1)
  }

  @Test func `a year outside the series has no factor`() {
    #expect(Deflators.builtIn.years == 1990...2024)
    #expect(Deflators.builtIn.factor(from: 1989, to: 2024) == nil)
    #expect(Deflators.builtIn.factor(from: 2010, to: 2025) == nil)
  }

  @Test func `the base year of the parameters is the last of the series`() {
    #expect(ParameterSet.builtIn.require("price.base_year").central == Double(Deflators.builtIn.years.upperBound))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: published.path()), "the published file is not here"))
  func `the series is the published one`() throws {
    let table = try SmallTable(Array(Data(contentsOf: Self.published)))
    let ours = SmallTable.rows(of: EmbeddedData.gdp_deflators, headed: ["year", "value"])
    #expect(table.records.map(\.cells) == ours)
  }

  /// The Treasury's file, beside the repository where somebody has put it.
  private static let published = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data/hmt-gdp-deflators/gdp_deflator_calendar_2024=100_hmt_dec2025.csv")
}
