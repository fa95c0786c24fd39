import { noEntries, type ApplicationEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';
import { createKeyAndCsr } from '@madoguchi/sdk/certificates/create-key-and-csr.js';
import {
  certificateValidity,
  coverageFrom,
  type Coverage,
} from '@madoguchi/sdk/certificates/certificate-lifetime.rules.js';
import { addDays } from '@madoguchi/sdk/portal/calendar-day.rules.js';
import { calendarDay, endOfCalendarDays } from '@madoguchi/sdk/portal/calendar.rules.js';
import { hour, randomToken, type Instant } from '@madoguchi/sdk/portal/time.js';
import { requestedSubject } from '../certificates/requested-subject.ts';
import type { IssuedCertificate } from '../portal/certificate-authority.ts';
import type { ServedPortal, ServerPorts } from '../portal/ports.ts';
import { demoApplicants } from './demo-application-people.ts';
import type { DemoApplication } from './demo-application.ts';
import { demoApplications } from './demo-applications.ts';

/** An application of the demo with what is no SQL: its request, and its certificate where it has one. */
export interface PreparedApplication {
  readonly facts: DemoApplication;
  readonly id: string;
  readonly entries: ApplicationEntries;
  readonly issued: IssuedCertificate | undefined;
  readonly issuedAt: Instant | undefined;
  /** Of the contract that it makes, or that of the application that it came from; undefined before there is one. */
  readonly coverage: Coverage | undefined;
}

/** The applications by the identifier of their account. */
export type PreparedApplications = ReadonlyMap<string, readonly PreparedApplication[]>;

/** A moment on a day of the demo, counted from today: ten in the morning, and today an hour ago, whatever the time is now. */
export function onDay(now: Instant, days: number, timeZone: string): Instant {
  const morning = endOfCalendarDays(now, days - 1, timeZone) + 10 * hour;
  return days < 0 ? morning : Math.max(now - hour, morning - 10 * hour);
}

/**
 * Makes keys and requests, and has the authority issue what was issued. Without an authority there is none that was.
 */
export async function prepareDemoApplications(
  { certificateAuthority, random }: Pick<ServerPorts, 'certificateAuthority' | 'random'>,
  portal: ServedPortal,
  now: Instant,
): Promise<PreparedApplications> {
  const policy = portal.certificates?.catalogue.policy;
  if (!policy) return new Map();
  const { timeZone } = portal.configuration;
  const today = calendarDay(now, timeZone);
  const prepared = new Map<string, readonly PreparedApplication[]>();
  for (const [identifier, all] of Object.entries(demoApplications)) {
    const made = new Map<string, PreparedApplication>();
    for (const facts of all) {
      const { contractFrom, from, months, issuedOn, profile, serviceId } = facts;
      if (issuedOn !== undefined && !certificateAuthority) continue;
      if (from !== undefined && !made.has(from)) continue;
      const coverage =
        contractFrom === undefined
          ? made.get(from ?? '')?.coverage
          : coverageFrom(addDays(today, contractFrom), months);
      const entries = await entriesOf(identifier, facts);
      const id = randomToken(random, 16);
      const issuedAt = issuedOn === undefined ? undefined : onDay(now, issuedOn, timeZone);
      const validity = issuedAt !== undefined && coverage && certificateValidity(policy, coverage, issuedAt, timeZone);
      const request = entries.basics.csr;
      const decision =
        validity &&
        (await certificateAuthority?.issue({
          reference: id,
          profile: profile ?? serviceId,
          request,
          subject: await requestedSubject(entries),
          ...validity,
        }));
      if (decision && !decision.ok) throw new Error(`The demo's certificate for ${facts.serverName}: ${decision.code}`);
      made.set(facts.key, {
        facts,
        id,
        entries,
        issued: decision ? decision.certificate : undefined,
        issuedAt,
        coverage,
      });
    }
    prepared.set(identifier, [...made.values()]);
  }
  return prepared;
}

async function entriesOf(
  identifier: string,
  { kind, serverName, serverType, remarks = '', revokePrevious }: DemoApplication,
): Promise<ApplicationEntries> {
  const applicant = demoApplicants[identifier];
  if (!applicant) return noEntries;
  const { organisation, contacts, agencyCode } = applicant;
  const made =
    kind === 'contact-change'
      ? undefined
      : await createKeyAndCsr({
          subject: { country: 'JP', state: 'Tokyo', organization: organisation.name.slice(0, 64) },
          names: [serverName],
          algorithm: 'P-256',
        });
  return {
    basics: {
      ...noEntries.basics,
      serverName,
      serverType,
      csr: made?.ok ? made.csr : '',
      agencyCode,
      remarks,
      revokePrevious: revokePrevious ?? '',
    },
    organisation,
    contacts,
  };
}
