import { pathOf, type ContractPlace } from './contract-places.ts';

/** The addresses of the host that panels lead to, by attribute. */
export type PanelHref = 'assignment-href' | 'activation-href' | 'leaving-href';

/** The element that shows a place, and where its code is. */
export interface ContractPanel {
  readonly tag: string;
  readonly load: () => Promise<unknown>;
  /** Which of the host's addresses it takes. */
  readonly hrefs?: readonly PanelHref[];
}

/** What shows each place. Each is loaded when the place is first shown, and takes the contract's id as `contract`. */
export const contractPanels: Readonly<Partial<Record<ContractPlace['type'], ContractPanel>>> = {
  'environments': {
    tag: 'mado-environment-list',
    load: () => import('../define/mado-environment-list.ts'),
    hrefs: ['assignment-href', 'activation-href'],
  },
  'assignment': {
    tag: 'mado-environment-assignment',
    load: () => import('../define/mado-environment-assignment.ts'),
    hrefs: ['activation-href'],
  },
  'activation': {
    tag: 'mado-environment-activation',
    load: () => import('../define/mado-environment-activation.ts'),
    hrefs: ['assignment-href'],
  },
  'products': {
    tag: 'mado-contract-product-list',
    load: () => import('../define/mado-contract-product-list.ts'),
  },
  'participants': {
    tag: 'mado-participant-list',
    load: () => import('../define/mado-participant-list.ts'),
  },
  'group-companies': {
    tag: 'mado-group-company-list',
    load: () => import('../define/mado-group-company-list.ts'),
  },
  'resources': { tag: 'mado-resource-list', load: () => import('../define/mado-resource-list.ts') },
  'detail': {
    tag: 'mado-contract-detail',
    load: () => import('../define/mado-contract-detail.ts'),
    hrefs: ['leaving-href'],
  },
  'quote-request': {
    tag: 'mado-quote-request',
    load: () => import('../define/mado-quote-request.ts'),
    hrefs: ['leaving-href'],
  },
};

/** The panel that shows a place: a list and its form are one. */
export const panelOf = (place: ContractPlace): string => ('form' in place ? place.type : pathOf(place));
