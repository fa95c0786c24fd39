import type { BillingDocumentFilter, BillingDocumentSort, FieldError } from '@madoguchi/sdk';
import { checkAmount, documentOrder } from '@madoguchi/sdk/billing/billing-document.rules.js';
import type { Conditions } from './list-conditions.ts';
import { areReversed, dayIn } from './range-fields.ts';

/** What the list of documents keeps in the page's address, each under a name of its own. */
export type DocumentQuery = 'search' | 'kind' | 'partner' | 'from' | 'to' | 'least' | 'most' | 'sort' | 'order';

/** How long each may be: what is longer is none of ours. */
export const longestDocumentQuery: Readonly<Record<DocumentQuery, number>> = {
  search: 200,
  kind: 20,
  partner: 200,
  from: 10,
  to: 10,
  least: 12,
  most: 12,
  sort: 20,
  order: 10,
};

export const documentKinds = ['quote', 'contract', 'invoice'] as const;
export const documentSorts: readonly BillingDocumentSort[] = ['dated-on', 'amount', 'partner', 'number'];

const amountIn = (value: string | undefined): number | undefined =>
  value && /^\d{1,12}$/.test(value) ? Number(value) : undefined;

/** The filter that an address holds; what is none of ours narrows nothing. */
export function documentFilterOf(get: (name: DocumentQuery) => string | undefined): BillingDocumentFilter {
  return {
    search: get('search'),
    kind: documentKinds.find((one) => one === get('kind')),
    partner: get('partner'),
    from: dayIn(get('from')),
    to: dayIn(get('to')),
    least: amountIn(get('least')),
    most: amountIn(get('most')),
    sort: documentSorts.find((one) => one === get('sort')),
    direction: (['ascending', 'descending'] as const).find((one) => one === get('order')),
  };
}

/** How a filter stands in an address. */
export function documentQueryOf(filter: BillingDocumentFilter): Readonly<Record<DocumentQuery, string | undefined>> {
  const { search, kind, partner, from, to, least, most, sort, direction } = filter;
  return { search, kind, partner, from, to, least: least?.toString(), most: most?.toString(), sort, order: direction };
}

/** The order by a column, and the other way round with each further time. */
export function turnedBy(
  filter: BillingDocumentFilter,
  by: BillingDocumentSort,
): Pick<BillingDocumentFilter, 'sort' | 'direction'> {
  const { sort, direction } = documentOrder(filter);
  const turned = direction === 'ascending' ? 'descending' : 'ascending';
  return { sort: by, direction: sort === by ? turned : documentOrder({ sort: by }).direction };
}

/** How many further conditions narrow the list. */
export const conditionCount = ({ partner, from, to, least, most }: BillingDocumentFilter): number =>
  [partner, from ?? to, least ?? most].filter((one) => one !== undefined && one !== '').length;

/** What the further conditions narrow by. */
export function narrowedBy({ from, to, partner, ...amounts }: Conditions): BillingDocumentFilter {
  const amount = (typed = ''): number | undefined => {
    const check = checkAmount(typed);
    return check.ok ? check.amount : undefined;
  };
  return { from, to, partner, least: amount(amounts['least']), most: amount(amounts['most']) };
}

/** What is wrong with further conditions: an amount that is none, or an end before its beginning. */
export function checkConditions(conditions: Conditions): readonly FieldError[] {
  const { from, to } = conditions;
  const amounts = (['least', 'most'] as const).flatMap((field): readonly FieldError[] => {
    const check = checkAmount(conditions[field] ?? '');
    return check.ok ? [] : [{ field, code: check.code, params: check.params }];
  });
  const { least, most } = narrowedBy(conditions);
  const isTurned = amounts.length === 0 && least !== undefined && most !== undefined && least > most;
  return [
    ...(areReversed(from, to) ? [{ field: 'from', code: 'days-reversed', params: {} }] : []),
    ...amounts,
    ...(isTurned ? [{ field: 'least', code: 'amounts-reversed', params: {} }] : []),
  ];
}
