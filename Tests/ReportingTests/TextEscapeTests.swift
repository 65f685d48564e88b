import Testing

@testable import Reporting

@Suite struct TextEscapeTests {
  @Test(
    arguments: [
      ("plain", "plain"), ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
      ("\"quoted\" it's", "&quot;quoted&quot; it&#39;s"),
      ("two\nlines\tand a tab", "two lines and a tab"), ("bell\u{07}", "bell[U+0007]"), ("del\u{7F}", "del[U+007F]"),
      ("next line\u{85}", "next line[U+0085]"), ("soft\u{AD}hyphen", "soft[U+00AD]hyphen"),
      ("\u{202E}desrever\u{202C}", "[U+202E]desrever[U+202C]"), ("zero\u{200B}width", "zero[U+200B]width"),
      ("\u{FEFF}mark", "[U+FEFF]mark"), ("tag\u{E0041}", "tag[U+E0041]"), ("isolate\u{2066}", "isolate[U+2066]"),
      ("Ynys Môn £ € – “x”", "Ynys Môn £ € – “x”"), ("ʻōlelo ภาษา 漢字 🛳", "ʻōlelo ภาษา 漢字 🛳"), ("", ""),
    ])
  func `markup becomes references, and what hides or reorders text is shown`(source: String, expected: String) {
    #expect(HTML(text: source).text.string == expected)
  }

  @Test func `text is escaped wherever it is interpolated, and markup is not`() {
    let name = "\"><b onclick='x()'>"
    let cell: HTML = "<td title=\"\(name)\">\(name)\(["<i>", "<u>"].map { HTML(text: $0) })</td>"
    let escaped = "&quot;&gt;&lt;b onclick=&#39;x()&#39;&gt;"
    #expect(cell.text.string == "<td title=\"\(escaped)\">\(escaped)&lt;i&gt;&lt;u&gt;</td>")
  }

  @Test(
    arguments: [
      ("https://www.gov.uk/a?b=1&c=2", true), ("http://www.nao.org.uk", true), ("javascript:alert(1)", false),
      ("data:text/html,x", false), ("//example.org", false), ("", false),
    ])
  func `only plain web addresses become links`(address: String, isLinked: Bool) {
    #expect(HTML.link("words", to: address).text.string.hasPrefix("<a href=") == isLinked)
  }

  @Test func `a string of a style sheet cannot end itself`() {
    #expect(HTML(styleString: "A\"}</style>\n").text.string == "\"A\\22 \\7d \\3c \\2f style\\3e \"")
  }
}
