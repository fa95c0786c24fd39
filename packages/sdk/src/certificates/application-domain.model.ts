import * as z from 'zod/mini';

/** A name of a certificate, and by which validation of its domain it can be issued (Baseline Requirements 3.2.2.4). */
export interface ApplicationDomain {
  /** As the certificate has it: `www.example.jp`, `*.example.jp`. */
  readonly name: string;
  /** Left out as long as it is not validated, or is to be validated anew before anything is issued. */
  readonly validation?: ApplicationValidation | undefined;
}

/** That the vendor found a domain to be the customer's. Calendar days, `2026-11-22`. */
export interface ApplicationValidation {
  /** Of the vendor's `validationMethods`. */
  readonly method: string;
  readonly validatedOn: string;
  /** The last day on which something can be issued by it: a reissue or the next certificate too. */
  readonly through: string;
}

/** For schemas that it is part of. @internal */
export const domain: z.ZodMiniType<ApplicationDomain> = z.object({
  name: z.string(),
  validation: z.optional(z.object({ method: z.string(), validatedOn: z.string(), through: z.string() })),
});
