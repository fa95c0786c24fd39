import type { Portal } from '../portal/create-portal.ts';
import { createReading, type ReadingState } from '../portal/reading.ts';
import type { Readable } from '../portal/store.ts';
import type { ContractInput } from './contract-input.model.ts';
import { contractTerm, type ContractTerm } from './contract.rules.ts';
import type { SupportContract } from './support-contract.model.ts';

export interface ShownSupportContract {
  readonly contract: SupportContract;
  /** How far it was when it was read, in the portal's time zone. */
  readonly term: ContractTerm;
}

export type SupportContractViewState = ReadingState<ShownSupportContract>;

/** One 保守契約 (SUP-10). */
export interface SupportContractView extends Readable<SupportContractViewState> {
  /** Reads it again, after `unavailable`. */
  retry(this: void): Promise<void>;
}

export function createSupportContract(portal: Portal, { contractId }: ContractInput): SupportContractView {
  return createReading<SupportContract, ShownSupportContract>({
    async ask(signal) {
      const { readSupportContract } = await import('./support-contracts.endpoints.ts');
      return portal.call(readSupportContract, { contractId }, { signal });
    },
    show: (contract) => ({
      contract,
      term: contractTerm(contract, portal.clock.now(), portal.configuration.timeZone),
    }),
  });
}
