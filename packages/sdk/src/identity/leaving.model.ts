import * as z from 'zod/mini';
import { contractContactShape } from '../contracts/contract-contact.model.ts';
import type { ContractContact } from '../contracts/contract.model.ts';
import type { Schema } from '../portal/schema.ts';

/** 退会理由: why somebody leaves. */
export const leavingReasons = ['contract-ended', 'job-changed', 'account-unused', 'other-account', 'other'] as const;
export type LeavingReason = (typeof leavingReasons)[number];

/** A contract that would be left without anybody who manages it. */
export interface ContractWithoutOwner {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** How many others take part in it, all as members. */
  readonly members: number;
  /** Whom of the vendor those who stay can ask for another owner; left out where that is not known. */
  readonly contact?: ContractContact | undefined;
}

/** 退会: what leaving means for the person who asks (LIC-21). */
export interface LeavingConsequences {
  /** The contracts whose last owner the person is (ours). */
  readonly withoutOwner: readonly ContractWithoutOwner[];
}

export interface LeaveInput {
  readonly reason: LeavingReason;
  /** In the person's own words, at most 1,000 characters. Asked for with `other`. */
  readonly comment?: string | undefined;
  readonly password: string;
  /** Ids of the contracts whose last owner the person knows to be. */
  readonly withoutOwner: readonly string[];
  /** A random text of 22 or more characters that nobody else knows: whether it was done can be asked by it afterwards. */
  readonly receipt?: string | undefined;
}

export interface LeavingReceipt {
  /** As it was sent with `leave`. */
  readonly receipt: string;
}

export interface LeavingProof {
  /** Whether the leaving with that receipt was carried out. */
  readonly left: boolean;
}

/** What was chosen and typed by somebody who has not left; never the password. */
export type KeptLeaving = { readonly reason: LeavingReason | null; readonly comment: string };

const receipt = z.string().check(z.minLength(22), z.maxLength(100));

export const leavingConsequences: Schema<LeavingConsequences> = z.object({
  withoutOwner: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      name: z.string(),
      members: z.int(),
      contact: z.optional(contractContactShape),
    }),
  ),
});

export const keptLeaving: Schema<KeptLeaving> = z.object({
  reason: z.nullable(z.enum(leavingReasons)),
  comment: z.string(),
});

export const leaveInput: Schema<LeaveInput> = z.object({
  reason: z.enum(leavingReasons),
  comment: z.optional(z.string().check(z.maxLength(4000))),
  password: z.string().check(z.maxLength(1024)),
  withoutOwner: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(10_000)),
  receipt: z.optional(receipt),
});

export const leavingReceipt: Schema<LeavingReceipt> = z.object({ receipt });

export const leavingProof: Schema<LeavingProof> = z.object({ left: z.boolean() });
