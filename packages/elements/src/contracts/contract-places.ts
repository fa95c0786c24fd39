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
  /** `form`: what is made (`new`) or changed (by its id) in a tab's panel has taken the place of its list. */
  | { readonly type: ContractTab | 'quote-request'; readonly form?: string }
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

/**
 * Two places are the same where this is: `products`, `products/form`, `participants/form/p1`, `environments/e1/assignment`.
 * It stands in the page's address too.
 */
export function pathOf(place: ContractPlace): string {
  const encoded = (id: string): string => encodeURIComponent(id.toWellFormed());
  if ('environment' in place) return `environments/${encoded(place.environment)}/${place.type}`;
  const { type, form } = place;
  if (form === undefined) return type;
  return form === 'new' ? `${type}/form` : `${type}/form/${encoded(form)}`;
}

/** The place that a path names; undefined for whatever else stands in an address. */
export function placeOf(path: string): ContractPlace | undefined {
  if (isContractTab(path) || path === 'quote-request') return { type: path };
  try {
    const [tab, second = '', third = 'new', more] = path.split('/').map(decodeURIComponent);
    if (more !== undefined) return undefined;
    if (isContractTab(tab) && second === 'form') return { type: tab, form: third };
    const isFurther = third === 'assignment' || third === 'activation';
    return tab === 'environments' && second !== '' && isFurther ? { type: third, environment: second } : undefined;
  } catch {
    return undefined; // not encoded by us
  }
}
