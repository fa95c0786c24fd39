import {
  applicationContacts,
  applicationEntries,
  applicationOrganisation,
  type ApplicationContacts,
  type ApplicationEntries,
  type ApplicationOrganisation,
} from '@madoguchi/sdk/certificates/application-entries.model.js';
import { parseWith } from '@madoguchi/sdk/portal/schema.js';
import * as z from 'zod/mini';

/** What of an account is kept for later applications. */
export interface KeptDetails {
  readonly organisation: ApplicationOrganisation;
  readonly contacts: ApplicationContacts;
}

/** Each reads what was kept as JSON. */
export const readEntries = (json: string): ApplicationEntries => parseWith(applicationEntries, JSON.parse(json));
export const readContacts = (json: string): ApplicationContacts => parseWith(applicationContacts, JSON.parse(json));
export function readDetails(json: string): KeptDetails {
  const { organisation, contacts } = z.parse(details, JSON.parse(json));
  return {
    organisation: parseWith(applicationOrganisation, organisation),
    contacts: parseWith(applicationContacts, contacts),
  };
}

const details = z.object({ organisation: z.unknown(), contacts: z.unknown() });
