import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTest, memberName, pathOf, type Context, type Rule, type Visitor } from './rule.ts';

type Call = Parameters<NonNullable<Visitor['CallExpression']>>[0];
type Argument = Call['arguments'][number];

/** Where the filters are declared. */
const homes = ['visible.ts', 'visible-subscribers.ts'].map((name) => `packages/server/src/portal/${name}`);

/** The tables that have a filter, by their names in the database. */
const filtered = new Set(
  homes
    .flatMap((home) => [
      ...readFileSync(join(import.meta.dirname, '../..', home), 'utf8').matchAll(
        /^ {2}(\w+)\(.*\): Visible<'(\w+)'>;$/gm,
      ),
    ])
    .map(([, , table = '']) => table),
);

/** The tables of what belongs to a contract, which `openContract` finds before: a query says of which one. */
const ofContract = new Set([
  'activation',
  'assignment',
  'contract_product',
  'environment',
  'group_company',
  'invitation',
  'participant',
  'quote_request',
]);
const namesContract = /\b(contract|environment|contract_product|account)_id\b|\bvisible\.contract\(/;

/**
 * A query of a table that has a filter goes through it: `.where(visible.table(…))`, or what was made with it before. One of
 * a contract's tables names the contract, something that was found in it, or the person's own account.
 */
export const visible: Rule = {
  meta: { type: 'problem', docs: { description: 'Rows that people see are filtered by who they are.' } },
  create(context) {
    const path = pathOf(context);
    if (isTest(path) || homes.includes(path) || path.startsWith('packages/server/src/demo/')) return {};
    return {
      CallExpression(call) {
        const [named] = call.arguments;
        if (call.callee.type !== 'MemberExpression' || memberName(call.callee) !== 'selectFrom') return;
        if (named?.type !== 'Literal' || typeof named.value !== 'string') return;
        const [table = ''] = named.value.split(' ');
        if (filtered.has(table) && !conditions(call).some((condition) => isFilter(context, condition)))
          context.report({
            node: named,
            message: `Who may see rows of ${table} is decided by its filter in visible.ts.`,
          });
        const { sourceCode } = context;
        if (ofContract.has(table) && !conditions(call).some((one) => namesContract.test(sourceCode.getText(one))))
          context.report({
            node: named,
            message: `A query of ${table} says of which contract, as openContract found it.`,
          });
      },
    };
  },
};

/** What stands in each `.where(…)` and `.whereRef(…)` of the chain that a call begins. */
function conditions(first: Call): readonly Argument[] {
  const found: Argument[] = [];
  for (let call = first; ;) {
    const member = call.parent;
    if (member.type !== 'MemberExpression' || member.object !== call) return found;
    const next = member.parent;
    if (next.type !== 'CallExpression' || next.callee !== member) return found;
    if (['where', 'whereRef'].includes(memberName(member) ?? '')) found.push(...next.arguments);
    call = next;
  }
}

function isFilter(context: Context, condition: Argument): boolean {
  const { sourceCode } = context;
  const uses = (node: Argument): boolean => /\bvisible\.\w+\(/.test(sourceCode.getText(node));
  if (uses(condition)) return true;
  if (condition.type !== 'Identifier') return false;
  const { references } = sourceCode.getScope(condition);
  const defined = references.find(({ identifier }) => identifier === condition)?.resolved?.defs ?? [];
  return defined.some(({ type, node, name }) =>
    type === 'Variable'
      ? node.type === 'VariableDeclarator' && node.init !== null && uses(node.init)
      : /: Visible<'\w+'>$/.test(sourceCode.getText(name)),
  );
}
