/** All text pairs reach 4.5 : 1 in both themes. */
export const docsStyle = `
:root{color-scheme:light dark;--ground:#f4f3ef;--card:#fff;--ink:#1b2025;--soft:#59616a;--rule:#dedbd3;--tint:#f1efe8;
--link:#1a56a8;--get:#1f6b45;--post:#1a56a8;--put:#8a5300;--delete:#a8281a}
@media (prefers-color-scheme:dark){:root{--ground:#121518;--card:#1b1f24;--ink:#ebe9e4;--soft:#a7adb4;--rule:#32383f;--tint:#22272d;
--link:#8fbcff;--get:#7fd0a5;--post:#8fbcff;--put:#f0b65c;--delete:#ff9c8f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:70rem;margin:0 auto;padding:clamp(1.5rem,5vw,3.5rem) clamp(1rem,4vw,3rem) 5rem}
h1{font-size:clamp(1.7rem,4vw,2.4rem);line-height:1.15;letter-spacing:-.02em;margin:0 0 1rem}
h2{font-size:1.35rem;letter-spacing:-.01em;margin:3.5rem 0 1rem;text-transform:capitalize}
h3{font-size:1.05rem;margin:0;display:flex;flex-wrap:wrap;gap:.3rem .7rem;align-items:baseline;overflow-wrap:anywhere}
h3 a{color:inherit;text-decoration:none}h3 a:hover{text-decoration:underline}
h4{font-size:.85rem;margin:1.3rem 0 .3rem;color:var(--soft);font-weight:600}
p{margin:.4rem 0 .8rem;max-width:46rem}
a{color:var(--link)}
a:focus-visible,summary:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
code,pre{font:.9em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
pre{margin:.3rem 0;padding:.8rem 1rem;background:var(--tint);border-radius:8px;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.83rem}
.soft{color:var(--soft)}
.scroll{overflow-x:auto;background:var(--card);border:1px solid var(--rule);border-radius:12px}
.route .scroll{border-radius:8px}
table{border-collapse:collapse;width:100%;font-size:.93rem}
th,td{text-align:left;vertical-align:top;padding:.45rem 1rem;border-top:1px solid var(--rule)}
table{min-width:34rem}.overview table{min-width:50rem}
thead th{border-top:0;color:var(--soft);font-size:.8rem;font-weight:600}
.group th{background:var(--tint);text-transform:capitalize;font-size:.85rem}
.method{font:600 .78rem/1 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;letter-spacing:.03em}
.get{color:var(--get)}.post{color:var(--post)}.put{color:var(--put)}.delete{color:var(--delete)}
.route{background:var(--card);border:1px solid var(--rule);border-radius:12px;padding:clamp(1rem,3vw,1.6rem);margin:0 0 1.2rem}
.route:target{border-color:var(--link)}
tr:target{background:var(--tint)}
.who{color:var(--soft);font-size:.9rem;margin:.2rem 0 .6rem}
details{margin:.5rem 0}
summary{cursor:pointer;color:var(--link);font-size:.93rem}
@media print{.route{break-inside:avoid}}
`;
