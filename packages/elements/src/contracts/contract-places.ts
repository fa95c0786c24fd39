import type { Area } from '@madoguchi/sdk';

/** The tabs of a contract, in their order (LIC-04). */
export const contractTabs = [
  'environments',
  'products',
  'participants',
  'group-companies',
  'resources',
  'detail',
] as const;

export type ContractTab = (typeof contractTabs)[number];

/** What a contract's page shows below its name: a tab's panel, what leads on from the environments, or the quote request. */
export type ContractPlace =
  /** `form`: what is made or changed in a tab's panel has taken the place of its list. */
  | { readonly type: ContractTab | 'quote-request'; readonly form?: true }
  | { readonly type: 'assignment' | 'activation'; readonly environment: string };

const areas: Readonly<Partial<Record<ContractPlace['type'], Area>>> = {
  'environments': 'environments',
  'assignment': 'environments',
  'activation': 'environments',
  'participants': 'participants',
  'group-companies': 'group-companies',
  'resources': 'resources',
  'quote-request': 'quote-requests',
};

/** Whether a portal has that place: products and details stand in every one that has contracts. */
export function hasPlace(offered: readonly Area[], type: ContractPlace['type']): boolean {
  const area = areas[type];
  return area === undefined || offered.includes(area);
}

export const isContractTab = (name: string | undefined): name is ContractTab =>
  contractTabs.some((tab) => tab === name);

/** The tab that stands for a place; none for the quote request. */
export function tabOf(place: ContractPlace): ContractTab | undefined {
  if ('environment' in place) return 'environments';
  return isContractTab(place.type) ? place.type : undefined;
}

/** Two places are the same where this is: `products`, `products/form`, `environments/e1/assignment`. It stands in the page's address too. */
export function pathOf(place: ContractPlace): string {
  return 'environment' in place
    ? `environments/${encodeURIComponent(place.environment.toWellFormed())}/${place.type}`
    : place.form
      ? `${place.type}/form`
      : place.type;
}

/** The place that a path names; undefined for whatever else stands in an address. */
export function placeOf(path: string): ContractPlace | undefined {
  if (isContractTab(path) || path === 'quote-request') return { type: path };
  const [tab = '', form] = path.split('/');
  if (isContractTab(tab) && form === 'form' && path === `${tab}/form`) return { type: tab, form: true };
  const [, encoded, type] = /^environments\/([^/]+)\/(assignment|activation)$/.exec(path) ?? [];
  if (encoded === undefined || (type !== 'assignment' && type !== 'activation')) return undefined;
  try {
    return { type, environment: decodeURIComponent(encoded) };
  } catch {
    return undefined; // not encoded by us
  }
}
