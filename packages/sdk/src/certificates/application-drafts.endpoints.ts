import * as z from 'zod/mini';
import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { longestCursor } from '../portal/page.model.ts';
import {
  applicationDraft,
  stepShape,
  subjectShape,
  draftPage,
  serviceSubjectShape,
  type ApplicationDraft,
  type ApplicationStep,
  type ApplicationSubject,
  type DraftPage,
  type ServiceSubject,
} from './application-draft.model.ts';
import { entriesShape, type ApplicationEntries } from './application-entries.model.ts';
import { applicationDetail, type ApplicationDetail } from './application.model.ts';

export interface ReadDraftsInput {
  readonly cursor?: string | undefined;
}

export interface DraftInput {
  readonly draftId: string;
}

export interface UpdateDraftInput extends DraftInput {
  readonly step: ApplicationStep;
  /** The agreement to the terms of its kind, once it was given. */
  readonly agreementId?: string | undefined;
  /** Another service, type of contract or term; left out, they stay as they are. */
  readonly choice?: ServiceSubject | undefined;
  readonly entries: ApplicationEntries;
}

const id = z.string().check(z.minLength(1), z.maxLength(64));
const readInput: z.ZodMiniType<ReadDraftsInput> = z.object({
  cursor: z.optional(z.string().check(z.maxLength(longestCursor))),
});
const draftInput: z.ZodMiniType<DraftInput> = z.object({ draftId: id });
const updateInput: z.ZodMiniType<UpdateDraftInput> = z.object({
  draftId: id,
  step: stepShape,
  agreementId: z.optional(id),
  choice: z.optional(serviceSubjectShape),
  entries: entriesShape,
});

/** The applications that were begun and not sent, the one saved last first (CRT-04). */
export const readApplicationDrafts: Endpoint<ReadDraftsInput, DraftPage> = defineEndpoint({
  name: 'readApplicationDrafts',
  summary: 'Applications that were begun',
  method: 'GET',
  path: '/application-drafts',
  input: readInput,
  output: draftPage,
  status: 200,
  access: 'customer',
  areas: ['applications'],
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/**
 * Begins an application. From the record that it comes from it takes over what was entered last time, but the request and
 * the coupon (CRT-10, CRT-11); a new one begins with the stored organisation (CRT-16). What is closed for that record is
 * `action-closed` with the reason's code as `reason`.
 */
export const createApplicationDraft: Endpoint<ApplicationSubject, ApplicationDraft> = defineEndpoint({
  name: 'createApplicationDraft',
  summary: 'Begin an application',
  method: 'POST',
  path: '/application-drafts',
  input: subjectShape,
  output: applicationDraft,
  status: 201,
  access: 'customer',
  areas: ['applications'],
  idempotent: true,
  problems: [...customerProblems, 'invalid-input', 'not-found', 'action-closed', 'too-many-drafts'],
});

/** One application that was begun. */
export const readApplicationDraft: Endpoint<DraftInput, ApplicationDraft> = defineEndpoint({
  name: 'readApplicationDraft',
  summary: 'An application that was begun',
  method: 'GET',
  path: '/application-drafts/{draftId}',
  input: draftInput,
  output: applicationDraft,
  status: 200,
  access: 'customer',
  areas: ['applications'],
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/**
 * Keeps what was entered so far, right or wrong: it is checked when it is sent. Only a private key is refused and never kept
 * (`invalid-input` with `private-key` at its field, CRT-05). Another service, type or term can be chosen where it was chosen in
 * the first place (`choosesService`) and is offered, else it is `invalid-input` with `not-offered`.
 */
export const updateApplicationDraft: Endpoint<UpdateDraftInput, ApplicationDraft> = defineEndpoint({
  name: 'updateApplicationDraft',
  summary: 'Keep what was entered in an application',
  method: 'PUT',
  path: '/application-drafts/{draftId}',
  input: updateInput,
  output: applicationDraft,
  status: 200,
  access: 'customer',
  areas: ['applications'],
  edits: true,
  problems: [
    ...customerProblems,
    'invalid-input',
    'not-found',
    'action-closed',
    'version-required',
    'version-conflict',
  ],
});

/** Throws an application away that was begun. */
export const deleteApplicationDraft: Endpoint<DraftInput, void> = defineEndpoint({
  name: 'deleteApplicationDraft',
  summary: 'Throw away an application that was begun',
  method: 'DELETE',
  path: '/application-drafts/{draftId}',
  input: draftInput,
  status: 204,
  access: 'customer',
  areas: ['applications'],
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/**
 * 申込: sends an application as it is kept, of the version that the check showed (CRT-04). What is wrong in it is
 * `invalid-input` with the fields as `basics.csr`, which is `compromised-key` where a revocation told that its key was
 * disclosed; terms that nobody agreed to for it or that changed are `terms-changed`;
 * a coupon that was used up meanwhile `coupon-used-up`; what was closed meanwhile `action-closed`.
 */
export const submitApplicationDraft: Endpoint<DraftInput, ApplicationDetail> = defineEndpoint({
  name: 'submitApplicationDraft',
  summary: 'Send an application',
  method: 'POST',
  path: '/application-drafts/{draftId}/submission',
  input: draftInput,
  output: applicationDetail,
  status: 201,
  access: 'customer',
  areas: ['applications'],
  idempotent: true,
  edits: true,
  problems: [
    ...customerProblems,
    'invalid-input',
    'not-found',
    'terms-changed',
    'coupon-used-up',
    'action-closed',
    'version-required',
    'version-conflict',
  ],
});
