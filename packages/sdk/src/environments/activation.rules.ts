import type { ContractProduct } from '../contracts/contract-product.model.ts';
import { remainderOf } from '../contracts/contract-product.rules.ts';

/** A product of which all environments of a contract together have more than the contract has. */
export interface ExceededProduct {
  readonly name: string;
  /** How many are to be taken away from environments first, 1 or more. */
  readonly count: number;
}

/** What decides whether an environment can be activated now. */
export interface ActivationFacts {
  /** Whether the contract's last day has passed. */
  readonly ended: boolean;
  /** How many of the products assigned to it have begun and not expired. */
  readonly current: number;
  /** Whether some that are assigned have not begun. */
  readonly coming: boolean;
  /** Those of the former that are exceeded. */
  readonly exceeded: readonly ExceededProduct[];
}

export type ActivationDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'contract-ended' | 'nothing-assigned' | 'not-begun' }
  | {
      readonly ok: false;
      readonly code: 'licenses-exceeded';
      /** The first product that is exceeded, and by how many. */
      readonly params: { readonly product: string; readonly count: number };
    };

/** Products that a contract shrank below what its environments have (LIC-08, ours). One that has expired is not among them. */
export function exceededProducts(
  products: readonly Pick<ContractProduct, 'name' | 'count' | 'assigned' | 'expired'>[],
): readonly ExceededProduct[] {
  return products.flatMap((product) => {
    const remainder = remainderOf(product);
    return remainder.type === 'over' ? [{ name: product.name, count: remainder.count }] : [];
  });
}

/** Whether an activation file can be made for an environment (LIC-08). */
export function canActivate({ ended, current, coming, exceeded }: ActivationFacts): ActivationDecision {
  if (ended) return { ok: false, code: 'contract-ended' };
  if (current === 0) return { ok: false, code: coming ? 'not-begun' : 'nothing-assigned' };
  const [first] = exceeded;
  return first
    ? { ok: false, code: 'licenses-exceeded', params: { product: first.name, count: first.count } }
    : { ok: true };
}
