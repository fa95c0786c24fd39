import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import {
  accessApplication,
  accessApplicationPage,
  type AccessApplication,
  type AccessApplicationPage,
  type ProjectDraft,
} from './access-application.model.ts';
import { projectInput } from './project-input.model.ts';

export interface ReadAccessApplicationsInput {
  readonly cursor?: string | undefined;
}

const readInput: z.ZodMiniType<ReadAccessApplicationsInput> = z.object({
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const common = { access: 'customer', areas: ['accounts'], requires: 'accounts' } as const;

/**
 * アクセス制御申請 (SUP-04), for those who administer accounts: it decides what others see. Whether an address has an account and
 * a number a contract is not told; the vendor looks.
 */
export const applyForAccess: Endpoint<ProjectDraft, AccessApplication> = defineEndpoint({
  ...common,
  name: 'applyForAccess',
  summary: 'Apply for access control: a project, its group, the accounts in it and the contracts they see',
  method: 'POST',
  path: '/access-applications',
  input: projectInput,
  output: accessApplication,
  status: 201,
  idempotent: true,
  problems: [...customerProblems, 'invalid-input', 'forbidden'],
});

/** What the person applied for (SUP-04), the newest first. */
export const readAccessApplications: Endpoint<ReadAccessApplicationsInput, AccessApplicationPage> = defineEndpoint({
  ...common,
  name: 'readAccessApplications',
  summary: 'The access-control applications that the person made',
  method: 'GET',
  path: '/access-applications',
  input: readInput,
  output: accessApplicationPage,
  status: 200,
  problems: [...customerProblems, 'invalid-input', 'forbidden'],
});
