import { markupOf } from './markup.ts';
import { isTest, pathOf, type Rule } from './rule.ts';

const spoken = /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label)$/;

/** Words in a template of an element: they belong in a catalogue. */
export const literalText: Rule = {
  meta: { type: 'problem', docs: { description: 'No literal text in an element’s template.' } },
  create(context) {
    if (isTest(pathOf(context))) return {};
    return {
      TaggedTemplateExpression(node) {
        for (const { kind, name, text } of markupOf(node)) {
          const words = /\p{L}[^<\uE000]*/u.exec(text.replace(/&#?\w+;/g, ''))?.[0].trim();
          if (words !== undefined && (kind === 'text' || spoken.test(name)))
            context.report({ node, message: `“${words}” belongs in a catalogue: messages.text('…').` });
        }
      },
    };
  },
};
