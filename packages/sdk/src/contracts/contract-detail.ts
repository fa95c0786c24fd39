import type { Portal } from '../portal/create-portal.ts';
import { createReading, type ReadingState } from '../portal/reading.ts';
import type { Readable } from '../portal/store.ts';
import type { ContractDetail } from './contract.model.ts';
import { contractTerm, type ContractTerm } from './contract.rules.ts';
import { mayManage } from './contract-role.rules.ts';
import type { ContractInput } from './contracts.endpoints.ts';

export interface ShownContract {
  readonly contract: ContractDetail;
  /** How far it was when it was read, in the portal's time zone. */
  readonly term: ContractTerm;
  /** Whether the person may change what belongs to it: オーナー may. */
  readonly manages: boolean;
}

export type ContractDetailState = ReadingState<ShownContract>;

/** ご契約詳細: one contract, for a page with tabs (LIC-04, LIC-17). */
export interface ContractDetailView extends Readable<ContractDetailState> {
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
  /** Reads it again, as something happened that may have changed it: one's own role; what stands there stays meanwhile. */
  refresh(this: void): Promise<void>;
}

export function createContractDetail(portal: Portal, { contractId }: ContractInput): ContractDetailView {
  return createReading<ContractDetail, ShownContract>({
    async ask(signal) {
      const { readContract } = await import('./contracts.endpoints.ts');
      return portal.call(readContract, { contractId }, { signal });
    },
    show: (contract) => ({
      contract,
      term: contractTerm(contract, portal.clock.now(), portal.configuration.timeZone),
      manages: mayManage(portal.configuration, contract.role),
    }),
  });
}
