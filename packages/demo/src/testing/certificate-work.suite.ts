import assert from 'node:assert/strict';
import {
  createPortal,
  presets,
  readClock,
  type AccountDetails,
  type ApplicationBasics,
  type ApplicationSubject,
  type KeyAndCsr,
  type Portal,
} from '@madoguchi/sdk';
import {
  readAccountDetails,
  updateAccountDetails,
  type AccountDetailsInput,
} from '@madoguchi/sdk/certificates/account-details.endpoints.js';
import {
  createApplicationDraft,
  submitApplicationDraft,
  updateApplicationDraft,
} from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import {
  acceptApplication,
  completeApplication,
  confirmByTelephone,
  issueCertificate,
  readApplicationWork,
  recordDomainValidation,
  type WorkedApplication,
} from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { createKeyAndCsr } from '@madoguchi/sdk/certificates/create-key-and-csr.js';
import { agreeToApplicationTerms, readApplicationTerms } from '@madoguchi/sdk/identity/application-terms.endpoints.js';
import type { Page } from 'playwright-core';
import { vendorCookieOf } from './certificate-client.suite.ts';
import type { Journey } from './journey.suite.ts';

// What customers and the vendor do before a journey that is about something else, asked of the API by the SDK's client.

/** The client of whoever is signed in on a page, over connections that show the same login certificate. */
function customerOf(page: Page): Portal {
  const { request } = page.context();
  return createPortal({
    configuration: presets.certificate,
    baseUrl: `${new URL(page.url()).origin}/api/certificate`,
    async fetch(input, init) {
      const answer = await request.fetch(String(input), {
        method: init?.method ?? 'GET',
        headers: { ...Object.fromEntries(new Headers(init?.headers)), 'sec-fetch-site': 'same-origin' },
        ...(typeof init?.body === 'string' && { data: init.body }),
      });
      const body = await answer.body();
      return new Response(body.length > 0 ? new Uint8Array(body) : null, {
        status: answer.status(),
        headers: answer.headers(),
      });
    },
  });
}

async function vendorOf({ origin }: Journey): Promise<Portal> {
  const cookie = await vendorCookieOf(origin);
  return createPortal({
    configuration: presets.certificate,
    baseUrl: `${origin}/api/certificate`,
    fetch(input, init) {
      const headers = { ...Object.fromEntries(new Headers(init?.headers)), cookie, 'sec-fetch-site': 'same-origin' };
      return fetch(input, { ...init, headers });
    },
  });
}

/** A key with its request, as the wizard makes it. */
export async function keyFor(serverName: string): Promise<KeyAndCsr & { readonly ok: true }> {
  const made = await createKeyAndCsr({ subject: { country: 'JP' }, names: [serverName], algorithm: 'P-256' });
  assert.ok(made.ok);
  return made;
}

const newOne = { kind: 'new', serviceId: 'SR3.0', contractType: 'fixed', months: 12 } as const;

/** Begins an application with all that is stored and what is given, up to its check. Gives the id of the draft. */
export async function beginApplication(
  page: Page,
  basics: Partial<ApplicationBasics>,
  further: Partial<ApplicationSubject> = {},
): Promise<string> {
  const { call } = customerOf(page);
  const subject = { ...newOne, ...further };
  const { kind } = subject;
  const { version } = await call(readApplicationTerms, { kind });
  const { id: agreementId } = await call(agreeToApplicationTerms, { kind, version });
  const draft = await call(createApplicationDraft, subject);
  const { organisation, contacts } = await call(readAccountDetails);
  const entries = { basics: { ...draft.entries.basics, serverType: 'nginx', ...basics }, organisation, contacts };
  const kept = { draftId: draft.id, step: 'check', agreementId, entries } as const;
  await call(updateApplicationDraft, kept, { ifMatch: draft.version });
  return draft.id;
}

/** Applies for a certificate. Gives the id of the application. */
export async function applyFor(
  page: Page,
  basics: Partial<ApplicationBasics>,
  further: Partial<ApplicationSubject> = {},
): Promise<string> {
  const draftId = await beginApplication(page, basics, further);
  const { id } = await customerOf(page).call(submitApplicationDraft, { draftId }, { ifMatch: 2 });
  return id;
}

/** Stores details for later applications. */
export async function storeDetails(page: Page, change: (stored: AccountDetails) => AccountDetailsInput): Promise<void> {
  const { call } = customerOf(page);
  const stored = await call(readAccountDetails);
  const { agencyCode, organisation, contacts } = change(stored);
  await call(updateAccountDetails, { agencyCode, organisation, contacts }, { ifMatch: stored.version });
}

/** The time on the server. It stands still but for what it is moved. */
export async function serverTime(journey: Journey): Promise<number> {
  const { now } = await (await vendorOf(journey)).call(readClock);
  return Date.parse(now);
}

const steps = {
  accept: acceptApplication,
  telephone: confirmByTelephone,
  issue: issueCertificate,
  complete: completeApplication,
} as const;

/** The vendor takes steps with the application of a server that is under way, one after the other; its names are validated before it is issued. */
export async function workOn(
  journey: Journey,
  serverName: string,
  ...names: readonly (keyof typeof steps)[]
): Promise<WorkedApplication> {
  const { call } = await vendorOf(journey);
  const { items } = await call(readApplicationWork, {});
  const found = items.find(({ application }) => application.serverName === serverName);
  assert.ok(found, `an application for ${serverName} is under way`);
  let worked: WorkedApplication = found;
  for (const name of names) {
    if (name === 'issue') worked = await validate(worked);
    const { id: applicationId, version: ifMatch } = worked.application;
    worked = await call(steps[name], { applicationId }, { ifMatch });
  }
  return worked;

  async function validate(before: WorkedApplication): Promise<WorkedApplication> {
    const { id: applicationId, version: ifMatch, domains = [] } = before.application;
    const names = domains.flatMap(({ name, validation }) => (validation ? [] : [name]));
    if (names.length === 0) return before;
    const validatedOn = calendarDay(await serverTime(journey), presets.certificate.timeZone);
    return call(recordDomainValidation, { applicationId, names, method: 'dns', validatedOn }, { ifMatch });
  }
}
