import * as z from 'zod/mini';
import type { Schema } from '../portal/schema.ts';

/** Which terms: those of one kind of application, such as a renewal. */
export interface ApplicationTermsInput {
  /** The id of the kind of application. */
  readonly kind: string;
}

export interface AgreeToApplicationTermsInput extends ApplicationTermsInput {
  /** The version that was shown. */
  readonly version: number;
}

/** An agreement that was kept: who agreed, to what, and when. The application names it by its id. */
export interface ApplicationTermsAgreement {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  /** ISO 8601 in UTC. */
  readonly agreedAt: string;
}

const kind = z.string().check(z.minLength(1), z.maxLength(64));

export const applicationTermsInput: Schema<ApplicationTermsInput> = z.object({ kind });
export const agreeToApplicationTermsInput: Schema<AgreeToApplicationTermsInput> = z.object({
  kind,
  version: z.int().check(z.positive()),
});
export const applicationTermsAgreement: Schema<ApplicationTermsAgreement> = z.object({
  id: z.string(),
  kind: z.string(),
  version: z.number(),
  agreedAt: z.string(),
});
