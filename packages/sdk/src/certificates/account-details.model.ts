import * as z from 'zod/mini';
import type { Plain } from '../portal/draft.ts';
import type { Schema } from '../portal/schema.ts';
import {
  contactsShape,
  organisationShape,
  type ApplicationContacts,
  type ApplicationOrganisation,
} from './application-entries.model.ts';

/** アカウント情報: what is stored for later applications, all of it optional (CRT-16). */
export interface AccountDetails {
  /** 特約店コード; the coupons are those of this agency (CRT-17). */
  readonly agencyCode: string;
  readonly organisation: ApplicationOrganisation;
  readonly contacts: ApplicationContacts;
  readonly version: number;
}

/** クーポン, as its agency bought it (CRT-17). */
export interface Coupon {
  readonly id: string;
  readonly number: string;
  readonly serviceId: string;
  /** How many applications it still pays for, and how many it did when it was bought. */
  readonly balance: number;
  readonly bought: number;
  /** The last day that it can be used on, `2027-03-31`. */
  readonly endsOn: string;
}

export interface Coupons {
  /** Of the stored details; empty where none is stored (CRT-17). */
  readonly agencyCode: string;
  readonly items: readonly Coupon[];
}

const shape = { agencyCode: z.string(), organisation: organisationShape, contacts: contactsShape };
const details: z.ZodMiniType<AccountDetails> = z.object({ ...shape, version: z.int() });

/** What was typed and not stored, and what it was typed over. */
export type KeptAccountDetails = Plain<Omit<AccountDetails, 'version'> & { readonly base: AccountDetails }>;

export const accountDetails: Schema<AccountDetails> = details;

export const keptAccountDetails: Schema<KeptAccountDetails> = z.object({ ...shape, base: details });

export const coupons: Schema<Coupons> = z.object({
  agencyCode: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      serviceId: z.string(),
      balance: z.int(),
      bought: z.int(),
      endsOn: z.string(),
    }),
  ),
});
