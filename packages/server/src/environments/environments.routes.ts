import { activate, readActivation, readActivationKeys } from '@madoguchi/sdk/environments/activation.endpoints.js';
import { readAssignment, updateAssignment } from '@madoguchi/sdk/environments/assignment.endpoints.js';
import {
  createEnvironment,
  readEnvironments,
  updateEnvironment,
} from '@madoguchi/sdk/environments/environments.endpoints.js';
import { customerEdit, customerOperation, operation, type Operation } from '../portal/operation.ts';
import { readPublicKeys } from './activation-key.ts';
import { activateOwn, readOwnActivation } from './activation.service.ts';
import { readOwnAssignment, updateOwnAssignment } from './assignment.service.ts';
import { createOwnEnvironment, readOwnEnvironments, updateOwnEnvironment } from './environments.service.ts';

export const environmentsOperations: readonly Operation[] = [
  customerOperation(readEnvironments, readOwnEnvironments),
  customerOperation(createEnvironment, createOwnEnvironment),
  customerEdit(updateEnvironment, updateOwnEnvironment),
  customerOperation(readAssignment, readOwnAssignment),
  customerEdit(updateAssignment, updateOwnAssignment),
  customerOperation(readActivation, readOwnActivation),
  customerOperation(activate, activateOwn, readOwnActivation),
  operation(readActivationKeys, readPublicKeys),
];
