import * as z from 'zod/mini';
import type { LocalizedText } from '../portal/configuration.model.ts';
import type { Page } from '../portal/page.model.ts';
import type { Schema } from '../portal/schema.ts';
import type { Terms } from './terms.model.ts';

/** 招待: somebody was asked by mail to take part in a contract (LIC-09). */
export interface Invitation {
  readonly id: string;
  readonly mailAddress: string;
  /** The mail's language, `ja`. */
  readonly locale: string;
  /** When the newest mail went out, ISO 8601 in UTC. */
  readonly sentAt: string;
  /** Its link does not work any more at this moment, ISO 8601 in UTC. */
  readonly expiresAt: string;
  /** Whether that moment has passed: it can be sent again. */
  readonly expired: boolean;
}

/** Those that wait for an answer, the newest first. */
export interface InvitationPage extends Page<Invitation> {
  /** Whether the contract has ended, so that none is sent any more. Left out where it has not. */
  readonly ended?: boolean | undefined;
}

/** What a working invitation tells whoever opens its link (LIC-10). */
export interface OpenInvitation {
  readonly contractName: string;
  readonly companyName: string;
  /** Who invited. */
  readonly invitedBy: string;
  /** The invited address: the user code of an account that is made now. */
  readonly mailAddress: string;
  /** Whether there is an account by that user code: it joins with its password, and no new one is made. */
  readonly hasAccount: boolean;
  /** What is agreed to when joining; left out where the portal has no terms. */
  readonly terms?: Terms | undefined;
  /** ISO 8601 in UTC; the link does not work any more at that moment. */
  readonly expiresAt: string;
}

/** How it went. */
export interface Joined {
  /** By which the person signs in from now on. */
  readonly identifier: string;
  readonly displayName: string;
  readonly contractName: string;
}

/** What was typed into the form of an invitation that was not sent. */
export type KeptInvitation = { readonly mailAddress: string; readonly locale: string };

const shape: z.ZodMiniType<Invitation> = z.object({
  id: z.string(),
  mailAddress: z.string(),
  locale: z.string(),
  sentAt: z.string(),
  expiresAt: z.string(),
  expired: z.boolean(),
});
const text: z.ZodMiniType<LocalizedText> = z.record(z.string(), z.string());
const invitationTerms: z.ZodMiniType<Terms> = z.object({
  version: z.number(),
  publishedAt: z.string(),
  documents: z.array(z.object({ id: z.string(), title: text, body: text })),
  agreedAt: z.optional(z.string()),
});

export const invitation: Schema<Invitation> = shape;

export const keptInvitation: Schema<KeptInvitation> = z.object({ mailAddress: z.string(), locale: z.string() });

export const invitationPage: Schema<InvitationPage> = z.object({
  items: z.array(shape),
  total: z.int(),
  next: z.optional(z.string()),
  ended: z.optional(z.boolean()),
});

export const openInvitation: Schema<OpenInvitation> = z.object({
  contractName: z.string(),
  companyName: z.string(),
  invitedBy: z.string(),
  mailAddress: z.string(),
  hasAccount: z.boolean(),
  terms: z.optional(invitationTerms),
  expiresAt: z.string(),
});

export const joined: Schema<Joined> = z.object({
  identifier: z.string(),
  displayName: z.string(),
  contractName: z.string(),
});
