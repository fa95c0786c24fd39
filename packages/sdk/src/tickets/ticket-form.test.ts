import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { memoryStorage } from '../portal/draft.suite.ts';
import { keptSuite } from '../portal/kept-entries.suite.ts';
import {
  follow,
  held,
  json,
  portalAt,
  problem,
  replyServer,
  routes,
  session,
  type Reply,
} from '../portal/reply-server.suite.ts';
import { createTicketForm, type TicketForm, type TicketFormOptions, type TicketFormState } from './ticket-form.ts';
import { chosen, subject } from './ticket.suite.ts';

const subjects = json(200, { subjects: [subject], total: 1 });
const opened = json(201, { id: 't1', number: 'T-2026-000123' });
const uploaded: Reply = (response, request) =>
  json(201, {
    id: `u-${new URL(request.path, 'http://x').searchParams.get('name')}`,
    name: 'a.txt',
    size: 3,
    type: 'text/plain',
  })(response, request);
const table = { 'GET /ticket-subjects': subjects, 'POST /tickets': opened, 'POST /uploads': uploaded };

/** Fills in what a ticket needs. */
const fill = (form: TicketForm): void => {
  form.choose(subject);
  form.type({
    kind: 'fault',
    severity: 'high',
    serviceId: 'hardware',
    title: '電源',
    description: '片系が落ちています',
  });
  form.type({ contact: { name: '髙﨑 花子', mail: 'hanako@example.jp' } });
};

const one = {
  name: 'createTicketForm',
  make: (portal) => createTicketForm(portal, { deviceId: 'd1' }),
  reads: {
    route: 'GET /ticket-subjects?deviceId=d1',
    reply: subjects,
    becomes: 'ready',
    once: 'nothing is read under what is being typed',
  },
  verbs: {
    type: ({ type }) => type({ title: '電源' }),
    choose: ({ choose }) => choose(subject),
    addFiles: ({ addFiles }) => addFiles([chosen('a.txt', 'log')]),
    allowFile: ({ allowFile }) => allowFile('absent'),
    retryFile: ({ retryFile }) => retryFile('absent'),
    removeFile: (form) => form.removeFile(filesOf(form)[0]?.key ?? ''),
    send: (form) => {
      fill(form);
      return form.send();
    },
    sendAnyway: ({ sendAnyway }) => sendAnyway(),
    review: ({ review }) => review(),
    back: ({ back }) => back(),
    beginAnew: ({ beginAnew }) => beginAnew(),
    retry: ({ retry }) => retry(),
  },
  routes: table,
} as const satisfies ControllerCase<TicketFormState, TicketForm>;
controllerSuite<TicketFormState, TicketForm>(one);
readingSuite<TicketFormState, TicketForm>(one);

keptSuite<TicketForm>({
  name: 'createTicketForm',
  make: (portal, drafts) => createTicketForm(portal, drafts),
  routes: table,
  fill,
  shows: ({ state }) => ('typed' in state ? [state.typed.title, state.typed.description, state.typed.kind] : undefined),
  beginAnew: ({ beginAnew }) => beginAnew(),
  async send(form) {
    await form.send();
    assert.equal(form.state.type, 'opened', JSON.stringify(form.state));
  },
});

const filesOf = ({ state }: TicketForm) => ('files' in state ? state.files : []);
const worksOf = (form: TicketForm): readonly string[] => filesOf(form).map(({ work }) => work.type);

async function opening(t: TestContext, replies: Readonly<Record<string, Reply>> = {}, options: TicketFormOptions = {}) {
  const server = await replyServer(t, routes({ ...table, ...replies }));
  const make = async () => {
    const portal = portalAt(server.url, { retries: 0 });
    portal.session.adopt(session);
    const form = createTicketForm(portal, options);
    const followed = follow(form);
    await followed.until(({ type }) => type === 'ready');
    /** Resolves when the works of the files are these. */
    const files = (...works: readonly string[]) =>
      followed.until(() => JSON.stringify(worksOf(form)) === JSON.stringify(works));
    return { form, portal, files };
  };
  const posted = (path: string) => server.requests.filter((one) => one.path.endsWith(path) && one.method === 'POST');
  return { server, make, posted, ...(await make()) };
}

describe('SUP-05 opening a ticket', () => {
  it('SUP-05 begins with who is signed in, and sends what was typed with the ids of its files', async (t) => {
    const { form, posted, files } = await opening(t);
    assert.ok('typed' in form.state);
    assert.deepEqual(form.state.typed.contact, { name: '髙﨑 花子', mail: 'hanako@example.jp', telephone: '' });
    form.addFiles([chosen('b.txt', 'log'), chosen('c.txt', 'log')]);
    await files('sent', 'sent');
    fill(form);
    await form.send();
    assert.ok(form.state.type === 'opened', JSON.stringify(form.state));
    assert.equal(form.state.ticket.number, 'T-2026-000123');
    const body = JSON.parse(posted('/tickets')[0]?.body ?? '');
    assert.deepEqual(
      [body.contractId, body.deviceId, body.serviceId, body.uploads],
      ['c1', 'd1', 'hardware', ['u-b.txt', 'u-c.txt']],
    );
  });

  it('SUP-05 chooses the only service with what it is about, and takes one back that the next one does not have', async (t) => {
    const { form } = await opening(t);
    const single = { ...subject, services: subject.services.slice(1) };
    form.choose(subject);
    form.type({ serviceId: 'hardware' });
    form.choose(single);
    assert.ok('typed' in form.state);
    assert.equal(form.state.typed.serviceId, 'software');
    form.choose(undefined);
    assert.ok('typed' in form.state);
    assert.deepEqual([form.state.typed.contractId, form.state.typed.serviceId], ['', '']);
  });

  it('SUP-05 SUP-13 begins with the service that is asked for, wherever what it is about has it', async (t) => {
    const { form } = await opening(t, {}, { deviceId: 'd1', serviceId: 'software' });
    const service = () => ('typed' in form.state ? form.state.typed.serviceId : undefined);
    assert.equal(service(), 'software');
    form.choose(undefined);
    form.choose({ ...subject, services: subject.services.slice(0, 1) });
    assert.equal(service(), 'hardware', 'the only one there is');
    form.choose({ ...subject, services: [...subject.services, { id: 'mail', name: { ja: '電子メール' } }] });
    assert.equal(service(), 'hardware', 'what was chosen stays as long as it fits');
    form.choose(undefined);
    form.choose(subject);
    assert.equal(service(), 'software');
  });

  it('SUP-05 says what is wrong, also a contract that has ended, and sends nothing', async (t) => {
    const { form, posted } = await opening(t);
    fill(form);
    form.choose({ ...subject, contract: { ...subject.contract, endsOn: '2020-12-31' } });
    form.type({ title: '' });
    await form.send();
    assert.ok(form.state.type === 'invalid');
    assert.deepEqual(
      form.state.fieldErrors.map(({ field, code }) => `${field} ${code}`),
      ['title required', 'contractId ended'],
    );
    form.type({ desk: 'sales', title: '更新について' });
    await form.send();
    assert.equal(form.state.type, 'opened');
    assert.equal(posted('/tickets').length, 1);
  });

  it('SUP-05 sends a text that looks like a secret only when the person says so, and keeps it out of what is kept', async (t) => {
    const storage = memoryStorage();
    const { form, posted } = await opening(t, { 'POST /tickets': problem(503, 'unavailable') }, { drafts: storage });
    fill(form);
    form.type({ description: '再起動しました\nenable secret Xk29!fooBar' });
    await form.send();
    assert.ok(form.state.type === 'warned');
    assert.deepEqual(form.state.findings, [{ field: 'description', kind: 'password', line: 2 }]);
    assert.equal(posted('/tickets').length, 0);
    form.type({ title: '電源の件' });
    await form.sendAnyway();
    assert.equal(posted('/tickets').length, 0, 'a change goes back to the form');
    await form.send();
    await form.sendAnyway();
    const state = ((): TicketFormState => form.state)(); // which has changed since it was looked at
    assert.ok(state.type === 'failed');
    assert.match(posted('/tickets')[0]?.body ?? '', /Xk29!fooBar/);
    assert.ok(state.typed.description.includes('Xk29!fooBar'), 'what was typed stays');
    const [text = ''] = [...storage.items.values()];
    assert.ok(text.includes('再起動しました') && !text.includes('Xk29!fooBar'), text);
  });

  it('SUP-05 sent again after a broken line, also on another page, is one ticket', async (t) => {
    const storage = memoryStorage();
    let isBroken = true;
    const reply: Reply = (response, request) => {
      if (isBroken) response.destroy();
      else opened(response, request);
    };
    const { form, make, posted } = await opening(t, { 'POST /tickets': reply }, { drafts: storage });
    fill(form);
    await form.send();
    assert.equal(form.state.type, 'failed');
    await form.send();
    isBroken = false;
    const { form: again } = await make();
    assert.ok('restored' in again.state && again.state.subject?.device?.id === 'd1');
    await again.send();
    assert.equal(again.state.type, 'opened');
    const keys = posted('/tickets').map(({ headers }) => headers['idempotency-key']);
    assert.deepEqual([keys.length, new Set(keys).size], [3, 1]);
    assert.equal(storage.items.size, 0);
  });

  it('SUP-05 lets possible answers be looked for while title and description are typed', async (t) => {
    const heard: unknown[] = [];
    const { form } = await opening(t, {}, { suggestions: { type: (written) => void heard.push(written) } });
    form.type({ title: '電源' });
    form.type({ severity: 'high' });
    form.type({ description: '落ちた\npassword: Xk29!fooBar' });
    assert.deepEqual(heard, [
      { title: '電源', description: '' },
      { title: '電源', description: '落ちた' },
    ]);
  });

  it('SUP-05 asks before it sends, where all is good; back and any change lead to the fields', async (t) => {
    const { form, posted } = await opening(t);
    const now = (): string => form.state.type;
    form.review();
    assert.equal(now(), 'invalid');
    fill(form);
    form.review();
    assert.equal(now(), 'confirming');
    form.back();
    assert.equal(now(), 'ready');
    form.review();
    form.type({ description: 'password: Xk29!fooBar' });
    assert.equal(now(), 'ready');
    form.review();
    assert.equal(now(), 'warned');
    form.back();
    assert.equal(now(), 'ready');
    form.type({ description: '片系が落ちています' });
    form.review();
    await form.send(() => now() === 'invalid');
    assert.deepEqual([now(), posted('/tickets').length], ['confirming', 0], 'as long as the host keeps it');
    await form.send();
    assert.deepEqual([now(), posted('/tickets').length], ['opened', 1]);
    form.review();
    form.back();
    assert.equal(now(), 'opened');
  });
});

describe('SUP-05 files of a ticket that is opened', () => {
  it('SUP-05 two are sent at a time, one that fails can be tried again, and nothing is sent before all are', async (t) => {
    const gate = held();
    const { form, files, posted, server } = await opening(t, { 'POST /uploads': gate.reply });
    fill(form);
    form.addFiles(['a.txt', 'b.txt', 'c.txt'].map((name) => chosen(name, 'log')));
    await files('sending', 'sending', 'waiting');
    await server.arrived(2);
    await form.send();
    assert.ok(form.state.type === 'invalid');
    assert.deepEqual(form.state.fieldErrors, [{ field: 'files', code: 'sending' }]);
    gate.release(problem(503, 'unavailable'));
    await files('failed', 'failed', 'sending');
    await form.send();
    assert.ok(form.state.type === 'invalid' && form.state.fieldErrors[0]?.code === 'unfinished');
    await server.arrived(3);
    gate.release(uploaded);
    await files('failed', 'failed', 'sent');
    form.removeFile(filesOf(form)[0]?.key ?? '');
    form.retryFile(filesOf(form)[0]?.key ?? '');
    await files('sending', 'sent');
    await server.arrived(4);
    gate.release(uploaded);
    await files('sent', 'sent');
    await form.send();
    assert.deepEqual(JSON.parse(posted('/tickets')[0]?.body ?? '').uploads, ['u-b.txt', 'u-c.txt']);
  });

  it('SUP-05 one that looks as if it held a secret is not sent before the person says so', async (t) => {
    const { form, files, posted } = await opening(t);
    form.addFiles([chosen('config.txt', 'hostname fw\nsnmp-server community Sec-Ro-77 RO')]);
    await files('warned');
    const [file] = filesOf(form);
    assert.ok(file?.work.type === 'warned');
    assert.deepEqual(file.work.findings, [{ kind: 'community', line: 2 }]);
    assert.equal(posted('/uploads?purpose=ticket-file&name=config.txt').length, 0);
    form.allowFile(file.key);
    await files('sent');
  });

  it('SUP-05 what cannot be attached is told at once: too many, too large, of a kind that is not taken', async (t) => {
    const refused: Reply = problem(415, 'file-type-refused');
    const { form, files } = await opening(t, { 'POST /uploads': refused });
    const large = Object.defineProperty(chosen('large.bin', 'x'), 'size', { value: 2 ** 31 });
    form.addFiles([large, chosen('page.html', '<html>')]);
    await files('refused', 'refused');
    const codes = filesOf(form).map(({ work }) => (work.type === 'refused' ? work.error.code : ''));
    assert.deepEqual(codes, ['payload-too-large', 'file-type-refused']);
    form.addFiles(Array.from({ length: 21 }, (_, index) => chosen(`${index}.txt`, 'x')));
    const last = filesOf(form).at(-1);
    assert.ok(last?.work.type === 'refused' && last.work.error.code === 'too-many');
  });

  it('SUP-05 after the page was loaded anew those that were sent are there, the others named, and chosen again take their place', async (t) => {
    const storage = memoryStorage();
    const gate = held();
    const slow: Reply = (response, request) =>
      (request.path.includes('slow') ? gate.reply : uploaded)(response, request);
    const { form, files, make, posted, server } = await opening(t, { 'POST /uploads': slow }, { drafts: storage });
    fill(form);
    form.addFiles([chosen('fast.txt', 'log'), chosen('slow.txt', 'log')]);
    await files('sent', 'sending');
    const next = await make();
    assert.deepEqual(
      filesOf(next.form).map(({ name, work }) => `${name} ${work.type}`),
      ['fast.txt sent', 'slow.txt lost'],
    );
    await next.form.send();
    assert.ok(next.form.state.type === 'invalid');
    next.form.addFiles([chosen('slow.txt', 'log')]);
    await next.files('sent', 'sending');
    await server.arrived(4); // two uploads, what it is about, and the upload again
    gate.release(uploaded);
    await next.files('sent', 'sent');
    await next.form.send();
    assert.equal(next.form.state.type, 'opened');
    assert.deepEqual(JSON.parse(posted('/tickets')[0]?.body ?? '').uploads, ['u-fast.txt', 'u-slow.txt']);
  });

  it('SUP-05 those that the server knows no more are named, to be chosen again', async (t) => {
    const gone = problem(400, 'invalid-input', { fieldErrors: [{ field: 'uploads.1', code: 'gone' }] });
    const { form, files } = await opening(t, { 'POST /tickets': gone });
    fill(form);
    form.addFiles([chosen('a.txt', 'log'), chosen('b.txt', 'log')]);
    await files('sent', 'sent');
    await form.send();
    assert.ok(form.state.type === 'invalid');
    assert.deepEqual(worksOf(form), ['sent', 'lost']);
    assert.deepEqual(form.state.fieldErrors.at(-1), { field: 'files', code: 'unfinished' });
  });

  it('SUP-05 what came back without what looked like a secret is not sent before the person has looked at it', async (t) => {
    const storage = memoryStorage();
    const { form, make, posted } = await opening(t, {}, { drafts: storage });
    fill(form);
    form.type({ description: '入れません\npassword: Xk29!fooBar' });
    const { form: again } = await make();
    assert.ok('typed' in again.state && again.state.typed.description === '入れません\npassword: ●●●');
    again.review();
    const now = (): TicketFormState => again.state;
    const { state } = { state: now() };
    assert.ok(state.type === 'warned');
    assert.deepEqual(state.findings, [{ field: 'description', kind: 'taken-out', line: 2 }]);
    assert.equal(posted('/tickets').length, 0);
    again.type({ description: '入れません' });
    again.review();
    assert.equal(now().type, 'confirming');
  });

  it('SUP-05 what is asked about where the form is opened is not lost beside what was kept', async (t) => {
    const other = { ...subject, device: { ...subject.device, id: 'd2', name: 'other' } };
    const replies: Readonly<Record<string, Reply>> = {
      'GET /ticket-subjects': (response, request) =>
        json(200, { subjects: [request.path.includes('d2') ? other : subject], total: 1 })(response, request),
    };
    const drafts = memoryStorage();
    const { form } = await opening(t, replies, { drafts });
    form.type({ title: '電源' });
    const bare = await opening(t, replies, { drafts, deviceId: 'd1' });
    assert.ok('typed' in bare.form.state);
    assert.deepEqual([bare.form.state.typed.title, bare.form.state.typed.deviceId], ['電源', 'd1']);
    bare.form.type({ title: '電源が' });
    const { form: again } = await opening(t, replies, { drafts, deviceId: 'd2' });
    assert.ok('typed' in again.state);
    assert.deepEqual([again.state.typed.deviceId, again.state.asked?.device?.id], ['d1', 'd2']);
    again.choose(again.state.asked);
    const after: TicketFormState = again.state;
    assert.ok('typed' in after);
    assert.deepEqual([after.typed.title, after.typed.deviceId, 'asked' in after], ['電源が', 'd2', false]);
  });
});
