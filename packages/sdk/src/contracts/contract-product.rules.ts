import type { ContractProduct } from './contract-product.model.ts';

/** What is left of a product (LIC-16). */
export type ProductRemainder =
  /** `count` licences or users, 0 or more, that no environment has. */
  | { readonly type: 'remaining'; readonly count: number }
  /** The environments have `count` more than there are: the contract shrank, and some have to be given back. */
  | { readonly type: 'over'; readonly count: number }
  /** Its last day has passed: what is left can no longer be used. */
  | { readonly type: 'expired' };

/** What the environments of a contract could still be given of a product (LIC-16). */
export function remainderOf({
  count,
  assigned,
  expired,
}: Pick<ContractProduct, 'count' | 'assigned' | 'expired'>): ProductRemainder {
  if (expired) return { type: 'expired' };
  return assigned > count ? { type: 'over', count: assigned - count } : { type: 'remaining', count: count - assigned };
}
