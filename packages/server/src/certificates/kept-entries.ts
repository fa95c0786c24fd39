import {
  applicationContacts,
  applicationEntries,
  applicationOrganisation,
  type ApplicationContacts,
  type ApplicationEntries,
  type ApplicationOrganisation,
} from '@madoguchi/sdk/certificates/application-entries.model.js';
import * as z from 'zod/mini';

/** What of an account is kept for later applications. */
export interface KeptDetails {
  readonly organisation: ApplicationOrganisation;
  readonly contacts: ApplicationContacts;
}

const details: z.ZodMiniType<KeptDetails> = z.object({
  organisation: applicationOrganisation,
  contacts: applicationContacts,
});

/** Each reads what was kept as JSON. */
export const readEntries = (json: string): ApplicationEntries => z.parse(applicationEntries, JSON.parse(json));
export const readContacts = (json: string): ApplicationContacts => z.parse(applicationContacts, JSON.parse(json));
export const readDetails = (json: string): KeptDetails => z.parse(details, JSON.parse(json));
