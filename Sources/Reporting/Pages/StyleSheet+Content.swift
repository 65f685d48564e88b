extension StyleSheet {
  /// Cards, bands, unknowns and notes.
  static let content: HTML = """
    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:1rem;margin:1.25rem 0;padding:0;
    list-style:none}
    .card{margin:0;padding:.9rem 1rem;background:var(--panel);border:1px solid var(--line);
    border-left:5px solid var(--bar)}
    .card h2{margin:0;padding:0;border:0;font-size:.95rem;font-weight:600;color:var(--muted)}
    .card .value{margin:.1rem 0 .25rem;font-size:1.9rem;line-height:1.2;font-weight:700;
    font-variant-numeric:tabular-nums}
    .card .value small{font-weight:400}
    .card p:last-child{margin-bottom:0}
    .card .note{margin-bottom:.35rem}
    .unknown{font-style:italic;color:var(--muted)}
    .value .unknown{color:inherit}
    .star{color:var(--high);margin-left:.15em;font-style:normal}
    .inset{border-left:6px solid var(--strong);padding:.5rem 1rem;margin:1.25rem 0;background:var(--panel)}
    .inset p:last-child{margin-bottom:0}
    .none{color:var(--muted)}
    .priorities{padding-left:2rem}
    .priorities li{margin-bottom:.9rem}
    .priorities li::marker{font-weight:700}
    .contents{columns:2 16rem;margin-bottom:1rem}
    .band{display:inline-block;white-space:nowrap;font-weight:600;font-size:.9em;line-height:1.4;padding:0 .45em;
    border:1px solid;color:var(--unscored);background:var(--unscored-wash)}
    .band::before{content:"○";content:"○" / "";margin-right:.35em}
    .band.red{color:var(--red);background:var(--red-wash);border-width:2px}
    .band.red::before{content:"◆";content:"◆" / ""}
    .band.possibly_red{color:var(--possibly);background:var(--possibly-wash);border-style:dashed;border-width:2px}
    .band.possibly_red::before{content:"◇";content:"◇" / ""}
    .band.high{color:var(--high);background:var(--high-wash)}
    .band.high::before{content:"▲";content:"▲" / ""}
    .band.medium{color:var(--medium);background:var(--medium-wash)}
    .band.medium::before{content:"■";content:"■" / ""}
    .band.low{color:var(--low);background:var(--low-wash)}
    .band.low::before{content:"●";content:"●" / ""}

    """

  /// Tables with figures of equal width, in a region that scrolls when it is wider than the page.
  static let tables: HTML = """
    .scroll{position:relative;overflow-x:auto;margin:1rem 0 1.5rem}
    table{border-collapse:collapse;width:100%;font-size:.925rem;line-height:1.4}
    caption{text-align:left;font-weight:700;font-size:1rem;padding-bottom:.4rem;max-width:calc(100vw - 2rem)}
    details caption{max-width:calc(100vw - 4.5rem)}
    .extent{font-weight:400;color:var(--muted)}
    th,td{text-align:left;vertical-align:top;padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--line)}
    th:last-child,td:last-child{padding-right:.25rem}
    thead th{vertical-align:bottom;border-bottom:2px solid var(--strong)}
    tbody th{font-weight:600}
    tbody th:not(.n){min-width:8rem}
    @media screen and (max-width:48rem){tbody th:not(.n){overflow-wrap:anywhere}}
    td>code:only-child{display:inline-block;min-width:9rem}
    tfoot th,tfoot td{font-weight:700;border-top:2px solid var(--strong)}
    .n{text-align:right;font-variant-numeric:tabular-nums}
    td.n{white-space:nowrap}
    td.n small{display:block}
    .whole,.ends span{white-space:nowrap}
    td.n .ends{white-space:normal}
    .n .unknown small{white-space:normal}
    @media (max-width:40rem){table{font-size:.875rem}th,td{padding-right:.7rem}th.n,td.n{padding-left:.3rem}
    td:last-child:not(.n){min-width:9rem}}
    .wide table{font-size:.875rem}
    .wide th,.wide td{padding-right:.6rem}
    @media (min-width:72rem){main>.wide{width:min(100vw - 3rem,100rem);margin-left:calc(50% - min(100vw - 3rem,100rem)/2)}}

    """

  /// Drawings take their colours from the page, so that dark pages and print change them too.
  static let charts: HTML = """
    .chart{margin:1rem 0 1.5rem;overflow-x:auto}
    .chart svg{display:block;width:100%;height:auto;min-width:34rem;max-width:60rem}
    @media (max-width:48rem){.chart svg{min-width:46rem}}
    .chart.narrow svg{min-width:22rem;max-width:32rem}
    .chart figcaption{font-weight:700;margin-bottom:.4rem}
    .chart .key{color:var(--muted);font-size:.875rem;margin:.4rem 0 0}
    svg text{fill:var(--ink);font:13px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;
    font-variant-numeric:tabular-nums}
    svg .muted{fill:var(--muted)}
    svg .strong{font-weight:700}
    svg .axis{stroke:var(--line);stroke-width:1}
    svg .bar{fill:var(--bar)}
    svg .past{stroke:var(--bar);stroke-width:1.5}
    svg .hatch{stroke:var(--bar);stroke-width:2.5}
    svg .sold{fill:var(--bar-light);stroke:var(--bar);stroke-width:1.5}
    svg .whisker{stroke:var(--whisker);stroke-width:1.5;fill:none}
    svg .cell{fill:var(--panel);stroke:var(--line)}
    svg .cell.red{fill:var(--red-wash)}
    svg .edge{fill:none;stroke:var(--red);stroke-width:3}
    svg .edge-word{fill:var(--red);font-weight:700}
    svg .segment{stroke:var(--paper);stroke-width:2}
    svg .segment.red{fill:var(--red)}
    svg .segment.possibly_red{fill:var(--possibly)}
    svg .segment.high{fill:var(--high)}
    svg .segment.medium{fill:var(--medium)}
    svg .segment.low{fill:var(--low)}
    svg .segment.other,svg .segment.unscored{fill:var(--unscored)}
    svg .on-segment{fill:var(--paper);font-weight:700}

    """

  /// A4 sheets with numbered pages: whole rows, headings repeated, nothing left behind a scroll bar.
  static let print: HTML = """
    @page{size:A4;margin:18mm 14mm 18mm;
    @top-center{font:700 9pt system-ui,Arial,sans-serif}
    @bottom-left{font:8pt system-ui,Arial,sans-serif}
    @bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt system-ui,Arial,sans-serif}}
    @page wide{size:A4 landscape}
    @media print{
    :root{color-scheme:light;
    --ink:#000;--muted:#333;--paper:#fff;--panel:#fff;--line:#999;--strong:#333;--link:#000;--head:#fff;--on-head:#000;
    --bar:#2c6391;--bar-light:#a9c6dd;--whisker:#000;--red:#8a0f18;--red-wash:#fff;--possibly:#74300a;--possibly-wash:#fff;--high:#5f3d00;
    --high-wash:#fff;--medium:#3c4600;--medium-wash:#fff;--low:#144a2b;--low-wash:#fff;--unscored:#333;
    --unscored-wash:#fff;--s1:#0b4a94;--s2:#7a3800}
    body{font-size:9.5pt}
    .width{max-width:none;padding:0}
    .skip,.top nav,.trail,.contents{display:none}
    a{text-decoration:none;color:inherit}
    h1,h2,h3,caption,figcaption,summary{break-after:avoid}
    h2{font-size:14pt}
    p,li{orphans:3;widows:3}
    .scroll,.chart,pre{overflow:visible}
    pre{white-space:pre-wrap}
    table{font-size:8pt}
    th small,td small{font-size:7pt}
    caption,details caption{max-width:none}
    th,td{padding:.25rem .45rem .25rem 0}
    tbody th:not(.n){min-width:5rem}
    thead{display:table-header-group}
    th button{display:contents}
    .wide,h2:has(+.wide),h2:has(+p+.wide),h2+p:has(+.wide),body:has(main>.wide:last-child) .bottom{page:wide}
    body:has(main>.wide):not(:has(h2)){page:wide}
    h2+p:has(+.chart),h3+p:has(+.chart){break-after:avoid}
    tbody tr:nth-child(-n+2){break-before:avoid}
    tr,caption,.card,.chart,.priorities li,.inset{break-inside:avoid}
    .cards{grid-template-columns:repeat(3,1fr);gap:.5rem}
    .card .value{font-size:15pt}
    .chart svg{min-width:0}
    .bottom{border-top:1px solid;margin-top:1rem;padding:.5rem 0 0;font-size:8pt;break-inside:avoid}
    .bottom p,.run{margin-bottom:.3rem}
    }

    """
}
