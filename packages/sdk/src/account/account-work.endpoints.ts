import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import type { ProjectDraft } from './access-application.model.ts';
import {
  workedAccessApplication,
  workedAccessApplicationPage,
  workedAccountApplication,
  workedAccountApplicationPage,
  type WorkedAccessApplication,
  type WorkedAccessApplicationPage,
  type WorkedAccountApplication,
  type WorkedAccountApplicationPage,
} from './account-work.model.ts';
import { projectFields, projectInput } from './project-input.model.ts';
import { mostProjectRows } from './project.rules.ts';

export interface ReadApplicationWorkInput {
  /** Only those in this state. */
  readonly state?: 'received' | 'done' | 'refused' | undefined;
  readonly cursor?: string | undefined;
}

/** How an account is made of an application. */
export interface AcceptAccountApplicationInput {
  readonly accountApplicationId: string;
  /** The company it belongs to; left out where `companyName` names a new one. */
  readonly companyId?: string | undefined;
  readonly companyName?: string | undefined;
  /** アカウントの種類, as the vendor decides. */
  readonly role: string;
  /** Projects that there are, whose groups it is in from the first. */
  readonly projectIds: readonly string[];
  /**
   * A project that is set up with it (SUP-04), most often as it was applied for; the account is of its group whether or not the
   * addresses name it. With it or `projectIds` the account never sees more than its groups' projects, not even before its first
   * sign-in.
   */
  readonly project?: ProjectDraft | undefined;
  /** That the account is to see the whole company although access control was applied for. */
  readonly withoutAccessControl?: boolean | undefined;
}

export interface RefuseAccountApplicationInput {
  readonly accountApplicationId: string;
  /** The applicant reads it: at most 1,000 characters. */
  readonly note: string;
}

export interface AcceptAccessApplicationInput extends ProjectDraft {
  readonly accessApplicationId: string;
}

export interface RefuseAccessApplicationInput {
  readonly accessApplicationId: string;
  /** The applicant reads it: at most 1,000 characters. */
  readonly note: string;
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const note = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000));
const readInput: z.ZodMiniType<ReadApplicationWorkInput> = z.object({
  state: z.optional(z.enum(['received', 'done', 'refused'])),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const acceptInput: z.ZodMiniType<AcceptAccountApplicationInput> = z.object({
  accountApplicationId: id,
  companyId: z.optional(id),
  companyName: z.optional(z.string().check(z.maxLength(400))),
  role: id,
  projectIds: z.array(id).check(z.maxLength(mostProjectRows)),
  project: z.optional(projectInput),
  withoutAccessControl: z.optional(z.boolean()),
});
const refuseInput: z.ZodMiniType<RefuseAccountApplicationInput> = z.object({ accountApplicationId: id, note });
const acceptAccessInput: z.ZodMiniType<AcceptAccessApplicationInput> = z.object({
  accessApplicationId: id,
  ...projectFields,
});
const refuseAccessInput: z.ZodMiniType<RefuseAccessApplicationInput> = z.object({ accessApplicationId: id, note });

const common = { access: 'operator', areas: ['accounts'] } as const;
const problems = ['unauthenticated', 'forbidden', 'not-found', 'invalid-input'] as const;
const settling = { ...common, method: 'POST', status: 200, idempotent: true, edits: true } as const;
const settled = [...problems, 'version-required', 'version-conflict', 'not-in-this-state'] as const;

/** アカウント登録申請, the newest first (OPS-04). */
export const readAccountApplications: Endpoint<ReadApplicationWorkInput, WorkedAccountApplicationPage> = defineEndpoint(
  {
    ...common,
    name: 'readAccountApplications',
    summary: 'The applications for accounts, the newest first',
    method: 'GET',
    path: '/operator/account-applications',
    input: readInput,
    output: workedAccountApplicationPage,
    status: 200,
    activity: false,
    problems,
  },
);

/**
 * Makes the account that was applied for (SUP-01, OPS-04), in its company and groups, and mails 新規アカウント登録通知 with
 * the link for its first password. Of two who settle one application at once the first one does. `account-exists` where the
 * address has one by then. What is wrong with the project is told under `project`, a row that names nothing as `unknown`; that
 * access control was applied for and the decision has no group at all, as `project` `required`.
 */
export const acceptAccountApplication: Endpoint<AcceptAccountApplicationInput, WorkedAccountApplication> =
  defineEndpoint({
    ...settling,
    name: 'acceptAccountApplication',
    summary: 'Make the account that was applied for',
    path: '/operator/account-applications/{accountApplicationId}/acceptance',
    input: acceptInput,
    output: workedAccountApplication,
    problems: [...settled, 'account-exists'],
  });

/** Refuses an application for an account (OPS-04); the applicant is mailed why. */
export const refuseAccountApplication: Endpoint<RefuseAccountApplicationInput, WorkedAccountApplication> =
  defineEndpoint({
    ...settling,
    name: 'refuseAccountApplication',
    summary: 'Refuse an application for an account',
    path: '/operator/account-applications/{accountApplicationId}/refusal',
    input: refuseInput,
    output: workedAccountApplication,
    problems: settled,
  });

/** アクセス制御申請, the newest first (OPS-04). */
export const readRequestedAccess: Endpoint<ReadApplicationWorkInput, WorkedAccessApplicationPage> = defineEndpoint({
  ...common,
  name: 'readRequestedAccess',
  summary: 'The applications for access control, the newest first',
  method: 'GET',
  path: '/operator/access-applications',
  input: readInput,
  output: workedAccessApplicationPage,
  status: 200,
  activity: false,
  problems,
});

/**
 * Sets up the project that was applied for, as the vendor decides (SUP-04, OPS-04), and mails 設定完了通知 to the applicant and
 * the members. Of two who settle one application at once the first one does.
 */
export const acceptAccessApplication: Endpoint<AcceptAccessApplicationInput, WorkedAccessApplication> = defineEndpoint({
  ...settling,
  name: 'acceptAccessApplication',
  summary: 'Set up the project that was applied for',
  path: '/operator/access-applications/{accessApplicationId}/acceptance',
  input: acceptAccessInput,
  output: workedAccessApplication,
  problems: settled,
});

/** Refuses an application for access control (OPS-04); the applicant is mailed why. */
export const refuseAccessApplication: Endpoint<RefuseAccessApplicationInput, WorkedAccessApplication> = defineEndpoint({
  ...settling,
  name: 'refuseAccessApplication',
  summary: 'Refuse an application for access control',
  path: '/operator/access-applications/{accessApplicationId}/refusal',
  input: refuseAccessInput,
  output: workedAccessApplication,
  problems: settled,
});
