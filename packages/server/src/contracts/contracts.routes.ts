import { readSystems } from '@madoguchi/sdk/contracts/systems.endpoints.js';
import { customerOperation, type Operation } from '../portal/operation.ts';
import { readSystemsInUse } from './systems.service.ts';

export const contractsOperations: readonly Operation[] = [customerOperation(readSystems, readSystemsInUse)];
