extension StyleSheet {
  /// Lines of drawings with several series: each has a colour, a dash pattern and a letter, so that any one suffices.
  static let series: HTML = """
    :root{--s0:#16191d;--s1:#0b4a94;--s2:#a33600;--s3:#1c6139;--s4:#7a2a86;--s5:#0b6478;--s6:#7a4f00;--s7:#a3165f}
    @media (prefers-color-scheme:dark){:root{--s0:#e9ecef;--s1:#8fc1f5;--s2:#ffb27a;--s3:#8bd7a8;--s4:#d6a3e0;
    --s5:#7fd3e6;--s6:#f3cd74;--s7:#ff9ac8}}
    svg .series{fill:none;stroke-width:2.25;stroke-linejoin:round}
    svg .leader{fill:none;stroke:var(--line);stroke-width:1}
    svg .s0{stroke:var(--s0)}
    svg .s1{stroke:var(--s1);stroke-dasharray:9 4}
    svg .s2{stroke:var(--s2);stroke-dasharray:3 3}
    svg .s3{stroke:var(--s3);stroke-dasharray:12 4 3 4}
    svg .s4{stroke:var(--s4);stroke-dasharray:6 2}
    svg .s5{stroke:var(--s5);stroke-dasharray:1.5 4}
    svg .s6{stroke:var(--s6);stroke-dasharray:14 3 2 3 2 3}
    svg .s7{stroke:var(--s7);stroke-dasharray:18 6}
    .answers .value{font-size:1.4rem}

    """
}
