import { importTable } from './import-table.ts';
import { inlineStyle } from './inline-style.ts';
import { literalText } from './literal-text.ts';
import { noPage } from './no-page.ts';
import type { Rule } from './rule.ts';
import { unsafeSinks } from './unsafe-sinks.ts';
import { visible } from './visible.ts';
import { zodMini } from './zod-mini.ts';

const rules: Readonly<Record<string, Rule>> = {
  'import-table': importTable,
  'inline-style': inlineStyle,
  'literal-text': literalText,
  'no-page': noPage,
  'unsafe-sinks': unsafeSinks,
  visible,
  'zod-mini': zodMini,
};

/** The project's own lint rules. Each is proven by files in `fixtures/`. */
const plugin: { readonly meta: { readonly name: string }; readonly rules: Readonly<Record<string, object>> } = {
  meta: { name: 'madoguchi' },
  rules,
};
export default plugin;
