import { readContract, readContracts } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { readSystems } from '@madoguchi/sdk/contracts/systems.endpoints.js';
import { customerOperation, type Operation } from '../portal/operation.ts';
import { readOwnContract, readOwnContracts } from './contracts.service.ts';
import { readSystemsInUse } from './systems.service.ts';

export const contractsOperations: readonly Operation[] = [
  customerOperation(readSystems, readSystemsInUse),
  customerOperation(readContracts, readOwnContracts),
  customerOperation(readContract, readOwnContract),
];
