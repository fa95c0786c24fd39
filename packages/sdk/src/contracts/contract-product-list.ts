import type { Portal } from '../portal/create-portal.ts';
import type { PortalError } from '../portal/errors.ts';
import { createLatestRead } from '../portal/latest-read.ts';
import { createReading, type ReadingState } from '../portal/reading.ts';
import type { Readable } from '../portal/store.ts';
import type { ContractProduct, ContractProducts } from './contract-product.model.ts';
import { remainderOf, type ProductRemainder } from './contract-product.rules.ts';
import { mayManage } from './contract-role.rules.ts';
import type { ContractInput } from './contracts.endpoints.ts';

export interface ProductRow {
  readonly product: ContractProduct;
  readonly remainder: ProductRemainder;
}

/** 期限切れの製品を表示する: the switch, and how many products have expired. */
export type ExpiredProducts = { readonly count: number } & (
  | { readonly type: 'hidden' }
  /** The switch is on, and they are on their way. */
  | { readonly type: 'reading' }
  | { readonly type: 'shown' }
  /** They could not be read: switching on again tries again. */
  | { readonly type: 'unavailable'; readonly error: PortalError }
);

export interface ShownProducts {
  /** Contracted ones first, then those that were added by a key. */
  readonly rows: readonly ProductRow[];
  readonly expired: ExpiredProducts;
  /** Whether the person may add products. */
  readonly manages: boolean;
  /** Whether the contract has ended: then none is added any more. */
  readonly ended?: boolean | undefined;
}

export type ContractProductListState = ReadingState<ShownProducts>;

/** 製品: the products of a contract, what is assigned of each and what remains (LIC-16). */
export interface ContractProductList extends Readable<ContractProductListState> {
  /** Shows those that have expired too, or hides them. */
  showExpired(this: void, on: boolean): Promise<void>;
  /** Shows a product that was added (LIC-15). */
  put(this: void, product: ContractProduct): void;
  /** Reads them again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createContractProductList(portal: Portal, { contractId }: ContractInput): ContractProductList {
  const switching = createLatestRead();
  let on = false;
  const ask = async (signal: AbortSignal): Promise<Answer> => {
    const whole = on;
    const { readContractProducts } = await import('./contract-products.endpoints.ts');
    const input = { contractId, expired: whole || undefined };
    return { ...(await portal.call(readContractProducts, input, { signal })), whole };
  };
  const show = ({ products, expired, role, whole, ended }: Answer): ShownProducts => ({
    rows: products.filter((product) => on || !product.expired).map(rowOf),
    expired: { type: !on ? 'hidden' : whole ? 'shown' : 'reading', count: expired }, // it may have been switched meanwhile
    manages: mayManage(portal.configuration, role),
    ...(ended && { ended }),
  });
  const reading = createReading<Answer, ShownProducts>({ ask, show });
  const become = (type: 'hidden' | 'reading'): void =>
    reading.change(({ rows, expired: { count }, ...rest }) => ({
      ...rest,
      rows: rows.filter(({ product }) => !product.expired),
      expired: { type, count },
    }));

  return {
    get state() {
      return reading.state;
    },
    subscribe: reading.subscribe,
    async showExpired(wanted) {
      if (reading.state.type !== 'ready') return;
      on = wanted;
      switching.stop();
      become(wanted ? 'reading' : 'hidden');
      if (!wanted) return;
      const outcome = await switching.read(ask);
      if (outcome?.ok) reading.change(() => show(outcome.value));
      else if (outcome) {
        on = false; // the list without them is what stands there
        const { error } = outcome;
        reading.change(({ expired, ...rest }) => ({
          ...rest,
          expired: { type: 'unavailable', count: expired.count, error },
        }));
      }
    },
    put(product) {
      reading.change(({ rows, ...rest }) => ({
        ...rest,
        rows: [...rows.filter((row) => row.product.id !== product.id), rowOf(product)],
      }));
    },
    retry: reading.retry,
  };
}

/** An answer, and whether the expired ones were asked for. */
interface Answer extends ContractProducts {
  readonly whole: boolean;
}

const rowOf = (product: ContractProduct): ProductRow => ({ product, remainder: remainderOf(product) });
