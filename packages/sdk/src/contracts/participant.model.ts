import * as z from 'zod/mini';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';
import type { ContractRole } from './contract.model.ts';

/** 関係者: a person who takes part in a contract (LIC-09 to LIC-12). */
export interface Participant {
  readonly id: string;
  readonly displayName: string;
  /** ユーザコード, by which the person signs in. */
  readonly identifier: string;
  readonly role: ContractRole;
  /** Whether mails about the products of this contract are wanted (LIC-12). */
  readonly notices: boolean;
  /** Whether this is the person who asks. */
  readonly self: boolean;
  /** 利用停止中: the person cannot sign in, and so does not count as an owner; left out for everybody else. */
  readonly suspended?: true | undefined;
  /** ISO 8601 in UTC. */
  readonly joinedAt: string;
  /** Goes up by one with each change; edits name the one they replace. */
  readonly version: number;
}

/** Those who manage the contract first, then in the order in which they joined. */
export interface ParticipantPage extends Page<Participant> {
  /** What the person who asks is in the contract. */
  readonly role: ContractRole;
  /** Whether the contract has ended, so that nobody is invited any more. Left out where it has not. */
  readonly ended?: boolean | undefined;
}

const shape: z.ZodMiniType<Participant> = z.object({
  id: z.string(),
  displayName: z.string(),
  identifier: z.string(),
  role: z.string(),
  notices: z.boolean(),
  self: z.boolean(),
  suspended: z.optional(z.literal(true)),
  joinedAt: z.string(),
  version: z.int(),
});

export const participant: Schema<Participant> = shape;

export const participantPage: Schema<ParticipantPage> = z.object({
  items: z.array(shape),
  total: z.int(),
  next: z.optional(z.string()),
  role: z.string(),
  ended: z.optional(z.boolean()),
});
