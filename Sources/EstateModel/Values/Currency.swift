/// A currency by the three letters of its code; none for pounds sterling.
package struct Currency: Sendable, Hashable, Comparable {
  /// Five bits a letter, `A` as 1.
  private let bits: UInt16

  /// Pounds, or no amount at all.
  package static let none = Currency(bits: 0)
  /// Another currency than pounds that is not named by a code.
  package static let unnamed = Currency(code: "XXX") ?? none

  private init(bits: UInt16) { self.bits = bits }

  /// The currency of three letters, as ISO 4217 has them; `nil` for other texts and for pounds.
  package init?(code: some StringProtocol) {
    let letters = Array(code.uppercased().utf8)
    guard letters.count == 3, letters.allSatisfy({ (0x41...0x5A).contains($0) }), letters != Array("GBP".utf8) else {
      return nil
    }
    bits = letters.reduce(0) { $0 << 5 | UInt16($1 - 0x40) }
  }

  /// `USD`; `XXX`, ISO's code for no currency, where it is not named.
  package var code: String {
    String(decoding: [bits >> 10 & 31, bits >> 5 & 31, bits & 31].map { UInt8($0) + 0x40 }, as: UTF8.self)
  }

  package static func < (left: Currency, right: Currency) -> Bool { left.bits < right.bits }
}
