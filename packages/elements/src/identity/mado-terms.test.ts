import type { Terms } from '@madoguchi/sdk';
import { agreeToApplicationTerms, readApplicationTerms } from '@madoguchi/sdk/identity/application-terms.endpoints.js';
import { agreeToTerms, readTerms } from '@madoguchi/sdk/identity/terms.endpoints.js';
import '../define/mado-terms.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite, openForm, type FormSubject } from '../portal/form/form.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, descriptionOf, everything, field, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem, sessionOf } from '../testing/scripted-server.ts';

const terms: Terms = {
  version: 3,
  publishedAt: '2026-10-01T00:00:00.000Z',
  documents: [
    {
      id: 'service',
      title: { ja: 'サービス利用規約' },
      body: { ja: '第1条（目的）\n本規約は、…\n\n第2条（定義）\n…' },
    },
    {
      id: 'privacy',
      title: { ja: '個人情報の取扱い', en: 'Personal information' },
      body: { ja: '当社は、…', en: 'We …' },
    },
  ],
};

const documents = (element: HTMLElement): HTMLDetailsElement[] =>
  [...everything(element)].filter((found) => found instanceof HTMLDetailsElement);
const box = (element: HTMLElement): HTMLInputElement => field(element, '利用規約に同意する');

/** Opens every document, as a click on its name does. */
async function readAll(element: HTMLElement): Promise<void> {
  for (const document of documents(element)) document.querySelector('summary')?.click();
  await until(() => box(element).getAttribute('aria-disabled') !== 'true', 'a box that can be ticked');
}

const subject: FormSubject<'mado-terms'> = {
  tag: 'mado-terms',
  operation: agreeToTerms,
  accepted: () => answer(201, sessionOf()),
  prepare: (server) => server.on(readTerms, () => answer(200, terms)),
  async fill(element) {
    await readAll(element);
    box(element).click();
    await until(() => box(element).checked);
  },
  before: 'mado-before-terms-agree',
  done: 'mado-terms-agreed',
  typed: false,
  survival: { nothing: 'agreeing is one click' },
};

const agreement = { id: 'agr-1', kind: 'renewal', version: 3, agreedAt: '2026-11-20T01:00:00.000Z' };
const ofApplication: FormSubject<'mado-terms'> = {
  tag: 'mado-terms',
  operation: agreeToApplicationTerms,
  accepted: () => answer(201, agreement),
  prepare: (server) => server.on(readApplicationTerms, () => answer(200, terms)),
  set: (element) => element.setAttribute('application-kind', 'renewal'),
  fill: () => undefined,
  before: 'mado-before-terms-agree',
  done: 'mado-application-terms-agreed',
  typed: false,
  survival: { nothing: 'agreeing is one click' },
  alwaysComplete: true,
};

formSuite(subject);
formSuite(ofApplication);
elementSuite<'mado-terms'>({
  tag: 'mado-terms',
  prepare: (server) => subject.prepare?.(server),
  says: { ja: '同意して進む', en: 'Agree and continue' },
  byHand: {
    set: (element) => (element.state = { type: 'agreed', session: sessionOf() }),
    says: '同意を受け付けました',
  },
});

describe('mado-terms', () => {
  it('AUTH-09 shows each document by name, closed, and says that it has not been read', async () => {
    const { element } = await openForm(subject);
    equal(
      documents(element).map((document) => [textOf(document.querySelector('summary') ?? document), document.open]),
      [
        ['サービス利用規約 まだ開いていません', false],
        ['個人情報の取扱い まだ開いていません', false],
      ],
    );
  });

  it('AUTH-09 cannot be ticked before every document was opened: the reason is there, and the box says it', async () => {
    const { element } = await openForm(subject);
    equal(box(element).disabled, false, 'the box is out of reach');
    equal(box(element).getAttribute('aria-disabled'), 'true');
    includes(descriptionOf(box(element)), '規約をすべて開くと');
    documents(element)[0]?.querySelector('summary')?.click();
    await until(() => textOf(element).includes('開きました'));
    box(element).click();
    await until(() => descriptionOf(box(element)).includes('先に「個人情報の取扱い」を開いて'));
    equal(box(element).checked, false);
    await readAll(element);
    box(element).click();
    await until(() => box(element).checked);
    equal(all(element, 'group').length, 0, 'summaries');
  });

  it('AUTH-09 keeps the focus at the box when it refuses a tick, so that Space can be tried again', async () => {
    const { element } = await openForm(subject);
    box(element).focus();
    box(element).click();
    await until(() => descriptionOf(box(element)).includes('先に'));
    await settle(element);
    equal(focused(), box(element));
  });

  it('AUTH-09 shows each document in the language of the page, and in another where it has none of it', async () => {
    const { element } = await openForm(subject);
    documents(element)[1]?.querySelector('summary')?.click();
    await until(() => textOf(element).includes('開きました'));
    element.lang = 'en';
    await until(() => textOf(element).includes('Personal information'));
    includes(textOf(element), 'We …');
    includes(textOf(element), 'サービス利用規約');
    includes(textOf(element), 'Opened');
    equal(
      documents(element).map((document) => [
        document.querySelector('[lang]')?.getAttribute('lang') ?? '',
        textOf(document).includes('in Japanese only'),
      ]),
      [
        ['ja', true],
        ['', false],
      ],
    );
  });

  it('AUTH-09 sends the version that was read and what was opened, and says so to page and session', async () => {
    const { server, portal, element, submit } = await openForm(subject);
    await subject.fill(element);
    server.on(agreeToTerms, subject.accepted);
    submit.click();
    await until(() => get(element, 'status', '同意を受け付けました。'));
    equal(server.requests.at(-1)?.body, { version: 3, opened: ['service', 'privacy'] });
    equal(portal.session.state, { type: 'active', ...sessionOf() });
  });

  it('AUTH-09 asks for the tick when it is missing', async () => {
    const { element, submit } = await openForm(subject);
    await readAll(element);
    submit.click();
    await until(() => descriptionOf(box(element)).includes('利用規約への同意が必要です'));
  });

  it('AUTH-09 a version published meanwhile is shown and has to be read anew', async () => {
    const { server, element, submit } = await openForm(subject);
    await subject.fill(element);
    const newer = {
      ...terms,
      version: 4,
      documents: [{ id: 'service', title: { ja: 'サービス利用規約（改定）' }, body: { ja: '…' } }],
    };
    server.on(readTerms, () => answer(200, newer));
    server.on(agreeToTerms, () => problem(409, 'terms-changed'));
    submit.click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), '利用規約が新しくなりました');
    await until(() => focused() === alert, 'the focus at what is new');
    equal(box(element).checked, false);
    equal(
      documents(element).map(({ open }) => open),
      [false],
    );
    includes(textOf(element), 'サービス利用規約（改定）');
    await subject.fill(element);
    server.on(agreeToTerms, subject.accepted);
    submit.click();
    await until(() => get(element, 'status', '同意を受け付けました。'));
    equal(server.requests.at(-1)?.body, { version: 4, opened: ['service'] });
  });

  it('shows the text of a document as paragraphs and never as markup', async () => {
    const server = createScriptedServer();
    const evil = '<img src=x onerror="throw 1">\n\n<script>throw 1</script>';
    server.on(readTerms, () =>
      answer(200, { ...terms, documents: [{ id: '1', title: { ja: '<b>規約</b>' }, body: { ja: evil } }] }),
    );
    const element = document.createElement('mado-terms');
    element.portal = portalOn(server);
    place(element);
    await until(() => documents(element).length === 1);
    includes(textOf(element), '<img src=x');
    equal([...everything(element)].filter((found) => found.matches('img, script, b')).length, 0);
    equal(documents(element)[0]?.querySelectorAll('p').length, 2);
  });

  it('AUTH-09 shows the titles of articles as headings, below the page’s own', async () => {
    const { element } = await openForm(subject);
    documents(element)[0]?.querySelector('summary')?.click();
    await until(() => all(element, 'heading', '第1条（目的）')[0]?.checkVisibility());
    const headings = (): readonly string[] => all(element, 'heading').map((one) => `${one.localName} ${textOf(one)}`);
    equal(headings(), ['h2 利用規約', 'h3 第1条（目的）', 'h3 第2条（定義）']);
    equal(documents(element)[0]?.querySelectorAll('p').length, 2);
    const own = document.createElement('h1');
    own.slot = 'header';
    own.textContent = 'はじめに';
    element.append(own);
    element.requestUpdate();
    await until(() => headings().join() === 'h1 はじめに,h2 第1条（目的）,h2 第2条（定義）');
  });

  it('AUTH-09 shows a document whole, without a box of its own to scroll in', async () => {
    const server = createScriptedServer();
    const body = '条文の一つ。\n\n'.repeat(200);
    server.on(readTerms, () =>
      answer(200, { ...terms, documents: [{ id: '1', title: { ja: '利用規約' }, body: { ja: body } }] }),
    );
    const element = document.createElement('mado-terms');
    element.portal = portalOn(server);
    place(element);
    const details = await until(() => documents(element)[0]);
    ok(details instanceof HTMLDetailsElement);
    details.open = true;
    await until(() => details.clientHeight > 4_000);
    for (const part of details.querySelectorAll('*')) ok(!/auto|scroll/.test(getComputedStyle(part).overflowY));
  });

  it('AUTH-09 breaks the lines of a document between phrases where the browser knows them', async () => {
    const { element } = await openForm(subject);
    const paragraphs = documents(element).flatMap((document) => [...document.querySelectorAll('p')]);
    const byPhrase = CSS.supports('word-break', 'auto-phrase') ? 'auto-phrase' : 'normal';
    equal(
      paragraphs.map((paragraph) => getComputedStyle(paragraph).wordBreak),
      [byPhrase, byPhrase, byPhrase],
    );
  });

  it('AUTH-09 leaves title and lead to the host that gives a header', async () => {
    const server = createScriptedServer();
    subject.prepare?.(server);
    const element = document.createElement('mado-terms');
    const heading = document.createElement('h1');
    heading.slot = 'header';
    heading.textContent = 'はじめに';
    element.append(heading);
    element.portal = portalOn(server);
    place(element);
    await until(() => box(element));
    equal(all(element, 'heading').map(textOf), ['はじめに']);
    ok(!textOf(element).includes('お読みください'));
  });

  it('AUTH-09 tells at the box which documents it is about', async () => {
    const { element } = await openForm(subject);
    includes(descriptionOf(box(element)), '対象: 「サービス利用規約」、「個人情報の取扱い」');
  });

  it('says when the terms could not be read, and reads them when asked again', async () => {
    const server = createScriptedServer();
    server.on(readTerms, () => problem(500, 'internal'));
    const element = document.createElement('mado-terms');
    element.portal = portalOn(server);
    place(element);
    const again = await until(() => get(element, 'button', 'もう一度試す'));
    includes(textOf(element), '利用規約を読み込めませんでした');
    subject.prepare?.(server);
    again.click();
    await until(() => box(element));
  });
});

describe('mado-terms of an application', () => {
  it('AUTH-09 shows its documents with one button and no box, and hands the agreement to the page', async () => {
    const { server, portal, element, submit } = await openForm(ofApplication);
    includes(textOf(element), 'お申し込みの規約');
    equal(all(element, 'checkbox').length, 0);
    equal(textOf(submit), '同意する');
    const told: unknown[] = [];
    element.addEventListener('mado-before-terms-agree', (event) => told.push([event.version, event.application]));
    element.addEventListener('mado-application-terms-agreed', (event) => told.push(event.agreement));
    element.addEventListener('mado-terms-agreed', () => told.push('the portal’s'));
    const before = portal.session.state;
    server.on(agreeToApplicationTerms, ofApplication.accepted);
    submit.click();
    await until(() => get(element, 'status', '同意を受け付けました。'));
    equal(told, [[3, 'renewal'], agreement]);
    equal(server.requests.at(-1)?.body, { version: 3 });
    equal(portal.session.state, before);
  });

  it('AUTH-09 shows a version published meanwhile, and agrees to that', async () => {
    const { server, element, submit } = await openForm(ofApplication);
    server.on(readApplicationTerms, () => answer(200, { ...terms, version: 4 }));
    server.on(agreeToApplicationTerms, () => problem(409, 'terms-changed'));
    submit.click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), '利用規約が新しくなりました');
    server.on(agreeToApplicationTerms, ofApplication.accepted);
    submit.click();
    await until(() => get(element, 'status', '同意を受け付けました。'));
    equal(server.requests.at(-1)?.body, { version: 4 });
  });

  it('AUTH-09 begins anew when it is for another application', async () => {
    const { server, element, submit } = await openForm(ofApplication);
    const told: unknown[] = [];
    element.addEventListener('mado-before-terms-agree', (event) => told.push(event.application));
    server.on(agreeToApplicationTerms, ofApplication.accepted);
    submit.click();
    await until(() => get(element, 'status', '同意を受け付けました。'));
    element.applicationKind = 'revocation';
    const again = await until(() => get(element, 'button', '同意する'), 'the button for the other');
    again.click();
    await until(() => server.count(agreeToApplicationTerms) === 2);
    equal(told, ['renewal', 'revocation']);
    element.applicationKind = undefined;
    server.on(readTerms, () => answer(200, terms));
    await until(() => all(element, 'checkbox').length === 1, 'the portal’s terms with their box');
  });
});
