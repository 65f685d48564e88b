extension StyleSheet {
  /// Lines of drawings with several series: each has a colour, a dash pattern and a letter, so that any one suffices.
  static let series: HTML = """
    :root{--s1:#0b4a94;--s2:#a34a00}
    @media (prefers-color-scheme:dark){:root{--s1:#8fc1f5;--s2:#ffb27a}}
    svg .series{fill:none;stroke-width:2.25;stroke-linejoin:round}
    svg .s1{stroke:var(--s1);stroke-dasharray:9 4}
    svg .halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
    svg .slope{fill:none;stroke-width:2}
    svg .slope.rise{stroke:var(--s2)}
    svg .slope.fall{stroke:var(--s1);stroke-dasharray:8 4}
    svg .slope.same{stroke:var(--strong);stroke-dasharray:2 4}
    svg .node{fill:var(--panel);stroke:var(--strong)}
    svg .node.own{fill:var(--paper);stroke:var(--ink);stroke-width:2.5}
    svg .link{fill:none;stroke:var(--strong);stroke-width:1.5}
    svg .solid{stroke-dasharray:none}
    svg .central{stroke:var(--strong);stroke-width:1.5;stroke-dasharray:5 4}
    svg .today{stroke:var(--ink);stroke-width:1.5}
    svg .day{fill:var(--ink);stroke:var(--paper);stroke-width:1.5}
    svg .later{fill:var(--paper);stroke:var(--ink);stroke-width:1.5}
    svg .tile{stroke:var(--paper);stroke-width:1.5}
    .swatch{display:inline-block;min-width:1.4em;text-align:center;font-weight:700;color:var(--ink);border:1px solid var(--line)}
    :root{--t0:#cfe0f1;--t1:#f6dcc4;--t2:#d3ead6;--t3:#ead6ee;--t4:#cfe9ee;--t5:#f3e5b5;--t6:#f5d3e2}
    @media (prefers-color-scheme:dark){:root{--t0:#21415f;--t1:#5a3717;--t2:#1f4a2c;--t3:#4a2a52;--t4:#16444d;--t5:#4d3f0b;
    --t6:#5a2240}}
    svg .t0{fill:var(--t0)}svg .t1{fill:var(--t1)}svg .t2{fill:var(--t2)}svg .t3{fill:var(--t3)}svg .t4{fill:var(--t4)}
    svg .t5{fill:var(--t5)}svg .t6{fill:var(--t6)}
    .swatch.t0{background:var(--t0)}.swatch.t1{background:var(--t1)}.swatch.t2{background:var(--t2)}
    .swatch.t3{background:var(--t3)}.swatch.t4{background:var(--t4)}.swatch.t5{background:var(--t5)}
    .swatch.t6{background:var(--t6)}

    """
}
