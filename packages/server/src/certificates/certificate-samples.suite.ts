import assert from 'node:assert/strict';
import { acceptApplication, askForDocuments } from '@madoguchi/sdk/certificates/application-work.endpoints.js';
import { requestRevocation } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import type { ApplicationSubject } from '@madoguchi/sdk/certificates/application-draft.model.js';
import { noEntries } from '@madoguchi/sdk/certificates/application-entries.model.js';
import { presets } from '@madoguchi/sdk';
import { password, type Client, type Fixture } from '../portal/fixture.suite.ts';
import type { Sample, SampleFor } from '../portal/samples.suite.ts';
import {
  agreement,
  detailIn,
  done,
  goodEntries,
  issuedApplication,
  newSubject,
  portal,
  readyDraft,
  readyToIssue,
  submitted,
} from './certificate-fixture.suite.ts';

type Make = (sample: SampleFor, client: Client) => Promise<Sample>;
/** Makes a sample by the portal's own operations, which has all its areas meanwhile. */
const by =
  (make: Make) =>
  async (sample: SampleFor): Promise<Sample> => {
    const { fixture, identifier } = sample;
    const configuration = fixture.ports.portals.find((one) => one.configuration.id === portal)?.configuration;
    assert.ok(configuration);
    const { areas } = configuration;
    if (!areas.includes('applications')) Reflect.set(configuration, 'areas', presets.certificate.areas);
    try {
      return await make(sample, await enter(fixture, identifier));
    } finally {
      if (configuration.areas !== areas) Reflect.set(configuration, 'areas', areas);
    }
  };

/** Signs a person in, whose password an operation that was tried before may have changed. */
async function enter(fixture: Fixture, identifier: string): Promise<Client> {
  const client = fixture.client(portal);
  if ((await client.signIn(identifier)).status === 201) return client;
  const { kysely } = fixture.database;
  await kysely.deleteFrom('attempt').execute();
  await kysely
    .updateTable('account')
    .set({
      password_hash: await fixture.hasher.hash(password),
      must_change_password: 0,
      initial_password_ends_at: null,
    })
    .where('portal_id', '=', portal)
    .where('identifier', '=', identifier)
    .execute();
  const { status, text } = await client.signIn(identifier);
  assert.equal(status, 201, text);
  return client;
}

/** The sample of a step of the vendor's with an application that was brought so far. */
const work = (
  prepare: (fixture: Fixture, client: Client) => Promise<{ readonly id: string; readonly version: number }>,
  further: object = {},
) =>
  by(async ({ fixture }, client) => {
    const { id, version } = await prepare(fixture, client);
    return { input: { applicationId: id, ...further }, options: { version } };
  });

const accepted = async (fixture: Fixture, client: Client, subject?: ApplicationSubject) =>
  done(fixture, acceptApplication, (await submitted(fixture, client, subject)).id);

async function revocation(fixture: Fixture, client: Client) {
  const { id } = await issuedApplication(fixture, client);
  const input = {
    applicationId: id,
    reason: 'cessation',
    agreementId: await agreement(fixture, client, 'revocation'),
  };
  return detailIn(await client.call(requestRevocation, input));
}

async function contactChange(fixture: Fixture, client: Client) {
  const { id } = await issuedApplication(fixture, client);
  const entries = await goodEntries();
  const registration = { ...entries.contacts.registration, name: '新しい 担当' };
  const subject = { ...newSubject, kind: 'contact-change', sourceId: id } as const;
  const changed = await submitted(fixture, client, subject, {
    ...entries,
    contacts: { ...entries.contacts, registration },
  });
  return done(fixture, acceptApplication, changed.id);
}

/** What makes each operation of the certificate portal succeed. */
export const certificateSamples: Readonly<Record<string, (sample: SampleFor) => Promise<Sample>>> = {
  readCertificateCatalogue: async () => ({}),
  readApplications: async () => ({}),
  readApplication: by(async ({ fixture }, client) => ({
    input: { applicationId: (await submitted(fixture, client)).id },
  })),
  withdrawApplication: by(async ({ fixture }, client) => ({
    input: { applicationId: (await submitted(fixture, client)).id },
  })),
  requestRevocation: by(async ({ fixture }, client) => ({
    input: {
      applicationId: (await issuedApplication(fixture, client)).id,
      reason: 'superseded',
      agreementId: await agreement(fixture, client, 'revocation'),
    },
  })),
  requestTermination: by(async ({ fixture }, client) => ({
    input: {
      applicationId: (await issuedApplication(fixture, client, { ...newSubject, contractType: 'automatic' })).id,
      agreementId: await agreement(fixture, client, 'termination'),
    },
  })),
  readCertificateFiles: by(async ({ fixture }, client) => ({
    input: { applicationId: (await submitted(fixture, client)).id },
  })),
  readCertificateChain: by(async ({ fixture }, client) => ({
    input: { applicationId: (await issuedApplication(fixture, client)).id },
  })),
  readApplicationDrafts: async () => ({}),
  createApplicationDraft: by(async ({ fixture }, client) => ({
    input: {
      ...newSubject,
      kind: 'contact-change',
      sourceId: (await issuedApplication(fixture, client)).id,
    },
  })),
  readApplicationDraft: by(async ({ fixture }, client) => ({
    input: { draftId: (await readyDraft(fixture, client)).draftId },
  })),
  updateApplicationDraft: by(async ({ fixture }, client) => {
    const { draftId, version } = await readyDraft(fixture, client);
    const agreementId = await agreement(fixture, client, 'new');
    return { input: { draftId, step: 'basics', agreementId, entries: await goodEntries() }, options: { version } };
  }),
  deleteApplicationDraft: by(async ({ fixture }, client) => ({
    input: { draftId: (await readyDraft(fixture, client)).draftId },
  })),
  submitApplicationDraft: by(async ({ fixture }, client) => {
    const { draftId, version } = await readyDraft(fixture, client);
    return { input: { draftId }, options: { version } };
  }),
  readAccountDetails: async () => ({}),
  updateAccountDetails: by(async ({ fixture, identifier }) => {
    const row = await fixture.database.kysely
      .selectFrom('account_details')
      .innerJoin('account', 'account.id', 'account_details.account_id')
      .select('version')
      .where('account.identifier', '=', identifier)
      .executeTakeFirst();
    const { organisation, contacts } = noEntries;
    return { input: { agencyCode: 'A1', organisation, contacts }, options: { version: row?.version ?? 0 } };
  }),
  readCoupons: async () => ({}),
  readApplicationWork: async () => ({}),
  acceptApplication: work((fixture, client) => submitted(fixture, client)),
  askForDocuments: work((fixture, client) => submitted(fixture, client), {
    documents: [{ kind: 'registry-certificate' }],
  }),
  recordDocuments: by(async ({ fixture }, client) => {
    const { id } = await submitted(fixture, client);
    const asked = await done(fixture, askForDocuments, id, { documents: [{ kind: 'registry-certificate' }] });
    return {
      input: { applicationId: id, documentIds: asked.documents.map((document) => document.id) },
      options: { version: asked.version },
    };
  }),
  recordDomainValidation: work((fixture, client) => accepted(fixture, client), {
    names: ['www.nihonbashi-pay.example'],
    method: 'dns',
    validatedOn: '2026-04-01',
  }),
  issueCertificate: work(async (fixture, client) => readyToIssue(fixture, await submitted(fixture, client))),
  refuseApplication: work((fixture, client) => submitted(fixture, client), { reason: '確認ができませんでした。' }),
  confirmByTelephone: work(revocation),
  completeApplication: work(contactChange),
  grantCoupon: async () => ({
    input: { agencyCode: 'A1', serviceId: 'SR3.0', count: 3, endsOn: '2027-03-31' },
  }),
};
