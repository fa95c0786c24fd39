import { findDevices, readDevices } from '@madoguchi/sdk/tickets/devices.endpoints.js';
import { readSupportServices } from '@madoguchi/sdk/tickets/support-services.endpoints.js';
import { customerOperation, type Operation } from '../portal/operation.ts';
import { findVisibleSubjects, readVisibleDevices } from './devices.service.ts';
import { readOfferedServices } from './support-services.service.ts';

/** What tickets are about. */
export const devicesOperations: readonly Operation[] = [
  customerOperation(readDevices, readVisibleDevices),
  customerOperation(findDevices, findVisibleSubjects),
  customerOperation(readSupportServices, readOfferedServices),
];
