import * as z from 'zod/mini';
import { openAddressChangeShape, type OpenAddressChange } from '../identity/address-change.model.ts';
import type { Schema } from '../portal/schema.ts';

/** お客さま情報: who a subscriber is to the provider (MYP-13). */
export interface CustomerDetails {
  /** お客さま番号. */
  readonly customerNumber: string;
  readonly name: string;
  /** ご契約者氏名（カナ）. */
  readonly kana: string;
  /** The ID they sign in by; another one is asked for elsewhere (MYP-07). */
  readonly identifier: string;
  /** 連絡先メールアドレス; left out where none is registered. */
  readonly contactAddress?: string | undefined;
  /** Other IDs and contact addresses that were asked for and wait for the link in their mail; left out where none does. */
  readonly waiting?: readonly OpenAddressChange[] | undefined;
  /** `045-555-0101`. */
  readonly telephone: string;
  /** `223-0062`. */
  readonly postalCode: string;
  readonly address: string;
  /** 建物名・部屋番号; left out where there is none. */
  readonly building?: string | undefined;
  /** Goes up by one with each change; edits name the one they replace. */
  readonly version: number;
}

/** What of it a subscriber changes, as it stands in the fields. An empty `building` is none. */
export interface CustomerDetailsTyped {
  readonly telephone: string;
  readonly postalCode: string;
  readonly address: string;
  readonly building: string;
}

/** What was typed and not saved, and the version of the details that it was typed in. */
export type CustomerDetailsDraft = {
  readonly version: number;
  readonly typed: {
    readonly telephone: string;
    readonly postalCode: string;
    readonly address: string;
    readonly building: string;
  };
};

/** The addresses that a postal code stands for: prefecture, city and town, `神奈川県横浜市港北区日吉本町`. */
export interface PostalAddresses {
  readonly addresses: readonly string[];
}

export interface PostalCodeInput {
  /** As typed; the server normalises it. */
  readonly postalCode: string;
}

export const customerDetails: Schema<CustomerDetails> = z.object({
  customerNumber: z.string(),
  name: z.string(),
  kana: z.string(),
  identifier: z.string(),
  contactAddress: z.optional(z.string()),
  waiting: z.optional(z.array(openAddressChangeShape)),
  telephone: z.string(),
  postalCode: z.string(),
  address: z.string(),
  building: z.optional(z.string()),
  version: z.int(),
});

const typed = z.object({
  telephone: z.string().check(z.maxLength(200)),
  postalCode: z.string().check(z.maxLength(200)),
  address: z.string().check(z.maxLength(1000)),
  building: z.string().check(z.maxLength(1000)),
});

export const customerDetailsTyped: Schema<CustomerDetailsTyped> = typed;

export const customerDetailsDraft: Schema<CustomerDetailsDraft> = z.object({ version: z.int(), typed });

export const postalAddresses: Schema<PostalAddresses> = z.object({ addresses: z.array(z.string()) });

export const postalCodeInput: Schema<PostalCodeInput> = z.object({
  postalCode: z.string().check(z.minLength(1), z.maxLength(60)),
});
