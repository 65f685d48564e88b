import Testing

@testable import Reporting

/// Colours of a brand are taken only where they can be read.
struct BrandTests {
  @Test(
    "contrast is that of the guidelines",
    arguments: [
      ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#ff0000", "#ffffff", 4.0),
      ("#1d70b8", "#ffffff", 5.17),
    ])
  func contrast(left: String, right: String, expected: Double) throws {
    let ratio = try #require(HexColour(left)).contrast(with: try #require(HexColour(right)))
    #expect(abs(ratio - expected) < 0.01)
  }

  @Test("what is no colour is none", arguments: ["", "#12345", "#1234567", "123456", "#12345g", "#+12345", "red"])
  func noColour(text: String) { #expect(HexColour(text) == nil) }

  @Test("a colour that cannot be told from its ground is refused with its contrast, and a dark one is taken")
  func grounds() throws {
    let (pale, dark) = (try #require(HexColour("#77aaff")), try #require(HexColour("#0b4a94")))
    let fault = #expect(throws: BrandFault.self) {
      try Brand(name: "Body", logo: nil, head: nil, link: pale, bar: nil)
    }
    #expect(fault?.description.contains("has a contrast of 2.3") == true)
    let brand = try Brand(name: "Body", logo: nil, head: pale, link: dark, bar: dark)
    #expect(brand.styles.text.string.contains("--head:#77aaff;--on-head:#000000;"))
  }
}
