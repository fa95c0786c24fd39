import { createReferralCode, readReferral } from '@madoguchi/sdk/account/referral.endpoints.js';
import { changeSecurityService, readSecurityService } from '@madoguchi/sdk/account/security-service.endpoints.js';
import {
  completeServiceChange,
  offerService,
  readServiceChanges,
  readServicesOffered,
  recordReferral,
  refuseServiceChange,
} from '@madoguchi/sdk/account/service-work.endpoints.js';
import {
  changeService,
  readServiceHistory,
  readServices,
  withdrawServiceChange,
} from '@madoguchi/sdk/account/services.endpoints.js';
import { customerOperation, operatorEdit, operatorOperation, type Operation } from '../portal/operation.ts';
import { createOwnReferralCode, readOwnReferral, recordReferralAsOperator } from './referral.service.ts';
import { changeOwnSecurity, readOwnSecurity } from './security-service.service.ts';
import { readOwnServiceHistory } from './service-history.service.ts';
import { offerAsOperator, readOfferedAsOperator } from './service-offers.ts';
import { completeChangeAsOperator, readChangesAsOperator, refuseChangeAsOperator } from './service-work.service.ts';
import { changeOwnService, readOwnServices, withdrawOwnChange } from './services.service.ts';

/** What somebody subscribes to (MYP-12, MYP-14). */
export const serviceOperations: readonly Operation[] = [
  customerOperation(readServices, readOwnServices),
  customerOperation(changeService, changeOwnService),
  customerOperation(withdrawServiceChange, withdrawOwnChange),
  customerOperation(readServiceHistory, readOwnServiceHistory),
  customerOperation(readReferral, readOwnReferral),
  customerOperation(createReferralCode, createOwnReferralCode),
  customerOperation(readSecurityService, readOwnSecurity),
  customerOperation(changeSecurityService, changeOwnSecurity),
  operatorOperation(readServicesOffered, readOfferedAsOperator),
  operatorOperation(offerService, offerAsOperator),
  operatorOperation(readServiceChanges, readChangesAsOperator),
  operatorEdit(completeServiceChange, completeChangeAsOperator),
  operatorEdit(refuseServiceChange, refuseChangeAsOperator),
  operatorOperation(recordReferral, recordReferralAsOperator),
];
