import * as z from 'zod/mini';
import type { Schema } from '../portal/schema.ts';

/** 連絡先メールアドレス (MYP-13) or ID (MYP-07). */
export type AddressChangeKind = 'contact' | 'identifier' | (string & Record<never, never>);

/** A change that waits for the link in the mail to its new address. */
export interface RequestedAddressChange {
  /** Where the mail went, as it is understood: `normaliseIdentifier` of what was typed for an ID. */
  readonly address: string;
  /** ISO 8601 in UTC; the link does not work any more at that moment, and all stays as it was. */
  readonly expiresAt: string;
}

/** A change as its link tells it. */
export interface AddressChange {
  readonly kind: AddressChangeKind;
  /** The new address. */
  readonly address: string;
  /** Whether a new ID also becomes the contact address; always for a contact address. */
  readonly becomesContact: boolean;
}

/** A change that has not been confirmed. */
export interface OpenAddressChange extends AddressChange {
  /** ISO 8601 in UTC. */
  readonly expiresAt: string;
}

export interface ContactAddressInput {
  /** As typed; the server normalises it. */
  readonly contactAddress: string;
}

export interface IdentifierChangeInput {
  /** As typed; the server normalises it. */
  readonly identifier: string;
  /** Whether the new ID also becomes the contact address. */
  readonly becomesContact: boolean;
}

const shape = { kind: z.string(), address: z.string(), becomesContact: z.boolean() };

export const requestedAddressChange: Schema<RequestedAddressChange> = z.object({
  address: z.string(),
  expiresAt: z.string(),
});
export const addressChange: Schema<AddressChange> = z.object(shape);
const open = z.object({ ...shape, expiresAt: z.string() });

export const openAddressChange: Schema<OpenAddressChange> = open;
/** For schemas that it is part of. @internal */
export const openAddressChangeShape: z.ZodMiniType<OpenAddressChange> = open;
export const contactAddressInput: Schema<ContactAddressInput> = z.object({
  contactAddress: z.string().check(z.maxLength(320)),
});
export const identifierChangeInput: Schema<IdentifierChangeInput> = z.object({
  identifier: z.string().check(z.maxLength(320)),
  becomesContact: z.boolean(),
});
