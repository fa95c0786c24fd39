import { beginSpeedTest, sendSpeedSample } from '../content/speed-test.endpoints.ts';
import { lookUpPostalCode, readCustomerDetails, updateCustomerDetails } from '../account/customer-details.endpoints.ts';
import { addSubscriber, readSubscriber, readSubscribers } from '../account/subscribers.endpoints.ts';
import { readHelpWindows } from '../content/help.endpoints.ts';
import {
  confirmAddressChange,
  inspectAddressChange,
  requestContactAddress,
  requestIdentifierChange,
} from '../identity/address-change.endpoints.ts';
import {
  beginRecovery,
  finishRecovery,
  giveSecretAnswer,
  inspectRecovery,
  proveByAnswer,
  proveByCode,
} from '../identity/recovery.endpoints.ts';
import type { Endpoint } from './endpoint.ts';

/** The operations on who a subscriber is: details, contact address and ID (MYP-06, MYP-07, MYP-13), and on whom they ask (MYP-15). */
export const customerEndpoints: readonly Endpoint<unknown, unknown>[] = [
  readCustomerDetails,
  updateCustomerDetails,
  lookUpPostalCode,
  requestContactAddress,
  requestIdentifierChange,
  inspectAddressChange,
  confirmAddressChange,
  beginRecovery,
  giveSecretAnswer,
  inspectRecovery,
  proveByAnswer,
  proveByCode,
  finishRecovery,
  readHelpWindows,
  beginSpeedTest,
  sendSpeedSample,
  readSubscribers,
  readSubscriber,
  addSubscriber,
];
