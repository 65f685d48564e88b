/// Whose report it is: a name, a logo and colours, which are taken only where they can be read.
package struct Brand: Sendable, Hashable {
  /// The file of the colours, beside the style sheet.
  static let styleFile = "brand.css"

  package let name: String
  /// Name of the logo's file within the report; `nil` where there is none.
  package let logo: String?
  private let head: HexColour?
  private let link: HexColour?
  private let bar: HexColour?

  /// - Throws: ``BrandFault`` where a colour cannot be told from its ground.
  package init(name: String, logo: String?, head: HexColour?, link: HexColour?, bar: HexColour?) throws(BrandFault) {
    self.name = name
    self.logo = logo
    self.head = head
    self.link = link
    self.bar = bar
    if let link { try Self.require(link, "link", on: Self.grounds, atLeast: 4.5) }
    if let bar { try Self.require(bar, "bar", on: Self.grounds.prefix(1), atLeast: 3) }
  }

  /// The grounds of a light page: paper and panels.
  private static let grounds = [HexColour(red: 255, green: 255, blue: 255), HexColour(red: 243, green: 245, blue: 247)]

  /// - Source: W3C, "Web Content Accessibility Guidelines 2.2", criteria 1.4.3 and 1.4.11.
  private static func require(
    _ colour: HexColour, _ use: String, on grounds: some Sequence<HexColour>, atLeast least: Double
  ) throws(BrandFault) {
    for ground in grounds where colour.contrast(with: ground) < least {
      throw BrandFault(use: use, colour: colour, ground: ground, contrast: colour.contrast(with: ground), least: least)
    }
  }

  /// The style sheet: the colours in place of the report's own. Dark pages keep theirs, but for the bar at the top.
  var styles: HTML {
    let black = HexColour(red: 0, green: 0, blue: 0)
    var light: HTML = ""
    var both: HTML = ""
    if let head {
      // White or black: one of the two has a contrast of 4.5 with any colour.
      let ink = head.contrast(with: Self.grounds[0]) >= 4.5 ? Self.grounds[0] : black
      both.append("--head:\(head.text);--on-head:\(ink.text);")
    }
    if let link { light.append("--link:\(link.text);") }
    if let bar { light.append("--bar:\(bar.text);") }
    return """
      @media screen{:root{\(both)}}
      @media screen and (prefers-color-scheme:light){:root{\(light)}}
      .brand{display:flex;align-items:center;gap:.75rem;font-weight:700}
      .brand img{max-height:3rem;max-width:14rem}
      @media print{.brand{color:#000}}

      """
  }
}

/// A colour of a brand that cannot be told from its ground.
package struct BrandFault: Error, Sendable, CustomStringConvertible {
  let use: String
  let colour: HexColour
  let ground: HexColour
  let contrast: Double
  let least: Double

  package var description: String {
    """
    the colour \(use) \(colour.text) on \(ground.text) has a contrast of \(Quantity.decimal(contrast, 2)) and needs \
    \(Quantity.plain(least)); take a darker one
    """
  }
}
