import { addDays } from '../portal/calendar-day.rules.ts';
import type { LocalizedText } from '../portal/configuration.model.ts';
import type { CertificatePolicy } from './certificate-service.model.ts';

/** That the vendor found a domain to be the customer's: in which way, and on which calendar day, `2026-11-22`. */
export interface DomainValidation {
  /** In lower case and A-labels, without `*.`. */
  readonly domain: string;
  /** Of the vendor's `validationMethods`. */
  readonly method: string;
  readonly validatedOn: string;
}

/** A way to find out that a domain is the customer's (CA/Browser Forum, Baseline Requirements, section 3.2.2.4). */
export interface ValidationMethod {
  readonly id: string;
  readonly name: LocalizedText;
  /** Whether it proves all names below the domain too, and so a wildcard. */
  readonly coversBelow: boolean;
  /** The first day on which nothing is issued by it any more, be it validated anew or before: `2028-03-15`. */
  readonly endsFrom?: string | undefined;
}

/** What the rules of validations look at. */
export interface ValidationPolicy extends Pick<CertificatePolicy, 'lifetimes'> {
  readonly validationMethods: readonly ValidationMethod[];
}

export type ValidationDecision =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: ValidationRefusal; readonly params: Readonly<Record<string, string>> };

/** Why a domain cannot be noted as validated. */
export type ValidationRefusal =
  /** The vendor has no such method. */
  | 'method-unknown'
  /** Nothing is issued by that method from the day `endsFrom` on. */
  | 'method-ended'
  /** The method proves that very name alone, and not all below it. */
  | 'wildcard-not-covered'
  /** The day is still to come, or so long ago that the domain has to be validated anew. */
  | 'day-ahead'
  | 'day-too-old';

const always = '9999-12-31';

/** What is validated for a name of a certificate: of `*.example.jp` it is `example.jp` (Baseline Requirements 3.2.2.4). */
export const domainOf = (name: string): string => name.replace(/^\*\./, '');

/**
 * The last calendar day on which a certificate can be issued by a validation; undefined where there is none. It is the limit in
 * force on the day of the issue that counts, so a validation ends sooner where that becomes shorter meanwhile; by a method
 * that has ended nothing is issued, however new the validation is (Baseline Requirements 4.2.1 and 3.2.2.4; ballots SC-081v3
 * and SC-090).
 */
export function validationHoldsThrough(
  { method, validatedOn }: Omit<DomainValidation, 'domain'>,
  { lifetimes, validationMethods }: ValidationPolicy,
): string | undefined {
  const known = validationMethods.find(({ id }) => id === method);
  if (!known) return undefined;
  const reuse = (days: number): string => addDays(validatedOn, days);
  const present = lifetimes.findLast(({ from }) => from <= validatedOn);
  let through = present ? reuse(present.reuseDays) : always;
  for (const { from, reuseDays } of lifetimes)
    if (from > validatedOn && from <= through) through = latest(addDays(from, -1), reuse(reuseDays));
  if (known.endsFrom !== undefined && known.endsFrom <= through) through = addDays(known.endsFrom, -1);
  return through < validatedOn ? undefined : through;
}

const latest = (one: string, other: string): string => (one > other ? one : other);

/** A name of a certificate with the validation that it can be issued by on a day; without one it has to be validated. */
export interface CheckedDomain {
  readonly name: string;
  readonly validation?: { readonly method: string; readonly validatedOn: string; readonly through: string } | undefined;
}

/**
 * Which names of a certificate are validated on a calendar day: by a validation of that very domain, or of one above it where the
 * method proves what is below too. Of several the one that holds longest.
 */
export function checkDomains(
  names: readonly string[],
  validations: readonly DomainValidation[],
  policy: ValidationPolicy,
  today: string,
): readonly CheckedDomain[] {
  const below = new Set(policy.validationMethods.filter(({ coversBelow }) => coversBelow).map(({ id }) => id));
  const holding = validations.flatMap(({ domain, method, validatedOn }) => {
    const through = validationHoldsThrough({ method, validatedOn }, policy);
    return through !== undefined && validatedOn <= today && today <= through
      ? [{ domain, validation: { method, validatedOn, through } }]
      : [];
  });
  return names.map((name) => {
    const covers = ({ domain, validation }: (typeof holding)[number]): boolean =>
      name === domain ||
      (below.has(validation.method) && (domainOf(name) === domain || domainOf(name).endsWith(`.${domain}`)));
    const [best] = holding
      .filter(covers)
      .toSorted((one, other) => byText(other.validation.through, one.validation.through));
    return best ? { name, validation: best.validation } : { name };
  });
}

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Whether a name can be noted today as validated by that method on that day. */
export function canNoteValidation(
  name: string,
  { method, validatedOn }: Omit<DomainValidation, 'domain'>,
  policy: ValidationPolicy,
  today: string,
): ValidationDecision {
  const known = policy.validationMethods.find(({ id }) => id === method);
  if (!known) return refuse('method-unknown');
  const { endsFrom, coversBelow } = known;
  if (endsFrom !== undefined && endsFrom <= today) return refuse('method-ended', { endsFrom });
  if (!coversBelow && name.startsWith('*.')) return refuse('wildcard-not-covered');
  if (validatedOn > today) return refuse('day-ahead');
  const through = validationHoldsThrough({ method, validatedOn }, policy);
  return through !== undefined && today <= through ? { ok: true } : refuse('day-too-old');
}

const refuse = (code: ValidationRefusal, params: Readonly<Record<string, string>> = {}): ValidationDecision => ({
  ok: false,
  code,
  params,
});
