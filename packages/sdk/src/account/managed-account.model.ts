import * as z from 'zod/mini';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';

/** 顧客案件グループ with its 案件, as an account has it. */
export interface AccountGroup {
  /** The project's. */
  readonly id: string;
  readonly name: string;
  readonly projectName: string;
}

/** 利用中, 初回ログイン前: no password was set yet, 利用停止中. */
export type AccountState = 'active' | 'waiting' | 'suspended' | (string & Record<never, never>);

/** An account of one's company, as its administrators see it (SUP-14). */
export interface ManagedAccount {
  readonly id: string;
  readonly displayName: string;
  /** The address by which the person signs in. */
  readonly identifier: string;
  /** アカウントの種類: one of the portal's roles; empty for none. */
  readonly role: string;
  readonly state: AccountState;
  /** Whether this is the person who asks. */
  readonly self: boolean;
  /** The groups it is in. With any, access control is on (SUP-03). */
  readonly groups: readonly AccountGroup[];
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** Goes up by one with each change; edits name the one they replace. */
  readonly version: number;
}

/** The newest first. */
export interface ManagedAccountPage extends Page<ManagedAccount> {
  /** The groups that the person who asks is in, and can give; with any, everybody they add has to be in one. */
  readonly givable: readonly AccountGroup[];
}

/** What narrows a list of accounts. */
export interface ManagedAccountFilter {
  /** Words of the name or address. */
  readonly search?: string | undefined;
  readonly state?: 'active' | 'waiting' | 'suspended' | undefined;
  readonly role?: string | undefined;
}

const accountGroupShape: z.ZodMiniType<AccountGroup> = z.object({
  id: z.string(),
  name: z.string(),
  projectName: z.string(),
});

const shape: z.ZodMiniType<ManagedAccount> = z.object({
  id: z.string(),
  displayName: z.string(),
  identifier: z.string(),
  role: z.string(),
  state: z.string(),
  self: z.boolean(),
  groups: z.array(accountGroupShape),
  createdAt: z.string(),
  version: z.int(),
});

export const managedAccount: Schema<ManagedAccount> = shape;

export const managedAccountPage: Schema<ManagedAccountPage> = z.object({
  items: z.array(shape),
  total: z.int(),
  next: z.optional(z.string()),
  givable: z.array(accountGroupShape),
});

/** What was typed into the form of an account that was not added. */
export type KeptAccount = {
  readonly displayName: string;
  readonly mailAddress: string;
  readonly role: string;
  readonly groupIds: readonly string[];
};

export const keptAccount: Schema<KeptAccount> = z.object({
  displayName: z.string(),
  mailAddress: z.string(),
  role: z.string(),
  groupIds: z.array(z.string()),
});
