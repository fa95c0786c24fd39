import { markupOf } from './markup.ts';
import { eachImport, memberName, type Rule } from './rule.ts';

/** Style attributes, which `style-src 'none'` refuses. `element.style.setProperty` is not one. */
export const inlineStyle: Rule = {
  meta: { type: 'problem', docs: { description: 'No style attribute.' } },
  create(context) {
    return {
      ...eachImport((source, node, names) => {
        if (names.includes('styleMap') || source.startsWith('lit/directives/style-map'))
          context.report({
            node,
            message: 'styleMap renders a style attribute first: use classes or style.setProperty.',
          });
      }),
      CallExpression(node) {
        const [name] = node.arguments;
        const sets = node.callee.type === 'MemberExpression' && memberName(node.callee) === 'setAttribute';
        if (sets && name?.type === 'Literal' && String(name.value).toLowerCase() === 'style')
          context.report({
            node,
            message: 'A style attribute is refused under a strict policy: use style.setProperty.',
          });
      },
      TaggedTemplateExpression(node) {
        for (const { kind, name } of markupOf(node))
          if (kind === 'attribute' && /^\.?style$/i.test(name))
            context.report({ node, message: `${name}= in a template is refused under a strict policy: use a class.` });
      },
    };
  },
};
