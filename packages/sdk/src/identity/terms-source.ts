import type { Portal } from '../portal/create-portal.ts';
import type { FieldError } from '../portal/errors.ts';
import { createIntent } from '../portal/intent.ts';
import type { ActiveSession } from '../portal/session.model.ts';
import type { ApplicationTermsAgreement } from './application-terms.model.ts';
import { missingAgreement, type TermsReading } from './terms-reading.ts';
import type { Terms } from './terms.model.ts';

/** What came of agreeing: to the portal's terms, or to those of one application. */
export type TermsAgreed =
  | { readonly type: 'agreed'; readonly session: ActiveSession }
  | { readonly type: 'agreed-for-application'; readonly agreement: ApplicationTermsAgreement };

/** Where terms come from, what has to be done before agreeing to them, and how that is sent. */
export interface TermsSource {
  read(signal: AbortSignal): Promise<Terms>;
  /** What is missing before somebody can agree. */
  missing(reading: TermsReading): FieldError | undefined;
  /** Sends the agreement. Repeated after no answer came, it is the same agreement. */
  agree(reading: TermsReading): Promise<TermsAgreed>;
}

/** The portal's own terms: each document must be opened, and the box ticked. The session goes on without the gate. */
export function termsOfPortal(portal: Portal): TermsSource {
  const intent = createIntent(portal);
  return {
    async read(signal) {
      const { readTerms } = await import('./terms.endpoints.ts');
      return portal.call(readTerms, undefined, { signal });
    },
    missing: missingAgreement,
    async agree({ terms, opened }) {
      const input = { version: terms.version, opened };
      const { agreeToTerms } = await import('./terms.endpoints.ts');
      const session = await intent.attempt(input, (idempotencyKey) =>
        portal.call(agreeToTerms, input, { idempotencyKey }),
      );
      portal.session.adopt(session);
      return { type: 'agreed', session };
    },
  };
}

/** The terms of a kind of application: one button agrees to all of them, for the one application that is being made. */
export function termsOfApplication(portal: Portal, kind: string): TermsSource {
  const intent = createIntent(portal);
  return {
    async read(signal) {
      const { readApplicationTerms } = await import('./application-terms.endpoints.ts');
      return portal.call(readApplicationTerms, { kind }, { signal });
    },
    missing: () => undefined,
    async agree({ terms }) {
      const input = { kind, version: terms.version };
      const { agreeToApplicationTerms } = await import('./application-terms.endpoints.ts');
      const agreement = await intent.attempt(input, (idempotencyKey) =>
        portal.call(agreeToApplicationTerms, input, { idempotencyKey }),
      );
      return { type: 'agreed-for-application', agreement };
    },
  };
}
