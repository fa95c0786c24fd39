import assert from 'node:assert/strict';
import {
  noEntries,
  type ApplicationContact,
  type ApplicationEntries,
} from '@madoguchi/sdk/certificates/application-entries.model.js';
import type { ApplicationSubject } from '@madoguchi/sdk/certificates/application-draft.model.js';
import {
  createApplicationDraft,
  submitApplicationDraft,
  updateApplicationDraft,
} from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import { applicationDetail, type ApplicationDetail } from '@madoguchi/sdk/certificates/application.model.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { parseWith } from '@madoguchi/sdk/portal/schema.js';
import {
  acceptApplication,
  completeApplication,
  confirmByTelephone,
  issueCertificate,
  recordDocuments,
  recordDomainValidation,
  type WorkedApplication,
} from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import { readApplication } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { createKeyAndCsr } from '@madoguchi/sdk/certificates/create-key-and-csr.js';
import { agreeToApplicationTerms } from '@madoguchi/sdk/identity/application-terms.endpoints.js';
import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import type { ApplicationInput } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import {
  byPassword,
  field,
  openFixture,
  type Client,
  type Fixture,
  type FixtureOptions,
  type OpenDatabase,
  type Reply,
} from '../portal/fixture.suite.ts';
import { transaction } from '../portal/transaction.ts';
import { addCoupon } from './coupon-rows.ts';

export const portal = 'certificate';
export const identifier = 'k7m2p9qa';

const contact: ApplicationContact = {
  organisation: '株式会社日本橋オンライン決済サービス',
  department: '情報システム部',
  jobTitle: '',
  name: '髙﨑 花子',
  postalCode: '150-0001',
  address: '東京都渋谷区神宮前1-5-1',
  telephone: '03-1234-5678',
  fax: '',
  mailAddress: 'registration@nihonbashi-pay.example',
  renewalMail: true,
  news: false,
};

const requests = new Map<string, Promise<string>>();

/** A certificate request for names; the same one each time. */
export function requestFor(...names: readonly string[]): Promise<string> {
  const key = names.join(' ');
  const made =
    requests.get(key) ??
    createKeyAndCsr({
      subject: {
        country: 'JP',
        state: 'Tokyo',
        locality: 'Chuo-ku',
        organization: '株式会社日本橋オンライン決済サービス',
      },
      names,
      algorithm: 'P-256',
    }).then((result) => {
      assert.ok(result.ok);
      return result.csr;
    });
  requests.set(key, made);
  return made;
}

/** Entries in which nothing is wrong, for a server. */
export async function goodEntries(
  serverName = 'www.nihonbashi-pay.example',
  basics: Partial<ApplicationEntries['basics']> = {},
): Promise<ApplicationEntries> {
  return {
    basics: { ...noEntries.basics, serverName, csr: await requestFor(serverName), serverType: 'nginx', ...basics },
    organisation: {
      ...noEntries.organisation,
      name: '株式会社日本橋オンライン決済サービス',
      nameKana: 'ニホンバシオンラインケッサイサービス',
      registrationNumber: '0110-01-012345',
      registeredPostalCode: '103-0027',
      registeredAddress: '東京都中央区日本橋２丁目３番４号',
      applicantTitle: '情報システム部長',
      applicantName: '森下 直樹',
    },
    contacts: {
      registration: contact,
      technical: { ...contact, name: '吉田 一郎', mailAddress: 'technical@nihonbashi-pay.example', renewalMail: false },
      administrative: { ...contact, name: '渡邊 次郎', mailAddress: 'invoices@nihonbashi-pay.example' },
      signatory: noEntries.contacts.signatory,
    },
  };
}

export const newSubject: ApplicationSubject = { kind: 'new', serviceId: 'SR3.0', contractType: 'fixed', months: 12 };

/** A portal with terms for every kind of application, and somebody who is signed in. */
export interface CertificateFixture extends AsyncDisposable {
  readonly fixture: Fixture;
  readonly client: Client;
}

export async function openCertificates(open: OpenDatabase, options: FixtureOptions = {}): Promise<CertificateFixture> {
  const fixture = await openFixture(open, { configurations: byPassword, ...options });
  const client = await applicant(fixture);
  return { fixture, client, [Symbol.asyncDispose]: () => fixture[Symbol.asyncDispose]() };
}

/** Somebody who is signed in at the certificate portal. */
export async function applicant(fixture: Fixture, code = identifier): Promise<Client> {
  await fixture.account({
    portal,
    identifier: code,
    mailAddress: `${code}@nihonbashi-pay.example`,
    company: '株式会社日本橋オンライン決済サービス',
  });
  const client = fixture.client(portal);
  const { status, text } = await client.signIn(code);
  assert.equal(status, 201, text);
  return client;
}

/** Agrees to the terms of a kind of application, which are published where there are none; gives the agreement's id. */
export async function agreement(fixture: Fixture, client: Client, kind: string): Promise<string> {
  const { version } = await fixture.database.kysely
    .selectFrom('terms')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('portal_id', '=', portal)
    .where('scope', '=', kind)
    .executeTakeFirstOrThrow();
  const inForce = version ?? (await fixture.publish(portal, kind));
  const reply = await client.call(agreeToApplicationTerms, { kind, version: inForce });
  assert.equal(reply.status, 201, reply.text);
  return String(field(reply.body, 'id'));
}

/** A draft that is ready to be sent. */
export interface ReadyDraft {
  readonly draftId: string;
  readonly version: number;
}

export async function readyDraft(
  fixture: Fixture,
  client: Client,
  subject: ApplicationSubject = newSubject,
  entries?: ApplicationEntries,
): Promise<ReadyDraft> {
  const begun = await client.call(createApplicationDraft, subject);
  assert.equal(begun.status, 201, begun.text);
  const draftId = String(field(begun.body, 'id'));
  const kept = await client.call(
    updateApplicationDraft,
    {
      draftId,
      step: 'check',
      agreementId: await agreement(fixture, client, subject.kind),
      entries: entries ?? (await goodEntries()),
    },
    { version: 1 },
  );
  assert.equal(kept.status, 200, kept.text);
  return { draftId, version: 2 };
}

export const detailIn = ({ body }: Pick<Reply, 'body'>): ApplicationDetail => parseWith(applicationDetail, body);

/** An application that was sent. */
export async function submitted(
  fixture: Fixture,
  client: Client,
  subject: ApplicationSubject = newSubject,
  entries?: ApplicationEntries,
): Promise<ApplicationDetail> {
  const { draftId, version } = await readyDraft(fixture, client, subject, entries);
  const reply = await client.call(submitApplicationDraft, { draftId }, { version });
  assert.equal(reply.status, 201, reply.text);
  return detailIn(reply);
}

/** One step of the vendor's, with the version that the application has. */
export async function step<Input extends ApplicationInput>(
  fixture: Fixture,
  endpoint: Endpoint<Input, WorkedApplication>,
  applicationId: string,
  further: Omit<Input, 'applicationId'> | Record<string, never> = {},
): Promise<Reply> {
  const { version } = await fixture.database.kysely
    .selectFrom('application')
    .select('version')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow();
  return fixture.client(portal).call(endpoint, { applicationId, ...further }, { version, asOperator: true });
}

/** A step that is carried out; gives the application after it. */
export async function done<Input extends ApplicationInput>(
  fixture: Fixture,
  endpoint: Endpoint<Input, WorkedApplication>,
  applicationId: string,
  further: Omit<Input, 'applicationId'> | Record<string, never> = {},
): Promise<ApplicationDetail> {
  const reply = await step(fixture, endpoint, applicationId, further);
  assert.equal(reply.status, 200, reply.text);
  return detailIn({ body: field(reply.body, 'application') });
}

/** Notes today's validation of the names that need one, as the vendor who has looked at the application. */
export async function validated(
  fixture: Fixture,
  application: ApplicationDetail,
  method = 'dns',
): Promise<ApplicationDetail> {
  const names = (application.domains ?? []).flatMap(({ name, validation }) => (validation ? [] : [name]));
  const validatedOn = calendarDay(fixture.clock.now(), 'Asia/Tokyo');
  return names.length === 0
    ? application
    : done(fixture, recordDomainValidation, application.id, { names, method, validatedOn });
}

/** An application that was accepted, with its names validated. */
export async function readyToIssue(
  fixture: Fixture,
  { id }: Pick<ApplicationDetail, 'id'>,
): Promise<ApplicationDetail> {
  return validated(fixture, await done(fixture, acceptApplication, id));
}

/** Brings an application that was sent to where its certificate is issued. */
export async function issue(fixture: Fixture, { id }: Pick<ApplicationDetail, 'id'>): Promise<ApplicationDetail> {
  const { documents } = await readyToIssue(fixture, { id });
  if (documents.length > 0)
    await done(fixture, recordDocuments, id, { documentIds: documents.map((document) => document.id) });
  return done(fixture, issueCertificate, id);
}

/** An application whose certificate was issued. */
export async function issuedApplication(
  fixture: Fixture,
  client: Client,
  subject: ApplicationSubject = newSubject,
  entries?: ApplicationEntries,
): Promise<ApplicationDetail> {
  return issue(fixture, await submitted(fixture, client, subject, entries));
}

/** Carries out what issues nothing. */
export async function carryOut(
  fixture: Fixture,
  { id, kind }: Pick<ApplicationDetail, 'id' | 'kind'>,
): Promise<ApplicationDetail> {
  await done(fixture, acceptApplication, id);
  if (kind === 'revocation') await done(fixture, confirmByTelephone, id);
  return done(fixture, completeApplication, id);
}

/** An application as it is now. */
export async function reread(client: Client, { id }: Pick<ApplicationDetail, 'id'>): Promise<ApplicationDetail> {
  const reply = await client.call(readApplication, { applicationId: id });
  assert.equal(reply.status, 200, reply.text);
  return detailIn(reply);
}

/** Gives an agency a coupon, and gives its id. */
export function coupon(
  fixture: Fixture,
  agencyCode: string,
  further: { count?: number; endsOn?: string; serviceId?: string } = {},
): Promise<string> {
  const configuration = fixture.ports.portals.find((one) => one.configuration.id === portal)?.configuration;
  assert.ok(configuration);
  const { count = 1, endsOn = '2027-03-31', serviceId = 'SR3.0' } = further;
  return transaction(fixture.ports, (work) =>
    addCoupon(
      work,
      { random: fixture.ports.random, configuration, now: fixture.clock.now() },
      { agencyCode, serviceId, count, endsOn },
    ),
  );
}

/** What a mail says and to whom, the oldest first. */
export async function mails(fixture: Fixture): Promise<readonly { to: string; subject: string; body: string }[]> {
  const rows = await fixture.database.kysely
    .selectFrom('outbox')
    .select(['recipient as to', 'subject', 'body'])
    .where('portal_id', '=', portal)
    .orderBy('created_at')
    .execute();
  return rows;
}
