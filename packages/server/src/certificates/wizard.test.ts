import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createApplicationDetail,
  createApplicationList,
  createApplicationWizard,
  createPortal,
  createRevocationForm,
  createTermsAgreement,
  subjectOfAction,
  type ApplicationWizard,
  type Portal,
} from '@madoguchi/sdk';
import type { Readable } from '@madoguchi/sdk/portal/store.js';
import { byPassword, onEachDatabase, serverOrigin, type Fixture } from '../portal/fixture.suite.ts';
import {
  goodEntries,
  issuedApplication,
  openCertificates,
  portal as portalId,
  type CertificateFixture,
} from './certificate-fixture.suite.ts';

/** A page of the one who is signed in. `lose` makes the answers to what it names go lost, once each was carried out. */
const page = ({ fixture, client }: CertificateFixture, lose: (path: string) => boolean = () => false): Portal => {
  const configuration = byPassword.find(({ id }) => id === portalId);
  assert.ok(configuration);
  return createPortal({
    configuration,
    baseUrl: `${serverOrigin}/api/${portalId}`,
    async fetch(input, init) {
      const headers = new Headers(init?.headers);
      headers.set('cookie', client.cookie);
      const response = await fixture.app.fetch(new Request(input, { ...init, headers }));
      if (lose(new URL(String(input)).pathname)) throw new TypeError('the line broke');
      return response;
    },
  });
};

const until = <State>(source: Readable<State>, fits: (state: State) => boolean): Promise<State> =>
  new Promise((resolve) => void source.subscribe((state) => fits(state) && resolve(state)));

/** Agrees to the terms of a kind of application, as an element does. */
async function agree(portal: Portal, wizard: Pick<ApplicationWizard, 'agree'>, application: string): Promise<void> {
  const terms = createTermsAgreement(portal, { application });
  await until(terms, ({ type }) => type === 'ready');
  await terms.agree();
  assert.ok(terms.state.type === 'agreed-for-application');
  wizard.agree(terms.state.agreement.id);
}

/** What was entered in a new application, up to its check. */
async function fill(portal: Portal, wizard: ApplicationWizard): Promise<void> {
  await until(wizard, ({ type }) => type === 'choosing');
  wizard.choose({ serviceId: 'SR3.0', contractType: 'fixed' });
  wizard.choose({ months: 12 });
  await wizard.begin();
  await agree(portal, wizard, 'new');
  const { basics, organisation, contacts } = await goodEntries('www.wizard.example');
  wizard.type({ block: 'basics', typed: basics });
  await wizard.next();
  wizard.type({ block: 'organisation', typed: organisation });
  await wizard.next();
  for (const role of ['registration', 'technical', 'administrative'] as const)
    wizard.type({ block: role, typed: contacts[role] });
  await wizard.next();
  await wizard.save();
}

const applications = ({ database }: Fixture) =>
  database.kysely.selectFrom('application').select(['id', 'kind', 'state']).execute();

onEachDatabase('an application step by step', (open) => {
  test('CRT-04 CRT-05 goes from the choice of a service to a record in the list', async () => {
    await using opened = await openCertificates(open);
    await opened.fixture.publish(portalId, 'new');
    const portal = page(opened);
    const wizard = createApplicationWizard(portal, { saveDelay: 60_000 });
    await fill(portal, wizard);
    const { state } = wizard;
    assert.ok('entries' in state, JSON.stringify(state));
    assert.equal(state.step, 'check', JSON.stringify('fieldErrors' in state && state.fieldErrors));
    assert.equal(state.saving.type, 'saved');
    await wizard.submit();
    assert.ok(wizard.state.type === 'done', JSON.stringify(wizard.state));
    assert.match(wizard.state.application.number, /^\d{10}$/);
    const list = createApplicationList(portal);
    const shown = await until(list, ({ type }) => type === 'ready');
    assert.ok(shown.type === 'ready');
    assert.deepEqual(
      shown.part.items.map(({ serverName }) => serverName),
      ['www.wizard.example'],
    );
  });

  test('CRT-04 makes one application where the answer to it was lost', async () => {
    await using opened = await openCertificates(open);
    await opened.fixture.publish(portalId, 'new');
    let broken = true;
    const portal = page(opened, (path) => broken && path.endsWith('/submission'));
    const wizard = createApplicationWizard(portal, { saveDelay: 60_000 });
    await fill(portal, wizard);
    await wizard.submit();
    assert.equal(wizard.state.type, 'failed');
    broken = false;
    await wizard.submit();
    assert.equal(wizard.state.type, 'done');
    assert.equal((await applications(opened.fixture)).length, 1);
  });

  test('CRT-11 CRT-13 a record’s actions lead to a reissue that is prefilled, and to a revocation', async () => {
    await using opened = await openCertificates(open);
    const issued = await issuedApplication(opened.fixture, opened.client);
    await opened.fixture.publish(portalId, 'reissue');
    await opened.fixture.publish(portalId, 'revocation');
    const portal = page(opened);
    const detail = createApplicationDetail(portal, { applicationId: issued.id });
    const shown = await until(detail, ({ type }) => type === 'ready');
    assert.ok(shown.type === 'ready' && shown.downloadable);
    assert.ok(shown.actions.find(({ action }) => action === 'reissue')?.decision.ok);
    const subject = subjectOfAction('reissue', shown.application);
    const wizard = createApplicationWizard(portal, { subject, saveDelay: 60_000 });
    await until(wizard, ({ type }) => type === 'choosing');
    await wizard.begin();
    await agree(portal, wizard, 'reissue');
    const { state } = wizard;
    assert.ok('entries' in state, JSON.stringify(state));
    assert.deepEqual(state.entries.contacts, shown.application.entries.contacts);
    assert.equal(state.entries.basics.serverName, shown.application.serverName);
    assert.equal(state.entries.basics.csr, '');
    await wizard.save();

    const form = createRevocationForm(portal, { applicationId: issued.id });
    await agree(portal, form, 'revocation');
    form.type({ reason: 'superseded' });
    form.review();
    await form.send();
    assert.ok(form.state.type === 'saved', JSON.stringify(form.state));
    assert.equal(form.state.application.kind, 'revocation');
    await detail.refresh();
    assert.ok(detail.state.type === 'ready');
    const reissue = detail.state.actions.find(({ action }) => action === 'reissue')?.decision;
    assert.ok(reissue && !reissue.ok && reissue.code === 'under-way');
  });
});
