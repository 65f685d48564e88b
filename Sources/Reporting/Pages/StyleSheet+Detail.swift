extension StyleSheet {
  /// What the pages of organisations, systems, method and data quality add: term lists, formulas, closed parts and bars.
  ///
  /// On paper nothing can be opened, so closed parts are printed open; but not the workings, some 50 sheets of a system
  /// that the reader may want one part of. Those that are open are printed, closely set.
  static let detail: HTML = """
    .facts{display:grid;grid-template-columns:minmax(9rem,16rem) 1fr;gap:.35rem 1.25rem;margin:1rem 0 1.5rem;
    max-width:60rem}
    .facts dt{font-weight:600}
    .facts dd{margin:0;min-width:0;overflow-wrap:anywhere}
    .formula{font:.9rem/1.45 ui-monospace,"SF Mono",Menlo,Consolas,monospace;background:var(--panel);
    border-left:4px solid var(--line);padding:.5rem .75rem;margin:.4rem 0;max-width:60rem;overflow-wrap:anywhere}
    h4{font-size:1rem;margin:1.5rem 0 .4rem}
    article+article{border-top:1px solid var(--line)}
    details{margin:.75rem 0;border:1px solid var(--line);padding:0 .9rem}
    details[open]{padding-bottom:.5rem}
    summary{cursor:pointer;padding:.55rem 0;font-weight:600;overflow-wrap:anywhere}
    svg .span{stroke:var(--bar-light);stroke-width:7;stroke-linecap:round}
    svg .span.open{stroke:var(--strong);stroke-width:3;stroke-dasharray:2 7}
    svg .dot{stroke:var(--bar);stroke-width:3}
    svg .dot.assessed{fill:var(--bar)}
    svg .dot.inferred{fill:var(--paper)}
    .share-bar{color:var(--bar);display:block}
    td code,th code{overflow-wrap:anywhere}
    .sheet table{width:auto;margin-bottom:.75rem;min-width:min(100%,34rem)}
    .sheet{overflow-x:auto}
    .pager a{margin-right:1.5rem}
    .parts{columns:12rem;padding:0;list-style:none}
    #search label{display:block;font-weight:600}
    #search input{font:inherit;width:min(100%,30rem);padding:.4rem;border:2px solid var(--ink);background:var(--paper);
    color:var(--ink)}
    th button{font:inherit;color:inherit;background:none;border:0;padding:.1rem 0;min-height:1.5rem;cursor:pointer;
    text-align:inherit;vertical-align:bottom}
    th button:hover{text-decoration:underline}
    th button::after{content:"↕";content:"↕" / "";margin-left:.3em;color:var(--muted);font-weight:400}
    th[aria-sort=ascending] button::after{content:"▲";content:"▲" / "";color:inherit}
    th[aria-sort=descending] button::after{content:"▼";content:"▼" / "";color:inherit}
    @media print{th button::after{content:none!important}}
    .long{min-width:16rem;display:inline-block}
    @media (max-width:40rem){.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:.6rem}}
    @media print{
    details{border:0;padding:0}
    details:not(.workings)::details-content{content-visibility:visible;block-size:auto}
    details:not(.workings)>*{display:block}
    main .pair{grid-template-columns:1fr 1fr;gap:0 1rem}
    main .pair .chart{margin:.3rem 0}
    main .pair .key{font-size:7.5pt}
    .workings{margin:.2rem 0}
    .workings summary{padding:.2rem 0}
    .workings h3{font-size:9pt;margin:.5rem 0 .1rem}
    .workings p{font-size:8pt;margin:.1rem 0}
    .workings p small{font-size:inherit}
    .workings .formula{font-size:7.5pt;padding:.1rem .5rem;margin:.15rem 0;border-left-width:2px}
    .workings .scroll{margin:.15rem 0}
    .workings table{font-size:7pt}
    .workings caption{font-size:7.5pt;padding:.1rem 0}
    .workings th,.workings td{padding:.05rem .45rem .05rem 0}
    }

    """
}
