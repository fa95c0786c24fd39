import { markupOf } from './markup.ts';
import { eachImport, memberName, type Rule } from './rule.ts';

const written = new Set(['innerHTML', 'outerHTML', 'srcdoc']);
const called = new Set(['insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe', 'parseHTMLUnsafe']);
const directives = new Set(['unsafeHTML', 'unsafeSVG', 'unsafeMathML', 'unsafeStatic']);

/** Whatever makes markup or code out of a string: nothing an element does may need it. */
export const unsafeSinks: Rule = {
  meta: { type: 'problem', docs: { description: 'No text becomes markup or code.' } },
  create(context) {
    return {
      ...eachImport((_source, node, names) => {
        for (const name of names)
          if (directives.has(name)) context.report({ node, message: `${name} makes markup of a string.` });
      }),
      MemberExpression(node) {
        const name = memberName(node) ?? '';
        const { parent } = node;
        const isWritten = parent.type === 'AssignmentExpression' && parent.left === node; // reading does no harm
        if (called.has(name) || (written.has(name) && isWritten))
          context.report({ node, message: `${name} makes markup of a string.` });
        const onDocument = node.object.type === 'Identifier' && node.object.name === 'document';
        if (onDocument && (name === 'write' || name === 'writeln'))
          context.report({ node, message: `document.${name} makes markup of a string.` });
      },
      Property(node) {
        const { parent, key } = node;
        if (parent.type === 'ObjectExpression' && key.type === 'Identifier' && written.has(key.name))
          context.report({ node, message: `${key.name} makes markup of a string.` });
      },
      TaggedTemplateExpression(node) {
        for (const { kind, name, text } of markupOf(node)) {
          if (kind !== 'attribute') continue;
          if (written.has(name.replace(/^[.?@]/, '')))
            context.report({ node, message: `${name}= makes markup of a string.` });
          if (/^on/i.test(name))
            context.report({ node, message: `${name}= is code in markup: bind @${name.slice(2)}=.` });
          if (/^\s*(?:javascript|data):/i.test(text))
            context.report({ node, message: `${name}= runs a URL as a page or code.` });
        }
      },
    };
  },
};
