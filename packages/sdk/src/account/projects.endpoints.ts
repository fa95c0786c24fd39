import * as z from 'zod/mini';
import { defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import type { ProjectDraft } from './access-application.model.ts';
import {
  customerCompanyPage,
  project,
  projectPage,
  type CustomerCompanyPage,
  type Project,
  type ProjectPage,
} from './account-work.model.ts';
import { changedProjectFields, projectInput } from './project-input.model.ts';

export interface ReadProjectsInput {
  /** Words of the names of project and group. */
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
}

export interface ReadCompaniesInput {
  /** Words of the company's name, or of a number of a contract of it. */
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
}

export interface UpdateProjectInput extends ProjectDraft {
  readonly projectId: string;
}

const searchInput: z.ZodMiniType<ReadProjectsInput> = z.object({
  search: z.optional(z.string().check(z.maxLength(200))),
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const updateInput: z.ZodMiniType<UpdateProjectInput> = z.object({
  projectId: z.string().check(z.minLength(1), z.maxLength(64)),
  ...changedProjectFields,
});
const common = { access: 'operator', areas: ['accounts'] } as const;
const problems = ['unauthenticated', 'forbidden', 'not-found', 'invalid-input'] as const;

/** 案件 with their 顧客案件グループ, members and contracts, the newest first (OPS-04). What is looked for stands in no address. */
export const readProjects: Endpoint<ReadProjectsInput, ProjectPage> = defineEndpoint({
  ...common,
  name: 'readProjects',
  summary: 'The projects with their groups, members and contracts, the newest first',
  method: 'POST',
  path: '/operator/project-search',
  input: searchInput,
  output: projectPage,
  status: 200,
  activity: false,
  problems,
});

/**
 * Sets up a project with its group without an application (OPS-04), and mails 設定完了通知 to the members. A row that names no
 * account or contract is `unknown`, a name that there is already `already-used`.
 */
export const createProject: Endpoint<ProjectDraft, Project> = defineEndpoint({
  ...common,
  name: 'createProject',
  summary: 'Set up a project with its group',
  method: 'POST',
  path: '/operator/projects',
  input: projectInput,
  output: project,
  status: 201,
  idempotent: true,
  problems,
});

/**
 * Changes names, members and contracts of a project (OPS-04), also to none: from the next request on everybody sees what they
 * see then. New members are mailed 設定完了通知. Who is in no group any more sees all contracts of their company.
 */
export const updateProject: Endpoint<UpdateProjectInput, Project> = defineEndpoint({
  ...common,
  name: 'updateProject',
  summary: 'Change the names, members and contracts of a project',
  method: 'PUT',
  path: '/operator/projects/{projectId}',
  input: updateInput,
  output: project,
  status: 200,
  edits: true,
  problems: [...problems, 'version-required', 'version-conflict'],
});

/** The companies with their maintenance contracts, by name (OPS-04). The name that is looked for stands in no address. */
export const readCustomerCompanies: Endpoint<ReadCompaniesInput, CustomerCompanyPage> = defineEndpoint({
  ...common,
  name: 'readCustomerCompanies',
  summary: 'The companies with their maintenance contracts',
  method: 'POST',
  path: '/operator/company-search',
  input: searchInput,
  output: customerCompanyPage,
  status: 200,
  activity: false,
  problems,
});
