import type { Operation } from './operation.ts';
import { operatorOperations } from './operator.routes.ts';
import { sessionOperations } from './session.routes.ts';

export const portalOperations: readonly Operation[] = [...sessionOperations, ...operatorOperations];
