import EstateModel
import Testing

@testable import Assumptions

/// The published total beside which an estate is shown.
struct NationalFrameTests {
  private let frame = NationalFrame.dsit2025

  @Test func `the total is 45 billion and its published parts add up to 46`() {
    #expect(frame.total.amount == Money(pounds: 45e9))
    #expect(frame.parts.map(\.amount.short) == ["£36.0bn", "£4.00bn", "£6.00bn"])
    #expect(frame.sumOfParts == Money(pounds: 46e9))
  }

  @Test func `the total is more than the whole digital spend, so it is no maintenance bill`() {
    #expect(frame.digitalSpend.amount == Money(pounds: 26e9))
    #expect(frame.total.amount > frame.digitalSpend.amount)
    #expect(
      frame.label == "DSIT, January 2025: annual unrealised savings and productivity benefits; "
        + "often quoted as the cost of maintaining legacy IT")
  }

  @Test func `each amount cites the publication that states it`() {
    #expect(frame.total.source.id == "dsit-review-2025")
    #expect(Set(frame.parts.map(\.source.id)) == ["lords-hl5869"])
  }
}
