/** Paper stays white in the dark theme too, so the colours on it are fixed; all text pairs reach 4.5 : 1. */
export const reportStyle = `
:root{color-scheme:light dark;--ground:#f4f3ef;--card:#fff;--ink:#1b2025;--soft:#59616a;--rule:#dedbd3;--tint:#f8f7f3;
--high:#a8281a;--medium:#8a5300;--low:#46535f;--invoice:#b3261e;--contract:#1a56a8;--good:#1f6b45}
@media (prefers-color-scheme:dark){.paper{filter:brightness(.93)}:root{--ground:#121518;--card:#1b1f24;--ink:#ebe9e4;--soft:#a7adb4;--rule:#32383f;--tint:#22272d;
--high:#ff9c8f;--medium:#f0b65c;--low:#b4bec8;--invoice:#ff9c8f;--contract:#8fbcff;--good:#7fd0a5}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
main,.top{max-width:84rem;margin:0 auto;padding:0 clamp(1rem,4vw,3rem)}
.top{padding-top:clamp(1.5rem,5vw,3.5rem)}
h1,h2,h3,p,figure,ul,ol{margin:0;padding:0}
h1{font-size:clamp(1.6rem,4vw,2.3rem);line-height:1.15;letter-spacing:-.02em;font-weight:650}
h2{font-size:1.25rem;letter-spacing:-.01em;font-weight:650;margin:3rem 0 1rem}
h3{font-size:1.15rem;line-height:1.35;font-weight:600;overflow-wrap:anywhere;margin:.35rem 0 .2rem}
.muted,.when{color:var(--soft)}
.when{margin-top:.4rem}
.when time{white-space:nowrap}
.totals{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1rem;margin-top:2rem}
.total{background:var(--card);border:1px solid var(--rule);border-radius:14px;padding:1.3rem 1.5rem}
.total .figure{font-size:clamp(1.8rem,5vw,2.6rem);line-height:1.1;font-weight:650;letter-spacing:-.03em;overflow-wrap:anywhere}
.figure small,.amount small{font-size:.5em;font-weight:600;letter-spacing:.04em;color:var(--soft)}
.none .figure{color:var(--good)}
.scroll{overflow-x:auto;background:var(--card);border:1px solid var(--rule);border-radius:14px;margin-top:1rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:.6rem 1.5rem;border-top:1px solid var(--rule);font-weight:400;vertical-align:top}
thead th{border-top:0;color:var(--soft);font-size:.85rem}
td.number,th.number{text-align:right;white-space:nowrap}
.hint{color:var(--soft);font-size:.875rem;margin-top:.6rem}
.card{background:var(--card);border:1px solid var(--rule);border-left:5px solid var(--low);border-radius:14px;padding:clamp(1rem,3vw,1.8rem);margin-bottom:1.6rem}
.card.high{border-left-color:var(--high)}.card.medium{border-left-color:var(--medium)}
.card header{display:flex;flex-wrap:wrap;gap:.6rem 2rem;justify-content:space-between}
.card header>div:first-child{flex:1 1 22rem;min-width:0}
.tags{display:flex;flex-wrap:wrap;gap:.6rem;font-size:.8rem;font-weight:600}
.kind{color:var(--soft)}.severity{color:var(--low)}.high .severity{color:var(--high)}.medium .severity{color:var(--medium)}
.severity::before{content:"● "}
.stake{text-align:right;flex:0 0 auto;max-width:100%}
.amount{font-size:clamp(1.5rem,4vw,2rem);line-height:1.15;font-weight:650;letter-spacing:-.02em;overflow-wrap:anywhere}
.certainty{color:var(--soft);font-size:.875rem}
.arithmetic{margin:1.1rem 0 1.4rem;padding:.9rem 1.2rem;background:var(--tint);border-radius:10px;font-size:clamp(1.05rem,2.6vw,1.5rem);line-height:1.35;overflow-wrap:anywhere}
.sheets{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:0 2rem}
.sheets>.sheet{margin-bottom:1rem}
.sheet{min-width:0;display:grid;gap:.8rem;grid-row:span 4;grid-template-rows:subgrid;align-content:start}
figcaption{display:flex;flex-wrap:wrap;gap:.1rem .6rem;align-items:baseline;font-size:.9rem}
.side{font-weight:650;color:var(--invoice)}.side.contract{color:var(--contract)}
.file{overflow-wrap:anywhere}.page-number{color:var(--soft);white-space:nowrap}
.crops{display:grid;gap:.6rem;align-content:start}
.paper{display:block;width:100%;height:auto;background:#fff;border:1px solid var(--rule);border-radius:8px}
.whole .paper{max-width:27rem;border-radius:4px}
.mark{fill:none;stroke:#c62a1d;stroke-width:2.5;vector-effect:non-scaling-stroke}
.mark.contract{stroke:#1a5fc4}
.halo{fill:none;stroke:#fff;stroke-opacity:.85;stroke-width:5.5;vector-effect:non-scaling-stroke}
.quotes{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem .9rem;font-size:.9rem;color:var(--soft)}
.quotes li{overflow-wrap:anywhere;min-width:0}
.alone .sheet{grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:.8rem 2rem;grid-template-rows:auto}
.alone figcaption{grid-column:1/-1}
@media (min-width:56rem){.alone .sheet{grid-template-columns:1fr 1fr}.alone .whole{grid-column:2;grid-row:2/span 3}.alone .crops,.alone .quotes{grid-column:1}}
.list{background:var(--card);border:1px solid var(--rule);border-radius:14px;list-style:none}
.list>li{padding:.9rem 1.5rem;border-top:1px solid var(--rule);overflow-wrap:anywhere}
.list>li:first-child{border-top:0}
.list ul{list-style:none;color:var(--soft)}
.index>li{display:grid;grid-template-columns:1fr auto;gap:0 1.5rem;padding:.6rem 1.5rem}
.index a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.2em;overflow-wrap:anywhere;min-width:0}
.index .muted{grid-row:2;font-size:.875rem}.index b{grid-column:2;grid-row:1/span 2;white-space:nowrap;font-weight:600}
a:focus-visible{outline:3px solid var(--contract);outline-offset:2px}
.store{position:absolute;width:0;height:0;overflow:hidden}
footer{color:var(--soft);font-size:.875rem;padding:3rem 0}
@media (max-width:40rem){.index>li{grid-template-columns:1fr;padding:.6rem .9rem}.index b{grid-column:1;grid-row:auto}.stake{text-align:left}th,td{padding:.55rem .9rem}}
@media print{:root{color-scheme:light;--ground:#fff;--card:#fff;--ink:#000;--soft:#444;--rule:#bbb;--tint:#f3f3f3;--high:#a8281a;--medium:#8a5300;--low:#46535f;--invoice:#b3261e;--contract:#1a56a8;--good:#1f6b45}
@page{margin:14mm}body{font-size:10pt}main,.top{max-width:none;padding:0}.card,.total{break-inside:avoid}h2{break-after:avoid}
.sheets{grid-template-columns:1fr 1fr;gap:0 6mm}.paper{filter:none}.whole .paper{max-width:62mm}.card{padding:5mm}}
`;
