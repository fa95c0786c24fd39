import { readPreferences, updatePreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import { operation, type Operation } from '../portal/operation.ts';
import { readOwnPreferences, updateOwnPreferences } from './preferences.service.ts';

export const accountOperations: readonly Operation[] = [
  operation(readPreferences, readOwnPreferences),
  operation(updatePreferences, updateOwnPreferences),
];
