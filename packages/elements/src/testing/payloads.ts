const run = 'globalThis.executed=true';

/** Addresses that are scripts, data or something else that no link may lead to. */
export const schemes: readonly string[] = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  `  javascript:${run}`,
  `\tjava\nscript\r:${run}`,
  `\u0000javascript:${run}`,
  `\u0001\u001fjavascript:${run}`,
  `javascript\t:${run}`,
  `javascript://example.jp/%0a${run}`,
  `data:text/html,<script>${run}</script>`,
  `DATA:text/html;base64,PHNjcmlwdD4=`,
  `vbscript:msgbox(1)`,
  `blob:https://example.jp/1`,
  `file:///etc/passwd`,
  `view-source:javascript:${run}`,
  `filesystem:https://example.jp/`,
  `about:blank`,
];

/** Texts that would be markup, a script or a trick of the eye if they were not text. */
export const markup: readonly string[] = [
  `<img src=x onerror="${run}">`,
  `"><svg onload="${run}">`,
  `</script><script>${run}</script>`,
  `'-${run}-'`,
  '{{constructor.constructor("x")()}}',
  '\u202egpj.exe',
  `&lt;img src=x onerror=${run}&gt;`,
];
