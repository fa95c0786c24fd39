import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { controllerSuite, readingSuite, type ControllerCase } from '../portal/controller.suite.ts';
import { memoryStorage } from '../portal/draft.suite.ts';
import {
  follow,
  held,
  json,
  portalAt,
  problem,
  refusedUrl,
  replyServer,
  routes,
  session,
  type Reply,
} from '../portal/reply-server.suite.ts';
import { createMailboxForm, type MailboxForm, type MailboxFormState } from './mailbox-form.ts';
import { checkMailboxStep, checkNewMailbox, type MailboxFacts } from './mailbox-form.rules.ts';
import { mailboxesOf, mailServers, mailTerms, storedMailbox } from './mailbox.suite.ts';

const mailboxes = mailboxesOf([storedMailbox('a')]);
const created = {
  mailbox: storedMailbox('n', { address: 'yuki-y@hinata03.mail.example' }),
  servers: mailServers,
  password: 'Tane-Rugo-Mabi-Suto-407',
};
const [read, find, terms, create] = [
  'GET /mailboxes',
  'POST /mailbox-subdomains',
  'GET /application-terms/mailbox',
  'POST /mailboxes',
];
const first = { localPart: 'yuki-y', candidates: ['hinata03', 'niji00', 'wakaba09'], next: 3 };
const table: Readonly<Record<string, Reply>> = {
  [read]: json(200, mailboxes),
  [find]: json(200, first),
  [terms]: json(200, mailTerms),
  [create]: json(201, created),
};

const one = {
  name: 'createMailboxForm',
  make: createMailboxForm,
  reads: {
    route: read,
    reply: json(200, mailboxes),
    becomes: 'ready',
    once: 'what is typed or chosen in it stays as it stands',
  },
  verbs: {
    type: ({ type }) => type('yuki-y'),
    next: ({ next }) => next(),
    showOthers: ({ showOthers }) => showOthers(),
    showFormer: ({ showFormer }) => showFormer(),
    choose: ({ choose }) => choose('hinata03'),
    toSettings: ({ next }) => next(),
    open: ({ open }) => open('mail'),
    tick: ({ tick }) => tick(true),
    chooseVirusCheck: ({ chooseVirusCheck }) => chooseVirusCheck(true),
    review: ({ next }) => next(),
    back: ({ back }) => back(),
    again: ({ next }) => next(),
    send: ({ send }) => send(),
    show: ({ show }) => show('print'),
    noteKept: ({ noteKept }) => noteKept(),
    beginAnew: ({ beginAnew }) => beginAnew(),
    retry: ({ retry }) => retry(),
  },
  routes: table,
} as const satisfies ControllerCase<MailboxFormState, MailboxForm>;
controllerSuite<MailboxFormState, MailboxForm>(one);
readingSuite<MailboxFormState, MailboxForm>(one);

async function opened(t: Parameters<typeof replyServer>[0], further: Readonly<Record<string, Reply>> = {}) {
  const server = await replyServer(t, routes({ ...table, ...further }));
  const form = createMailboxForm(portalAt(server.url, { retries: 0 }));
  const { until } = follow(form);
  await until(({ type }) => type !== 'loading');
  const sent = (path: string) =>
    server.requests.filter(({ method, path: at }) => `${method} ${at.replace('/api/information', '')}` === path);
  return { server, form, sent };
}
/** Up to the confirmation. */
async function filled(form: MailboxForm): Promise<void> {
  form.type('ｙｕｋｉ－ｙ');
  await form.next();
  form.choose('hinata03');
  await form.next();
  form.open('mail');
  form.tick(true);
  form.chooseVirusCheck(false);
  await form.next();
}
const errorsIn = ({ state }: MailboxForm): readonly string[] =>
  state.type === 'invalid' ? state.fieldErrors.map(({ field, code }) => `${field} ${code}`) : [state.type];
const stepOf = ({ state }: MailboxForm): string => ('step' in state ? `${state.type} ${state.step}` : state.type);

describe('MYP-08 MYP-09 MYP-10 registering a mail address', () => {
  it('MYP-08 goes from the part before @ to the subdomains only with one that can be', async (t) => {
    const { form, sent } = await opened(t);
    await form.next();
    assert.deepEqual(errorsIn(form), ['localPart required']);
    form.type('yuki_');
    await form.next();
    assert.deepEqual(errorsIn(form), ['localPart edge']);
    form.type('ｙｕｋｉ－ｙ');
    await form.next();
    assert.equal(stepOf(form), 'ready subdomain');
    assert.deepEqual(
      sent(find).map(({ body }) => JSON.parse(body)),
      [{ localPart: 'yuki-y' }],
    );
    form.back();
    assert.ok('localPart' in form.state && form.state.localPart === 'ｙｕｋｉ－ｙ', 'it stands there as it was typed');
  });

  it('MYP-08 begins with nothing but the way back where the contract has no place left', async (t) => {
    const full = mailboxesOf([storedMailbox('a'), storedMailbox('b')], 2);
    const { form } = await opened(t, { [read]: json(200, full) });
    assert.deepEqual(form.state, { type: 'full', mailboxes: full, late: false });
  });

  it('MYP-09 shows the next three, and after the last says so', async (t) => {
    const last = { localPart: 'yuki-y', candidates: ['yunagi04'] };
    let asked = 0;
    const { form, sent } = await opened(t, {
      [find]: (response, request) => json(200, asked++ ? last : first)(response, request),
    });
    form.type('yuki-y');
    await form.next();
    form.choose('hinata03');
    const { offered } = 'offered' in form.state ? form.state : {};
    await form.showOthers();
    assert.deepEqual(JSON.parse(sent(find)[1]?.body ?? ''), { localPart: 'yuki-y', after: 3 });
    assert.ok('offered' in form.state);
    assert.deepEqual(form.state.offered, { ...last, next: undefined, former: offered });
    assert.equal(form.state.subdomain, undefined, 'what is not offered any more is not chosen');
    await form.showOthers();
    assert.equal(asked, 2);
    await form.next();
    assert.deepEqual(errorsIn(form), ['subdomain required']);
    form.showFormer();
    assert.equal(form.state.type, 'ready');
    assert.deepEqual(form.state.offered, offered, 'the former ones, without asking the server');
    form.choose('hinata03');
    form.showFormer();
    assert.equal(form.state.subdomain, 'hinata03', 'nothing stands before the first ones');
    assert.equal(asked, 2);
  });

  it('MYP-09 keeps what was chosen for who goes back and on again with the same', async (t) => {
    const { form } = await opened(t);
    form.type('yuki-y');
    await form.next();
    form.choose('niji00');
    form.back();
    await form.next();
    assert.ok('subdomain' in form.state && form.state.subdomain === 'niji00');
  });

  it('MYP-10 asks for the terms to be opened and agreed to, and for ON or OFF', async (t) => {
    const { form } = await opened(t);
    form.type('yuki-y');
    await form.next();
    form.choose('hinata03');
    await form.next();
    assert.equal(stepOf(form), 'ready settings');
    form.tick(true);
    assert.deepEqual(errorsIn(form), ['agreed unopened']);
    await form.next();
    assert.deepEqual(errorsIn(form), ['agreed unopened', 'virusCheck required']);
    form.open('mail');
    assert.equal(stepOf(form), 'invalid settings', 'what is wrong stays until it is mended');
    await form.next();
    assert.deepEqual(errorsIn(form), ['agreed required', 'virusCheck required']);
    form.tick(true);
    form.chooseVirusCheck(true);
    await form.next();
    assert.equal(stepOf(form), 'confirming settings');
    form.back();
    assert.equal(stepOf(form), 'ready settings');
  });

  it('MYP-10 registers what was confirmed, once, and shows it until the form begins anew', async (t) => {
    const gate = held();
    const { server, form, sent } = await opened(t, { [create]: gate.reply });
    await filled(form);
    const sending = [form.send(), form.send(), form.send()];
    await server.arrived(4);
    form.type('another');
    assert.equal(stepOf(form), 'submitting settings');
    gate.release(json(201, created));
    await Promise.all(sending);
    assert.deepEqual(form.state, { type: 'done', created, view: 'facts', kept: false });
    assert.equal(sent(create).length, 1);
    assert.deepEqual(JSON.parse(sent(create)[0]?.body ?? ''), {
      localPart: 'yuki-y',
      subdomain: 'hinata03',
      virusCheck: false,
      termsVersion: 3,
      opened: ['mail'],
    });
    form.show('print');
    form.noteKept();
    assert.deepEqual(form.state, { type: 'done', created, view: 'print', kept: true });
    await form.beginAnew();
    assert.equal(stepOf(form), 'ready local-part');
  });

  it('MYP-10 sent again after a lost answer is the same request', async (t) => {
    let asked = 0;
    const { form, sent } = await opened(t, {
      [create]: (response, request) => (asked++ ? json(201, created)(response, request) : void response.destroy()),
    });
    await filled(form);
    await form.send();
    assert.equal(stepOf(form), 'failed settings');
    await form.next();
    await form.send();
    assert.equal(form.state.type, 'done');
    assert.equal(new Set(sent(create).map(({ headers }) => headers['idempotency-key'])).size, 1);
  });

  it('MYP-09 an address that somebody was faster with leads back to the subdomains, read anew', async (t) => {
    const taken = problem(400, 'invalid-input', { fieldErrors: [{ field: 'subdomain', code: 'taken' }] });
    const { form, sent } = await opened(t, { [create]: taken });
    await filled(form);
    await form.send();
    assert.equal(stepOf(form), 'invalid subdomain');
    assert.deepEqual(errorsIn(form), ['subdomain taken']);
    assert.ok('subdomain' in form.state && form.state.subdomain === undefined);
    assert.equal(sent(find).length, 2);
  });

  it('MYP-08 the last place that was taken elsewhere ends it, and says that nothing was registered', async (t) => {
    const full = mailboxesOf([storedMailbox('a')], 1);
    let asked = 0;
    const { form } = await opened(t, {
      [read]: (response, request) => json(200, asked++ ? full : mailboxes)(response, request),
      [create]: problem(409, 'too-many-mailboxes', { params: { most: 1 } }),
    });
    await filled(form);
    await form.send();
    assert.deepEqual(form.state, { type: 'full', mailboxes: full, late: true });
  });

  it('MYP-10 terms that changed meanwhile are to be read anew, and the rest stays', async (t) => {
    const newer = { ...mailTerms, version: 4 };
    let asked = 0;
    const { form } = await opened(t, {
      [terms]: (response, request) => json(200, asked++ ? newer : mailTerms)(response, request),
      [create]: problem(409, 'terms-changed'),
    });
    await filled(form);
    await form.send();
    assert.equal(stepOf(form), 'terms-changed settings');
    assert.ok('reading' in form.state);
    assert.deepEqual(form.state.reading, { terms: newer, opened: [], ticked: false });
    assert.equal(form.state.virusCheck, false);
  });

  it('MYP-09 a line that breaks on the way to the next step loses nothing', async (t) => {
    let asked = 0;
    const { form } = await opened(t, {
      [find]: (response, request) => (asked++ ? json(200, first)(response, request) : void response.destroy()),
    });
    form.type('yuki-y');
    await form.next();
    assert.equal(stepOf(form), 'failed local-part');
    await form.next();
    assert.equal(stepOf(form), 'ready subdomain');
  });

  it('MYP-08 the part before @ outlives a reload until it is registered or taken back; nothing else is kept', async (t) => {
    const storage = memoryStorage();
    const server = await replyServer(t, routes({ ...table, 'GET /session': json(200, { session }) }));
    const load = async () => {
      const form = createMailboxForm(portalAt(server.url, { retries: 0 }), { drafts: storage });
      await follow(form).until(({ type }) => type !== 'loading');
      return form;
    };
    (await load()).type('yuki-y');
    const second = await load();
    assert.deepEqual(second.state, {
      type: 'ready',
      step: 'local-part',
      mailboxes,
      localPart: 'yuki-y',
      restored: true,
    });
    await filled(second);
    await second.send();
    assert.equal(second.state.type, 'done');
    assert.equal(storage.items.size, 0);
    const third = await load();
    third.type('yuki-y');
    await third.beginAnew();
    assert.ok('localPart' in third.state && third.state.localPart === '');
    assert.equal(storage.items.size, 0);
  });

  it('MYP-08 what could not be read is read again', async () => {
    const form = createMailboxForm(portalAt(await refusedUrl(), { retries: 0 }));
    const { until } = follow(form);
    await until(({ type }) => type === 'unavailable');
    await form.retry();
    assert.equal(form.state.type, 'unavailable');
  });
});

it('MYP-10 nothing is sent that is not whole', () => {
  const facts: MailboxFacts = {
    step: 'settings',
    mailboxes,
    localPart: 'yuki-y',
    subdomain: 'hinata03',
    virusCheck: true,
  };
  assert.deepEqual(checkNewMailbox(facts), { ok: false, fieldErrors: [] }, 'without the terms');
  assert.ok(checkMailboxStep({ ...facts, step: 'local-part' }).ok);
  const reading = { terms: mailTerms, opened: ['mail'], ticked: true };
  assert.ok(checkNewMailbox({ ...facts, reading }).ok);
  const { virusCheck: _, ...undecided } = facts;
  assert.deepEqual(checkNewMailbox({ ...undecided, reading }), {
    ok: false,
    fieldErrors: [{ field: 'virusCheck', code: 'required' }],
  });
});
