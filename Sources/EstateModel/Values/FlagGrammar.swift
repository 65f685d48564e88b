/// The grammar of flags: `yes`, `no`, `y`, `n`, `true`, `false`, `t`, `f`, `1`, `0`, `1.0`, `0.0`, ticks and crosses.
///
/// A lone `x` is the tick of a typewriter, and yes; so is a ticked box, and an empty box is no. A crossed box may be
/// either and is not read.
/// A remark may follow after a mark of punctuation (`Yes - annually`, `No (expired)`); `Yes/No` is no answer and is not
/// read. `included` is yes and `not included` no. `Partially` and its like are neither: unknown, stated without a figure.
/// `none` says that there is no break clause and no data export; in other flags it is not known.
enum FlagGrammar: FigureGrammar {
  static func plain(_ cell: UnsafeBufferPointer<UInt8>, as field: Field) -> Reading? {
    guard cell.count <= 5 else { return nil }
    var key: UInt64 = 0
    for byte in cell { key = key << 8 | UInt64(byte.lowercased) }
    switch key {
    // y, 1, t, x, yes, true, 1.0, the two ticks and the ticked box
    case 0x79, 0x31, 0x74, 0x78, 0x79_6573, 0x7472_7565, 0x31_2E30, 0xE2_9C93, 0xE2_9C94, 0xE2_9891: return .known(1)
    // n, 0, f, no, false, 0.0, the two crosses and the empty box
    case 0x6E, 0x30, 0x66, 0x6E6F, 0x66_616C_7365, 0x30_2E30, 0xE2_9C97, 0xE2_9C98, 0xE2_9890: return .known(0)
    // none
    case 0x6E6F_6E65 where field == .breakClause || field == .dataExport: return .known(0)
    default: return nil
    }
  }

  static func words(_ phrase: Phrase, as field: Field) -> Reading {
    let text = phrase.text
    if partly.contains(text) { return .unknown(.noFigure) }
    if text == "included" { return .known(1) }
    if text == "not included" { return .known(0) }
    var remark = phrase
    guard let answer = remark.take(prefix: answers) else { return .unreadable }
    let isSetApart = remark.bytes.first.map { "-,;:(.".utf8.contains($0) } ?? true
    return isSetApart ? .known(answer) : .unreadable
  }

  private static let answers = Vocabulary(["yes", "y"], Int64(1)) + Vocabulary(["no", "n"], 0)

  private static let partly: Set<String> = ["partially", "partial", "partly", "in part", "some", "mixed", "sometimes"]
}
