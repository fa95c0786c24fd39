import type { Portal } from '../portal/create-portal.ts';
import { createListExport, type ListExport, type ListExportState } from '../portal/list-export.ts';
import type { Contract, ContractFilter } from './contract.model.ts';
import type { ReadContractsInput } from './contracts.endpoints.ts';

export type ContractExportState = ListExportState<Contract>;

/** All contracts that a list shows, further parts too, in its order. */
export type ContractExport = ListExport<Contract>;

export function createContractExport(
  portal: Portal,
  { search, withoutEnded, sort, direction }: ContractFilter = {},
): ContractExport {
  return createListExport<Contract>({
    idOf: ({ id }) => id,
    async read(cursor, signal) {
      const { readContracts } = await import('./contracts.endpoints.ts');
      const input: ReadContractsInput = {
        search: search?.trim() || undefined,
        withoutEnded: withoutEnded || undefined,
        sort,
        direction,
        cursor,
      };
      return portal.call(readContracts, input, { signal });
    },
  });
}
