import * as z from 'zod/mini';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';

/** 案件 with its 顧客案件グループ as they are applied for and set up (SUP-04): what is in the group, and what it sees. */
export interface ProjectDraft {
  /** 案件名 */
  readonly projectName: string;
  /** 顧客案件グループ名 */
  readonly groupName: string;
  /** アカウント名: the addresses by which the members sign in. */
  readonly mailAddresses: readonly string[];
  /** 保守契約番号, like `ABC1234567`. */
  readonly contractNumbers: readonly string[];
}

/** 受付済み, 設定済み, お断り: how far an application is that the vendor works through. */
export type ApplicationProgress = 'received' | 'done' | 'refused' | (string & Record<never, never>);

/** アクセス制御申請 (SUP-04). */
export interface AccessApplication {
  readonly id: string;
  readonly project: ProjectDraft;
  readonly state: ApplicationProgress;
  /** Why it was refused. */
  readonly note?: string | undefined;
  /** ISO 8601 in UTC. */
  readonly appliedAt: string;
  /** When it was set up or refused, ISO 8601 in UTC. */
  readonly settledAt?: string | undefined;
}

/** The newest first. */
export type AccessApplicationPage = Page<AccessApplication>;

/** What stands in the fields; both lists have at least one row. */
export interface ProjectTyped {
  readonly projectName: string;
  readonly groupName: string;
  readonly mailAddresses: readonly string[];
  readonly contractNumbers: readonly string[];
}

const draft: z.ZodMiniType<ProjectDraft> = z.object({
  projectName: z.string(),
  groupName: z.string(),
  mailAddresses: z.array(z.string()),
  contractNumbers: z.array(z.string()),
});

const shape: z.ZodMiniType<AccessApplication> = z.object({
  id: z.string(),
  project: draft,
  state: z.string(),
  note: z.optional(z.string()),
  appliedAt: z.string(),
  settledAt: z.optional(z.string()),
});

/** For schemas that it is part of. @internal */
export const projectDraftShape: z.ZodMiniType<ProjectDraft> = draft;

/** For schemas that it is part of. @internal */
export const accessApplicationShape: z.ZodMiniType<AccessApplication> = shape;

export const accessApplication: Schema<AccessApplication> = shape;

export const accessApplicationPage: Schema<AccessApplicationPage> = z.object({
  items: z.array(shape),
  total: z.int(),
  next: z.optional(z.string()),
});

/** What was typed into an application that was not sent. */
export type KeptProject = {
  readonly projectName: string;
  readonly groupName: string;
  readonly mailAddresses: readonly string[];
  readonly contractNumbers: readonly string[];
};

export const keptProject: Schema<KeptProject> = draft;
