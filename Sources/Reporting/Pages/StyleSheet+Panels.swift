extension StyleSheet {
  /// Small drawings side by side, as many in a row as there is room for, and the cards that answer a comparison.
  static let panels: HTML = """
    .panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:.25rem 1.25rem;margin:1rem 0 1.5rem}
    .panels-head{grid-column:1/-1;margin:0;max-width:none}
    .panels-head .key{color:var(--muted);font-size:.875rem}
    .panels .chart{margin:.5rem 0;min-width:0}
    .panels .chart svg{min-width:0}
    .panels .chart figcaption{font-size:.9375rem;margin-bottom:0}
    .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:0 2rem;align-items:start}
    .pair .chart{min-width:0}
    svg .step{stroke:var(--bar);stroke-width:1.5}
    svg .step.assessed{fill:var(--bar)}
    svg .step.inferred{fill:var(--paper)}
    svg .step.open{fill:none;stroke:var(--strong);stroke-dasharray:3 3}
    svg .spread{fill:var(--bar-light)}
    svg .zero{stroke:var(--muted);stroke-width:1.25}
    .cards.answers{grid-template-columns:repeat(auto-fit,minmax(15rem,1fr))}
    .answers .value{font-size:1.4rem}
    @media print{.panels{grid-template-columns:repeat(3,1fr)}.cards.answers{grid-template-columns:repeat(2,1fr)}}

    """
}
