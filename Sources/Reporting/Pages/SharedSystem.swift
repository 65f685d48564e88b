import EstateModel

/// What each body bears of a system that several share.
struct SharedSystem {
  let shares: [BodyShare]

  /// The table; nothing where only one body has the system.
  var html: HTML {
    guard !shares.isEmpty else { return HTML() }
    let table = HTMLTable(
      caption: "What each body bears",
      columns: [.words("Body"), .words("Share"), .number("Annual cost"), .number("Avoidable cost")],
      rows: shares.map { share in
        [
          HTML(text: share.body ?? GroupAssembly.unnamed), HTML(text: share.extent),
          FigureWords.central(share.annualCost), FigureWords.central(share.avoidableCost),
        ]
      })
    return "<p>The system is counted once, with the first of these bodies.</p>\n\(table.html)"
  }
}
