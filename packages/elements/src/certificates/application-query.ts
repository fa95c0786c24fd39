import type { ApplicationCondition, ApplicationFilter } from '@madoguchi/sdk';
import { applicationSorts } from './application-columns.ts';

/** What お申込一覧 keeps in the page's address, each under a name of its own. */
export type ApplicationQuery =
  | 'past'
  | 'date'
  | 'from'
  | 'to'
  | 'kind'
  | 'service'
  | 'downloaded'
  | 'server-type'
  | 'conditions'
  | 'sort'
  | 'order';

/** How long each may be: what is longer is none of ours. */
export const longestQuery: Readonly<Record<ApplicationQuery, number>> = {
  'past': 3,
  'date': 7,
  'from': 10,
  'to': 10,
  'kind': 64,
  'service': 64,
  'downloaded': 3,
  'server-type': 100,
  'conditions': 1000,
  'sort': 20,
  'order': 10,
};

export const conditionFields: readonly ApplicationCondition['field'][] = [
  'organisation',
  'server-name',
  'contract-code',
  'coupon',
];

/** As many texts as can be joined by かつ (CRT-08). */
export const mostConditions = 4;

const day = (value: string | undefined): string | undefined =>
  value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

/** The search that an address holds. What is none of ours is 指定しない. */
export function applicationFilterOf(get: (name: ApplicationQuery) => string | undefined): ApplicationFilter {
  const date = get('date');
  const downloaded = get('downloaded');
  const order = get('order');
  return {
    past: get('past') === 'yes' || undefined,
    dateKind: date === 'applied' || date === 'updated' ? date : undefined,
    from: day(get('from')),
    to: day(get('to')),
    kind: get('kind'),
    serviceId: get('service'),
    downloaded: downloaded === 'yes' ? true : downloaded === 'no' ? false : undefined,
    serverType: get('server-type'),
    conditions: conditionsOf(get('conditions')),
    sort: applicationSorts.find((sort) => sort === get('sort')),
    direction: order === 'ascending' || order === 'descending' ? order : undefined,
  };
}

/** How a search stands in an address. */
export function queryOf(filter: ApplicationFilter): Readonly<Record<ApplicationQuery, string | undefined>> {
  const { past, dateKind, downloaded, conditions = [] } = filter;
  return {
    'past': past ? 'yes' : undefined,
    'date': dateKind,
    'from': filter.from,
    'to': filter.to,
    'kind': filter.kind,
    'service': filter.serviceId,
    'downloaded': downloaded === undefined ? undefined : downloaded ? 'yes' : 'no',
    'server-type': filter.serverType,
    'conditions': conditions.map(({ field, text }) => `${field}:${text}`).join('\n') || undefined,
    'sort': filter.sort,
    'order': filter.direction,
  };
}

function conditionsOf(value: string | undefined): readonly ApplicationCondition[] | undefined {
  const conditions = (value ?? '').split('\n').flatMap((line) => {
    const end = line.indexOf(':');
    const field = conditionFields.find((one) => one === line.slice(0, end));
    const text = line.slice(end + 1);
    return field && text ? [{ field, text }] : [];
  });
  return conditions.length > 0 ? conditions.slice(0, mostConditions) : undefined;
}

/** How many things narrow the list, the order and those that ended aside. */
export function narrowings({ conditions = [], ...filter }: ApplicationFilter): number {
  const { dateKind, from, to, kind, serviceId, downloaded, serverType } = filter;
  const one = [dateKind && (from || to), kind, serviceId, downloaded, serverType];
  return conditions.length + one.filter((value) => value !== undefined && value !== '').length;
}

/** What stands in the fields of a search. */
export function readSearch(panel: ParentNode): ApplicationFilter {
  const all = (name: string): readonly string[] =>
    [...panel.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)].map(({ value }) =>
      value.trim(),
    );
  const get = (name: string): string | undefined => all(name)[0] || undefined;
  const date = get('date');
  const [from, to] = [get('from'), get('to')];
  const applied = from || to ? 'applied' : undefined; // a range of no date would narrow nothing
  const downloaded = get('downloaded');
  const sort = applicationSorts.find((one) => one === get('sort'));
  const direction = get('order') === 'ascending' ? 'ascending' : 'descending';
  const isUsual = sort === 'applied-at' && direction === 'descending';
  const fields = all('field');
  const conditions = all('text').flatMap((text, index) => {
    const field = conditionFields.find((one) => one === fields[index]);
    return field && text ? [{ field, text }] : [];
  });
  return {
    dateKind: date === 'applied' || date === 'updated' ? date : applied,
    from,
    to,
    kind: get('kind'),
    serviceId: get('service'),
    serverType: get('server-type'),
    downloaded: downloaded === undefined ? undefined : downloaded === 'yes',
    conditions: conditions.length > 0 ? conditions : undefined,
    ...(isUsual ? {} : { sort, direction }),
  };
}
