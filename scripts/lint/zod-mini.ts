import { eachImport, memberName, type Rule } from './rule.ts';

const global = 'z.config writes a global that the host’s own zod shares.';

/** zod comes as `zod/mini` only (a third of the weight, and no `new Function`), and is never configured. */
export const zodMini: Rule = {
  meta: { type: 'problem', docs: { description: 'Only zod/mini, and no z.config.' } },
  create(context) {
    return {
      ...eachImport((source, node, names) => {
        if (/^zod(?:$|\/(?!mini$))/.test(source)) context.report({ node, message: `Import zod/mini, not ${source}.` });
        if (source === 'zod/mini' && names.includes('config')) context.report({ node, message: global });
      }),
      MemberExpression(node) {
        if (node.object.type === 'Identifier' && node.object.name === 'z' && memberName(node) === 'config')
          context.report({ node, message: global });
      },
    };
  },
};
