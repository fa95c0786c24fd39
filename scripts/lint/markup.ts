import type { Template } from './rule.ts';

export interface MarkupPart {
  readonly kind: 'text' | 'attribute';
  /** The attribute's name with Lit's sigil; empty for text. */
  readonly name: string;
  /** The text or the attribute's value; `hole` stands for each expression. */
  readonly text: string;
}

/** Stands where a template has an expression. */
export const hole = '\uE000';

const tag = /<!--[\s\S]*?(?:-->|$)|<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>/g;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The texts and attributes of an `html` template; none for another tag. */
export function markupOf({ tag: tagged, quasi }: Template): readonly MarkupPart[] {
  if (tagged.type !== 'Identifier' || (tagged.name !== 'html' && tagged.name !== 'svg')) return [];
  const markup = quasi.quasis.map(({ value }) => value.cooked ?? value.raw).join(hole);
  const parts: MarkupPart[] = [];
  let end = 0;
  for (const { 0: found, index } of markup.matchAll(tag)) {
    parts.push({ kind: 'text', name: '', text: markup.slice(end, index) });
    end = index + found.length;
    if (found.startsWith('<!--') || found.startsWith('</')) continue;
    for (const [, name = '', ...values] of found
      .replace(/^<[^\s>/]+/, '')
      .replace(/\/?>$/, '')
      .matchAll(attribute))
      parts.push({ kind: 'attribute', name, text: values.find((value) => value !== undefined) ?? '' });
  }
  parts.push({ kind: 'text', name: '', text: markup.slice(end) });
  return parts;
}
