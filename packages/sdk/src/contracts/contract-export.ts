import type { Portal } from '../portal/create-portal.ts';
import { createListExport, type ListExport, type ListExportState } from '../portal/list-export.ts';
import type { Contract, ContractFilter } from './contract.model.ts';
import { readContractsOf } from './contract-list.ts';

export type ContractExportState = ListExportState<Contract>;

/** All contracts that a list shows, further parts too, in its order. */
export type ContractExport = ListExport<Contract>;

export function createContractExport(portal: Portal, filter: ContractFilter = {}): ContractExport {
  const read = readContractsOf(portal);
  return createListExport<Contract>({
    idOf: ({ id }) => id,
    read: (cursor, signal) => read(filter, cursor, signal),
  });
}
