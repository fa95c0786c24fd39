import * as z from 'zod/mini';
import type { Schema } from '../portal/schema.ts';

/** How identity is shown: by a secret question over a link by mail, or by a code by mail (MYP-06). */
export type RecoveryBranch = 'question' | 'code' | (string & Record<never, never>);

export interface BeginRecoveryInput {
  /** The ID as typed; the server normalises it. */
  readonly identifier: string;
}

/** A recovery that was begun: the same for an ID that nobody has. */
export interface BegunRecovery {
  /** Goes with what comes next. The page holds it, and stores it nowhere. */
  readonly challenge: string;
  readonly branch: RecoveryBranch;
  /** ISO 8601 in UTC: until when the code works, or the question is to be chosen. */
  readonly expiresAt: string;
}

export interface SecretAnswerInput {
  readonly challenge: string;
  /** One of `secretQuestions`. */
  readonly question: string;
  /** As typed; compared by `normaliseAnswer`. */
  readonly answer: string;
}

/** A link from a mail that still works. */
export interface RecoveryLink {
  /** ISO 8601 in UTC. */
  readonly expiresAt: string;
}

export interface ProveByAnswerInput {
  readonly token: string;
  readonly question: string;
  readonly answer: string;
}

export interface ProveByCodeInput {
  readonly challenge: string;
  /** As typed; the server normalises it. */
  readonly code: string;
}

/** Identity was shown. */
export interface RecoveryGrant {
  /** Lets the new password be set. The page holds it, and stores it nowhere. */
  readonly grant: string;
  /** Whose password it is. */
  readonly identifier: string;
  /** ISO 8601 in UTC. */
  readonly expiresAt: string;
}

export interface FinishRecoveryInput {
  readonly grant: string;
  /** At most 1,024 characters; the portal's policy allows fewer. */
  readonly password: string;
}

const token = z.string().check(z.minLength(1), z.maxLength(200));
const typed = z.string().check(z.maxLength(400));

export const beginRecoveryInput: Schema<BeginRecoveryInput> = z.object({
  identifier: z.string().check(z.minLength(1), z.maxLength(320)),
});
export const begunRecovery: Schema<BegunRecovery> = z.object({
  challenge: z.string(),
  branch: z.string(),
  expiresAt: z.string(),
});
export const secretAnswerInput: Schema<SecretAnswerInput> = z.object({
  challenge: token,
  question: typed,
  answer: typed,
});
export const recoveryLink: Schema<RecoveryLink> = z.object({ expiresAt: z.string() });
export const proveByAnswerInput: Schema<ProveByAnswerInput> = z.object({ token, question: typed, answer: typed });
export const proveByCodeInput: Schema<ProveByCodeInput> = z.object({ challenge: token, code: typed });
export const recoveryGrant: Schema<RecoveryGrant> = z.object({
  grant: z.string(),
  identifier: z.string(),
  expiresAt: z.string(),
});
export const finishRecoveryInput: Schema<FinishRecoveryInput> = z.object({
  grant: token,
  password: z.string().check(z.maxLength(1024)),
});
