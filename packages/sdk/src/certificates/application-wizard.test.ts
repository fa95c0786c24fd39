import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { memoryStorage } from '../portal/draft.suite.ts';
import { json, problem, session } from '../portal/reply-server.suite.ts';
import {
  createApplicationWizard,
  type ApplicationWizard,
  type ApplicationWizardOptions,
  type ApplicationWizardState,
  type EntryChange,
} from './application-wizard.ts';
import { agreed, applying, csr, filled, opened, page, shows } from './application-wizard.suite.ts';
import { catalogue, contact, entries } from './certificate.suite.ts';
import { draftServer } from './draft-server.suite.ts';

const one = {
  name: 'createApplicationWizard',
  make: (portal) => createApplicationWizard(portal),
  reads: {
    route: 'GET /certificate-catalogue',
    reply: json(200, catalogue),
    becomes: 'choosing',
    once: 'nothing is read under what is being typed',
  },
  verbs: {
    choose: ({ choose }) => choose({ serviceId: 'sr3' }),
    begin: ({ begin }) => begin(),
    agree: ({ agree }) => agree('a'),
    type: ({ type }) => type({ block: 'basics', typed: { serverName: 'www.example.jp' } }),
    useStored: ({ useStored }) => useStored('organisation', true),
    takeMade: ({ takeMade }) => takeMade({ csr, fingerprint: 'made', fileName: 'www.example.jp.key' }),
    keepMade: ({ keepMade }) => keepMade(),
    keepOther: ({ keepOther }) => keepOther(),
    next: ({ next }) => next(),
    goTo: ({ goTo }) => goTo('terms'),
    submit: ({ submit }) => submit(),
    applyNew: ({ applyNew }) => applyNew(),
    save: ({ save }) => save(),
    keepTyped: ({ keepTyped }) => keepTyped(),
    takeSaved: ({ takeSaved }) => takeSaved(),
    retry: ({ retry }) => retry(),
  },
  routes: {},
} as const satisfies ControllerCase<ApplicationWizardState, ApplicationWizard>;
controllerSuite<ApplicationWizardState, ApplicationWizard>(one);
readingSuite<ApplicationWizardState, ApplicationWizard>(one);

describe('CRT-04 a new application', () => {
  it('CRT-04 chooses service and term, and makes a draft of them', async (t) => {
    const server = await draftServer(t);
    const { wizard, until } = page(server);
    await until(({ type }) => type === 'choosing');
    assert.deepEqual(
      shows(wizard, 'choosing').services.map(({ id }) => id),
      ['sr3', 'ev2', 'wild'],
      'SR2.0 is not sold',
    );
    await wizard.begin();
    assert.deepEqual(
      shows(wizard, 'not-chosen').fieldErrors.map(({ field }) => field),
      ['serviceId', 'contractType', 'months'],
    );
    wizard.choose({ serviceId: 'sr3' });
    wizard.choose({ contractType: 'automatic' });
    assert.equal(shows(wizard, 'choosing').choice.months, 12, 'the only term is chosen');
    assert.equal(shows(wizard, 'choosing').offer?.price, 55_000);
    await wizard.begin(() => false);
    assert.deepEqual(server.writes(), []);
    await Promise.all([wizard.begin(), wizard.begin()]);
    assert.deepEqual(server.writes(), ['POST /application-drafts']);
    assert.deepEqual(JSON.parse(server.requests.find(({ method }) => method === 'POST')?.body ?? ''), {
      kind: 'new',
      serviceId: 'sr3',
      contractType: 'automatic',
      months: 12,
    });
    const { step, steps, reached } = applying(wizard);
    assert.equal(step, 'terms');
    assert.equal(steps[0], 'service');
    assert.deepEqual(reached, ['service', 'terms']);
  });

  it('CRT-04 a draft that could not be made is made once, however often it is tried', async (t) => {
    const server = await draftServer(t);
    const { wizard, until } = page(server);
    await until(({ type }) => type === 'choosing');
    wizard.choose({ serviceId: 'sr3', contractType: 'fixed' });
    server.lost = () => problem(503, 'unavailable');
    await wizard.begin();
    assert.equal(wizard.state.type, 'not-begun');
    server.lost = () => undefined;
    await wizard.begin();
    const keys = server.requests
      .filter(({ method }) => method === 'POST')
      .map(({ headers }) => headers['idempotency-key']);
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1]);
    assert.equal(wizard.state.type, 'editing');
  });

  it('CRT-10 the service is changed to those that the record’s service leads to', async (t) => {
    const server = await draftServer(t);
    const { wizard, until } = page(server, { switchFrom: { sourceId: 'app-1', serviceId: 'sr2' } });
    await until(({ type }) => type === 'choosing');
    assert.ok(wizard.state.type === 'choosing');
    assert.deepEqual(
      wizard.state.services.map(({ id }) => id),
      ['sr3', 'ev2'],
    );
    wizard.choose({ serviceId: 'ev2', contractType: 'fixed' });
    await wizard.begin();
    const { kind, sourceId, serviceId } = applying(wizard).draft;
    assert.deepEqual([kind, sourceId, serviceId], ['renewal', 'app-1', 'ev2']);
  });

  it('CRT-11 an action of a record is begun with what it names, nothing of it chosen anew', async (t) => {
    const server = await draftServer(t);
    const subject = {
      kind: 'reissue',
      serviceId: 'sr2',
      contractType: 'fixed',
      months: 12,
      sourceId: 'app-1',
    } as const;
    const { wizard, until } = page(server, { subject });
    await until(({ type }) => type === 'choosing');
    wizard.choose({ serviceId: 'ev2' });
    assert.deepEqual(server.writes(), [], 'nothing is made by looking at it');
    await wizard.begin();
    assert.equal(applying(wizard).draft.kind, 'reissue');
    assert.equal(applying(wizard).draft.serviceId, 'sr2');
  });

  it('CRT-04 goes through its steps to the check, and is sent once', async (t) => {
    const { server, wizard, until } = await opened(t);
    await wizard.next();
    assert.equal(applying(wizard).step, 'terms', 'without an agreement nothing follows');
    wizard.agree('agreed-1');
    assert.equal(applying(wizard).step, 'basics');
    await wizard.next();
    assert.ok(wizard.state.type === 'invalid');
    assert.deepEqual(
      wizard.state.fieldErrors.map(({ field }) => field),
      ['basics.serverName', 'basics.csr', 'basics.serverType'],
    );
    wizard.type({ block: 'basics', typed: { serverName: ' WWW.example.co.jp', serverType: 'Apache', csr } });
    await until((state) => 'csr' in state && state.csr.type === 'read');
    await wizard.next();
    assert.equal(applying(wizard).step, 'organisation');
    wizard.useStored('organisation', true);
    await wizard.next();
    assert.equal(applying(wizard).step, 'contacts');
    for (const role of ['registration', 'technical', 'administrative'] as const) wizard.useStored(role, true);
    wizard.type({ block: 'technical', typed: { telephone: '０３ー１１１１ー２２２２' } });
    await wizard.next();
    const { step, checked, entries: typed } = applying(wizard);
    assert.equal(step, 'check');
    assert.equal(typed.contacts.technical.telephone, '０３ー１１１１ー２２２２');
    assert.equal(checked?.contacts.technical.telephone, '03-1111-2222');
    assert.equal(checked?.basics.serverName, 'www.example.co.jp');
    await wizard.submit(() => false);
    assert.ok(!server.writes().includes('POST /application-drafts/d1/submission'));
    await Promise.all([wizard.submit(), wizard.submit(), wizard.submit()]);
    assert.equal(wizard.state.type, 'done');
    assert.equal(server.writes().filter((route) => route.endsWith('/submission')).length, 1);
    const { length } = server.requests;
    wizard.type({ block: 'basics', typed: { remarks: 'zu spät' } });
    await wizard.save();
    assert.equal(server.requests.length, length, 'what was sent is not saved again');
  });

  it('CRT-04 back and forward loses nothing, and leads only where one has been', async (t) => {
    const { wizard } = await opened(t, { ...agreed, step: 'contacts', entries: filled });
    wizard.type({ block: 'registration', typed: { department: '半分' } });
    wizard.goTo('check');
    assert.equal(applying(wizard).step, 'contacts');
    wizard.goTo('basics');
    assert.equal(applying(wizard).step, 'basics');
    wizard.goTo('contacts');
    assert.equal(applying(wizard).entries.contacts.registration.department, '半分');
    wizard.goTo('terms');
    await wizard.next();
    assert.equal(applying(wizard).step, 'basics', 'what was agreed to stays agreed to');
  });

  it('CRT-12 of contacts goes from the terms to the contacts', async (t) => {
    const { wizard } = await opened(t, {
      kind: 'contact-change',
      entries,
      source: { number: '1', serverName: 'www.example.co.jp', contacts: entries.contacts },
    });
    wizard.agree('agreed-1');
    assert.equal(applying(wizard).step, 'contacts');
    await wizard.next();
    const { state } = wizard;
    assert.ok(state.type === 'invalid' && state.step === 'contacts');
    assert.deepEqual(state.fieldErrors, [{ field: 'contacts', code: 'unchanged' }], 'nothing has changed');
    wizard.type({ block: 'technical', typed: { name: '後任 三郎' } });
    await wizard.next();
    assert.equal(applying(wizard).step, 'check');
  });

  it('CRT-04 that was left at the check is checked again when it is gone on with', async (t) => {
    const { until } = await opened(t, { ...agreed, step: 'check', entries: filled });
    await until((state) => state.type === 'editing' && state.checked !== undefined);
    const broken = { ...filled, contacts: { ...filled.contacts, technical: { ...contact, mailAddress: 'x' } } };
    const other = await opened(t, { ...agreed, step: 'check', entries: broken });
    const invalid = await other.until(({ type }) => type === 'invalid');
    assert.ok(invalid.type === 'invalid');
    assert.equal(invalid.step, 'contacts');
    assert.deepEqual(
      invalid.fieldErrors.map(({ field }) => field),
      ['contacts.technical.mailAddress'],
    );
  });
});

describe('CRT-05 the request in an application', () => {
  it('CRT-05 is shown as soon as it stands there, with why it is refused', async (t) => {
    const { wizard, until } = await opened(t, { ...agreed, step: 'basics' });
    wizard.type({ block: 'basics', typed: { csr, serverName: 'shop.example.co.jp' } });
    const state = await until((now) => 'csr' in now && now.csr.type === 'read');
    assert.ok('csr' in state && state.csr.type === 'read');
    assert.equal(state.csr.inspection.subject?.commonName, 'www.example.co.jp');
    assert.deepEqual(state.csr.errors, [{ field: 'basics.csr', code: 'name-mismatch' }]);
    wizard.type({ block: 'basics', typed: { serverName: 'www.example.co.jp' } });
    await until((now) => 'csr' in now && now.csr.type === 'read' && now.csr.errors.length === 0);
  });

  it('CRT-05 a private key gets nowhere: not into the state, a request, or what the browser keeps', async (t) => {
    const drafts = memoryStorage();
    const { server, wizard, states } = await opened(t, { ...agreed, step: 'basics' }, { drafts });
    const secret = 'MHcCAQEEINsecretsecretsecretsecretsecretsecretsecretoAoGCCqGSM49';
    const key = `-----BEGIN EC PRIVATE KEY-----\n${secret}\n-----END EC PRIVATE KEY-----`;
    const tries: readonly (readonly [EntryChange, string])[] = [
      [{ block: 'basics', typed: { csr: `${csr}\n${key}` } }, 'basics.csr'],
      [{ block: 'basics', typed: { remarks: key } }, 'basics.remarks'],
      [{ block: 'technical', typed: { department: key } }, 'contacts.technical.department'],
    ];
    for (const [change, field] of tries) {
      wizard.type(change);
      assert.equal(shows(wizard, 'private-key').field, field);
    }
    wizard.type({ block: 'basics', typed: { serverType: 'Apache' } });
    await wizard.save();
    const everything = JSON.stringify([
      states,
      [...drafts.items],
      server.requests.map(({ body, path }) => [body, path]),
    ]);
    assert.ok(!everything.includes('secretsecret'));
    assert.equal(applying(wizard).entries.basics.csr, '');
  });
});

describe('CRT-04 sending an application', () => {
  const ready = (t: TestContext, options: ApplicationWizardOptions = {}) =>
    opened(t, { ...agreed, step: 'check', entries: filled }, options).then(async (shown) => {
      await shown.until((state) => state.type === 'editing' && state.checked !== undefined);
      return shown;
    });
  const refusing = async (t: TestContext, code: string, more: object = {}, status = 409) => {
    const shown = await ready(t);
    shown.server.instead = ({ path }) => (path.endsWith('/submission') ? problem(status, code, more) : undefined);
    await shown.wizard.submit();
    return shown.wizard;
  };

  it('CRT-04 whose answer was lost is not sent twice, also when the page was loaded anew', async (t) => {
    const drafts = memoryStorage();
    const { server, wizard, stop } = await ready(t, { drafts });
    server.lost = ({ path }) => (path.endsWith('/submission') ? problem(504, 'unavailable') : undefined);
    await wizard.submit();
    assert.equal(wizard.state.type, 'failed');
    assert.equal(server.draft, undefined, 'it was carried out');
    stop();
    server.lost = () => undefined;
    const again = page(server, { draftId: 'd1', drafts });
    const done = await again.until(({ type }) => type === 'done');
    assert.ok(done.type === 'done');
    assert.deepEqual(done.catalogue, catalogue, 'by which the documents are called what they are');
    const sent = server.requests.filter(({ path }) => path.endsWith('/submission'));
    assert.equal(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size, 1);
    assert.equal(drafts.items.size, 0);

    await wizard.submit();
    assert.equal(wizard.state.type, 'done', 'nor from the page itself');
  });

  it('CRT-04 is told to be gone where it was sent elsewhere', async (t) => {
    const { server, wizard } = await ready(t);
    server.draft = undefined;
    await wizard.submit();
    assert.ok(wizard.state.type === 'failed' && wizard.state.error.code === 'not-found');
  });

  it('AUTH-09 terms that changed meanwhile are agreed to anew', async (t) => {
    const wizard = await refusing(t, 'terms-changed');
    assert.equal(wizard.state.type, 'failed');
    assert.equal(applying(wizard).step, 'terms');
    await wizard.next();
    assert.equal(applying(wizard).step, 'terms');
    wizard.agree('agreed-2');
    await wizard.save();
    assert.equal(applying(wizard).draft.agreementId, 'agreed-2');
  });

  it('CRT-17 a coupon that was used up meanwhile is said at the coupon', async (t) => {
    const wizard = await refusing(t, 'coupon-used-up');
    assert.ok(wizard.state.type === 'invalid');
    assert.equal(wizard.state.step, 'basics');
    assert.deepEqual(wizard.state.fieldErrors, [{ field: 'basics.couponId', code: 'coupon-used-up' }]);
  });

  it('CRT-04 what the server finds wrong stands at its field', async (t) => {
    const fieldErrors = [{ field: 'contacts.technical.mailAddress', code: 'not-an-address' }];
    const wizard = await refusing(t, 'invalid-input', { fieldErrors }, 400);
    assert.ok(wizard.state.type === 'invalid');
    assert.equal(wizard.state.step, 'contacts');
  });

  it('CRT-09 what was closed meanwhile fails with the reason, and keeps what was typed', async (t) => {
    const wizard = await refusing(t, 'action-closed', { params: { reason: 'under-way' } });
    assert.ok(wizard.state.type === 'failed');
    assert.deepEqual(wizard.state.error.params, { reason: 'under-way' });
    assert.equal(applying(wizard).entries.basics.csr, csr);
  });

  it('AUTH-03 another account gets nothing of what the first one typed', async (t) => {
    const { server, wizard, portal } = await ready(t);
    const jiro = { ...session, account: { ...session.account, id: 'jiro' } };
    portal.session.onExpired(async () => portal.session.adopt(jiro));
    server.instead = ({ method }) => (method === 'GET' ? undefined : problem(401, 'unauthenticated'));
    wizard.type({ block: 'basics', typed: { remarks: '内緒' } });
    await wizard.save();
    assert.ok(wizard.state.type === 'unavailable');
    assert.equal(wizard.state.error.code, 'account-changed');
    assert.ok(!JSON.stringify(wizard.state).includes('内緒'));
  });
});
