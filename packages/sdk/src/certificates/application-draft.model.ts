import * as z from 'zod/mini';
import type { Plain } from '../portal/draft.ts';
import type { OpenIntent } from '../portal/intent.ts';
import { keptIntent } from '../portal/kept-intent.ts';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';
import {
  contactsShape,
  entriesShape,
  type ApplicationContacts,
  type ApplicationEntries,
} from './application-entries.model.ts';
import type { ContractType } from './certificate-service.model.ts';
import type { MadeKey } from './made-key.rules.ts';

/** The kinds of application that are entered in several steps, and can be left and resumed. */
export type DraftKind = 'new' | 'renewal' | 'next' | 'reissue' | 'contact-change';

/** The steps of an application in their order (CRT-04). A kind that has nothing to enter in a step goes past it. */
export type ApplicationStep = 'service' | 'terms' | 'basics' | 'organisation' | 'contacts' | 'check';

/**
 * What an application is for. Kind and record stand once a draft was begun; service, type and term stand with what is applied
 * for (CRT-20), and until then can be chosen anew where they were chosen: see `choosesService`.
 */
export interface ApplicationSubject {
  readonly kind: DraftKind;
  readonly serviceId: string;
  readonly contractType: ContractType;
  /** The term in months. */
  readonly months: number;
  /** The record that it comes from, for every kind but `new`. */
  readonly sourceId?: string | undefined;
}

/** What is chosen of an application's subject. */
export type ServiceSubject = Pick<ApplicationSubject, 'serviceId' | 'contractType' | 'months'>;

/** What a draft tells of the record that it comes from. */
export interface DraftSource {
  readonly number: string;
  /** The service that it has: another one than the draft's where that changes it. Left out by older servers. */
  readonly serviceId?: string | undefined;
  readonly serverName: string;
  readonly contacts?: ApplicationContacts | undefined;
}

/** An application that was begun and not sent: a resource on the server, to be gone on with on any device (CRT-04). */
export interface ApplicationDraft extends ApplicationSubject {
  readonly id: string;
  /** The step that somebody was at when it was saved last. */
  readonly step: ApplicationStep;
  /** The agreement to the terms of its kind (AUTH-09); left out before it was given. */
  readonly agreementId?: string | undefined;
  readonly entries: ApplicationEntries;
  /** The record that it comes from; for 担当者変更 with the contacts of its contract, which are to change (CRT-12). */
  readonly source?: DraftSource | undefined;
  /** ISO 8601 in UTC. */
  readonly updatedAt: string;
  readonly version: number;
}

/** A draft as a list of drafts shows it. */
export interface DraftSummary extends ApplicationSubject {
  readonly id: string;
  readonly step: ApplicationStep;
  readonly serverName: string;
  readonly updatedAt: string;
}

export type DraftPage = Page<DraftSummary>;

/** What was typed into a draft and is not known to be on the server, and the version that it was typed in. */
export type KeptApplication = {
  readonly version: number;
  readonly step: ApplicationStep;
  readonly agreementId: string | null;
  readonly entries: Plain<ApplicationEntries>;
  /** What that version holds: in what differs from it, something was typed. */
  readonly base: Plain<ApplicationEntries>;
  /** What was sent and nobody has answered: sent again, it is not applied for twice. */
  readonly open: OpenIntent | null;
};

const subject = {
  kind: z.enum(['new', 'renewal', 'next', 'reissue', 'contact-change']),
  serviceId: z.string(),
  contractType: z.string(),
  months: z.int(),
  sourceId: z.optional(z.string()),
};
const step: z.ZodMiniType<ApplicationStep> = z.enum([
  'service',
  'terms',
  'basics',
  'organisation',
  'contacts',
  'check',
]);

const { serviceId, contractType, months } = subject;
const wholeSubject: z.ZodMiniType<ApplicationSubject> = z.object(subject);

/** For schemas that it is part of. @internal */
export const stepShape: z.ZodMiniType<ApplicationStep> = step;
export const applicationStep: Schema<ApplicationStep> = step;
/** For schemas that it is part of. @internal */
export const subjectShape: z.ZodMiniType<ApplicationSubject> = wholeSubject;
/** For schemas that it is part of. @internal */
export const serviceSubjectShape: z.ZodMiniType<ServiceSubject> = z.object({ serviceId, contractType, months });
export const applicationSubject: Schema<ApplicationSubject> = wholeSubject;

export const applicationDraft: Schema<ApplicationDraft> = z.object({
  ...subject,
  id: z.string(),
  step: stepShape,
  agreementId: z.optional(z.string()),
  entries: entriesShape,
  source: z.optional(
    z.object({
      number: z.string(),
      serviceId: z.optional(z.string()),
      serverName: z.string(),
      contacts: z.optional(contactsShape),
    }),
  ),
  updatedAt: z.string(),
  version: z.int(),
});

export const draftPage: Schema<DraftPage> = z.object({
  items: z.array(
    z.object({ ...subject, id: z.string(), step: stepShape, serverName: z.string(), updatedAt: z.string() }),
  ),
  total: z.int(),
  next: z.optional(z.string()),
});

export const madeKey: Schema<MadeKey> = z.object({
  csr: z.string(),
  fingerprint: z.string(),
  fileName: z.string(),
  instead: z.nullable(z.string()),
});

export const keptApplication: Schema<KeptApplication> = z.object({
  version: z.int(),
  step: stepShape,
  agreementId: z.nullable(z.string()),
  entries: entriesShape,
  base: entriesShape,
  open: keptIntent,
});
