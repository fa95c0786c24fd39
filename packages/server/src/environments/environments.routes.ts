import { readAssignment, updateAssignment } from '@madoguchi/sdk/environments/assignment.endpoints.js';
import {
  createEnvironment,
  readEnvironments,
  updateEnvironment,
} from '@madoguchi/sdk/environments/environments.endpoints.js';
import { customerEdit, customerOperation, type Operation } from '../portal/operation.ts';
import { readOwnAssignment, updateOwnAssignment } from './assignment.service.ts';
import { createOwnEnvironment, readOwnEnvironments, updateOwnEnvironment } from './environments.service.ts';

export const environmentsOperations: readonly Operation[] = [
  customerOperation(readEnvironments, readOwnEnvironments),
  customerOperation(createEnvironment, createOwnEnvironment),
  customerEdit(updateEnvironment, updateOwnEnvironment),
  customerOperation(readAssignment, readOwnAssignment),
  customerEdit(updateAssignment, updateOwnAssignment),
];
