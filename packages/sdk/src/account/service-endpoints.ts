import type { Endpoint } from '../portal/endpoint.ts';
import { createReferralCode, readReferral } from './referral.endpoints.ts';
import { changeSecurityService, readSecurityService } from './security-service.endpoints.ts';
import {
  completeServiceChange,
  offerService,
  readServiceChanges,
  readServicesOffered,
  recordReferral,
  refuseServiceChange,
} from './service-work.endpoints.ts';
import { changeService, readServiceHistory, readServices, withdrawServiceChange } from './services.endpoints.ts';

/** The operations on what somebody subscribes to (MYP-12, MYP-14): see `endpoints`. */
export const serviceEndpoints: readonly Endpoint<unknown, unknown>[] = [
  readServices,
  changeService,
  withdrawServiceChange,
  readServiceHistory,
  readReferral,
  createReferralCode,
  readSecurityService,
  changeSecurityService,
  readServicesOffered,
  offerService,
  readServiceChanges,
  completeServiceChange,
  refuseServiceChange,
  recordReferral,
];
