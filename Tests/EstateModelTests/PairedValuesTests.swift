import EstateModel
import Testing

@Suite
struct PairedValuesTests {
  @Test
  func `pairs are told apart by both names, and no name is one`() {
    var values = PairedValues<Int>()
    for (first, second) in [("a", "b"), ("b", "a"), (nil, "a"), ("a", nil), ("a", "b")] as [(String?, String?)] {
      values.update(first, second, from: 0) { $0 += 1 }
    }
    #expect(values["a", "b"] == 2)
    #expect(values["b", "a"] == 1 && values[nil, "a"] == 1 && values["a", nil] == 1)
    #expect(values["b", "b"] == nil && values["c", "a"] == nil)
    #expect(values.all(of: "a").map { "\($0.second ?? "-") \($0.value)" } == ["b 2", "- 1"])
  }

  @Test
  func `parts come to the same as the whole, in whatever order they are merged`() {
    var whole = PairedValues<Int>()
    var parts = [PairedValues<Int>](repeating: PairedValues(), count: 3)
    for number in 0..<2_000 {
      let (first, second) = ("body \(number * 7 % 31)", "supplier \(number * 11 % 57)")
      whole.update(first, second, from: 0) { $0 += number }
      parts[number % 3].update(first, second, from: 0) { $0 += number }
    }
    for order in [[0, 1, 2], [2, 0, 1]] {
      let merged = order.reduce(into: PairedValues<Int>()) { $0.merge(parts[$1], from: 0) { $0 += $1 } }
      #expect(merged == whole)
    }
    let together = whole.renamed(from: 0, { ($0, $1 == "supplier 3" ? $1 : nil) }, { $0 += $1 })
    #expect(together.all.reduce(0) { $0 + $1.value } == (0..<2_000).reduce(0, +))
    #expect(together["body 0", "supplier 3"] == whole["body 0", "supplier 3"])
  }
}
