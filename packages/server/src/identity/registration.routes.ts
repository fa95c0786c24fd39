import {
  addRegistrationProof,
  beginRegistration,
  chooseIdentifier,
  confirmRegistration,
  inspectRegistration,
} from '@madoguchi/sdk/identity/registration.endpoints.js';
import { operation, type Operation } from '../portal/operation.ts';
import { confirmOwnRegistration } from './registration-confirmation.service.ts';
import { chooseOwnIdentifier, inspectOwnRegistration } from './registration-link.service.ts';
import { addOwnProof, beginOwnRegistration } from './registration.service.ts';

/** Registering an ID (MYP-02 to MYP-05). */
export const registrationOperations: readonly Operation[] = [
  operation(beginRegistration, beginOwnRegistration),
  operation(addRegistrationProof, addOwnProof),
  operation(chooseIdentifier, chooseOwnIdentifier),
  operation(inspectRegistration, inspectOwnRegistration),
  operation(confirmRegistration, confirmOwnRegistration),
];
