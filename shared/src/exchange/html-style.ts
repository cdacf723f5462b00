import { SPHERE_COLORS } from './file-colors'

/** The look of the readable file, on a screen by day and by night and on paper; contrasts of 4.5 to 1 and more. */
export const HTML_STYLE = `
:root{color-scheme:light dark;--ink:#17212b;--quiet:#47525e;--line:#c6cbd0;--paper:#fff;--tint:#f2f3f1;--link:#17488a;--mark:0%}
@media (prefers-color-scheme:dark){:root{--ink:#eef1f3;--quiet:#b9c1c9;--line:#4a545e;--paper:#15191e;--tint:#20262d;--link:#9cc3f5;--mark:45%}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 'Atkinson Hyperlegible Next','Atkinson Hyperlegible',system-ui,sans-serif}
.page{max-width:76rem;margin:0 auto;padding:1.5rem 1rem 4rem}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.75rem 1rem;border:2px solid var(--link)}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
h1{font-size:1.9rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.4rem;margin:2.5rem 0 .75rem;padding-top:.5rem;border-top:1px solid var(--line)}
h3{font-size:1.15rem;margin:2rem 0 .5rem;padding-left:.6rem;border-left:.4rem solid var(--sphere,var(--line))}
h4{font-size:1.05rem;margin:1.25rem 0 .15rem}
h5{font-size:1rem;margin:.5rem 0 0}
p{margin:.25rem 0}
.quiet{color:var(--quiet)}
nav ul,.actor ul{margin:.25rem 0;padding-left:1.3rem}
nav a{display:inline-block;padding:.25rem 0;min-height:1.5rem}
.actor{break-inside:avoid-page}
dl{display:grid;grid-template-columns:minmax(9rem,auto) 1fr;gap:.15rem 1rem;margin:.5rem 0}
dt{color:var(--quiet)}
dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
h1,h4,li{overflow-wrap:anywhere}
td,th{overflow-wrap:break-word;hyphens:auto}
blockquote{margin:.25rem 0;padding-left:.75rem;border-left:2px solid var(--line)}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;color:var(--quiet);padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
.table td,.table th{min-width:6.5rem;max-width:22rem}
thead th{background:var(--tint)}
tbody th{font-weight:600}
${Object.entries(SPHERE_COLORS)
  .map(([sphere, color]) => `.${sphere}{--sphere:color-mix(in oklab,${color},#fff var(--mark))}`)
  .join('\n')}
@media (max-width:40rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.4rem}}
@media print{@page{size:A4;margin:15mm}:root{--ink:#000;--quiet:#333;--line:#999;--paper:#fff;--tint:#eee;--link:#000;--mark:0%}
body{font-size:10pt}.page{max-width:none;padding:0}.skip,.up{display:none}.table{overflow:visible}table{font-size:8pt}.table td,.table th{min-width:0;padding:.2rem .3rem}
h2,h3,h4{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}}
`
