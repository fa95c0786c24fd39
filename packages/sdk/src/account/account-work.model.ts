import * as z from 'zod/mini';
import type { WantedFunction } from '../identity/account-application.model.ts';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';
import {
  accessApplicationShape,
  projectDraftShape,
  type AccessApplication,
  type ApplicationProgress,
  type ProjectDraft,
} from './access-application.model.ts';

/** アカウント登録申請 as the vendor works through it (SUP-01, OPS-04). */
export interface WorkedAccountApplication {
  readonly id: string;
  readonly companyName: string;
  readonly displayName: string;
  readonly mailAddress: string;
  readonly role: string;
  readonly functions: readonly (WantedFunction | (string & Record<never, never>))[];
  /** The access control that is wanted; left out where it is not. */
  readonly project?: ProjectDraft | undefined;
  /** Whether the address has an account by now: it cannot get another one. */
  readonly hasAccount: boolean;
  /** Companies of exactly this name, once width and spaces are left aside. */
  readonly companies: readonly { readonly id: string; readonly name: string }[];
  readonly state: ApplicationProgress;
  /** Why it was refused. */
  readonly note?: string | undefined;
  /** ISO 8601 in UTC. */
  readonly appliedAt: string;
  readonly settledAt?: string | undefined;
  readonly version: number;
}

export type WorkedAccountApplicationPage = Page<WorkedAccountApplication>;

/** アクセス制御申請 as the vendor works through it (SUP-04, OPS-04). */
export interface WorkedAccessApplication {
  readonly application: AccessApplication;
  /** Who applied. */
  readonly applicant: {
    readonly displayName: string;
    readonly identifier: string;
    readonly companyName: string | null;
  };
  /** Addresses of it that have no account, and numbers that are no contract's. */
  readonly unknown: { readonly mailAddresses: readonly string[]; readonly contractNumbers: readonly string[] };
  readonly version: number;
}

export type WorkedAccessApplicationPage = Page<WorkedAccessApplication>;

/** Somebody in a group. */
export interface ProjectMember {
  readonly accountId: string;
  readonly displayName: string;
  readonly identifier: string;
  readonly companyName: string | null;
  /** Whether it is their only group: taken out of it they see all contracts of their company (SUP-03). */
  readonly onlyGroup: boolean;
}

/** A maintenance contract that a project lets its group see. */
export interface ProjectContract {
  readonly number: string;
  readonly name: string;
  readonly companyName: string;
}

/** 案件 with its 顧客案件グループ, as the vendor sees it (SUP-03, OPS-04). */
export interface Project {
  readonly id: string;
  readonly projectName: string;
  readonly groupName: string;
  readonly members: readonly ProjectMember[];
  readonly contracts: readonly ProjectContract[];
  /** Goes up by one with each change; edits name the one they replace. */
  readonly version: number;
}

export type ProjectPage = Page<Project>;

/** A company with what can be put into projects of it. */
export interface CustomerCompany {
  readonly id: string;
  readonly name: string;
  /** How many accounts it has. */
  readonly accounts: number;
  readonly contracts: readonly { readonly number: string; readonly name: string; readonly endsOn: string }[];
}

export type CustomerCompanyPage = Page<CustomerCompany>;

const pageOf = <Item>(item: z.ZodMiniType<Item>): z.ZodMiniType<Page<Item>> =>
  z.object({ items: z.array(item), total: z.int(), next: z.optional(z.string()) });

const worked: z.ZodMiniType<WorkedAccountApplication> = z.object({
  id: z.string(),
  companyName: z.string(),
  displayName: z.string(),
  mailAddress: z.string(),
  role: z.string(),
  functions: z.array(z.string()),
  project: z.optional(projectDraftShape),
  hasAccount: z.boolean(),
  companies: z.array(z.object({ id: z.string(), name: z.string() })),
  state: z.string(),
  note: z.optional(z.string()),
  appliedAt: z.string(),
  settledAt: z.optional(z.string()),
  version: z.int(),
});
const workedAccess: z.ZodMiniType<WorkedAccessApplication> = z.object({
  application: accessApplicationShape,
  applicant: z.object({ displayName: z.string(), identifier: z.string(), companyName: z.nullable(z.string()) }),
  unknown: z.object({ mailAddresses: z.array(z.string()), contractNumbers: z.array(z.string()) }),
  version: z.int(),
});
const projectShape: z.ZodMiniType<Project> = z.object({
  id: z.string(),
  projectName: z.string(),
  groupName: z.string(),
  members: z.array(
    z.object({
      accountId: z.string(),
      displayName: z.string(),
      identifier: z.string(),
      companyName: z.nullable(z.string()),
      onlyGroup: z.boolean(),
    }),
  ),
  contracts: z.array(z.object({ number: z.string(), name: z.string(), companyName: z.string() })),
  version: z.int(),
});
const company: z.ZodMiniType<CustomerCompany> = z.object({
  id: z.string(),
  name: z.string(),
  accounts: z.int(),
  contracts: z.array(z.object({ number: z.string(), name: z.string(), endsOn: z.string() })),
});

export const workedAccountApplication: Schema<WorkedAccountApplication> = worked;
export const workedAccountApplicationPage: Schema<WorkedAccountApplicationPage> = pageOf(worked);
export const workedAccessApplication: Schema<WorkedAccessApplication> = workedAccess;
export const workedAccessApplicationPage: Schema<WorkedAccessApplicationPage> = pageOf(workedAccess);
export const project: Schema<Project> = projectShape;
export const projectPage: Schema<ProjectPage> = pageOf(projectShape);
export const customerCompanyPage: Schema<CustomerCompanyPage> = pageOf(company);
