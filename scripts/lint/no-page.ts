import { isTest, pathOf, type Rule } from './rule.ts';

/** What only a page has. `fetch`, `crypto`, `URL`, streams and timers are everywhere. */
const ofThePage = new Set([
  'document',
  'window',
  'self',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'customElements',
  'Document',
  'Element',
  'HTMLElement',
  'ShadowRoot',
  'Node',
  'DOMParser',
  'MutationObserver',
  'requestAnimationFrame',
  'getComputedStyle',
  'matchMedia',
  'alert',
]);

/** The SDK runs in plain Node and in a worker: no DOM, by value or by type. */
export const noPage: Rule = {
  meta: { type: 'problem', docs: { description: 'The SDK has no DOM.' } },
  create(context) {
    if (isTest(pathOf(context))) return {};
    return {
      Program() {
        const { globalScope } = context.sourceCode.scopeManager;
        const unresolved = globalScope?.through ?? [];
        const known =
          globalScope?.variables.flatMap(({ defs, references }) => (defs.length > 0 ? [] : references)) ?? [];
        for (const { identifier } of new Set([...unresolved, ...known]))
          if (ofThePage.has(identifier.name))
            context.report({
              node: identifier,
              message: `${identifier.name} is only there in a page; the SDK also runs in Node and in workers.`,
            });
      },
    };
  },
};
