import type { FaqEntry } from '@madoguchi/sdk';
import { readFaq } from '@madoguchi/sdk/content/faq.endpoints.js';
import '../define/mado-faq.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { listSuite, openList } from '../portal/list/list.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { settle, until } from '../testing/fixture.ts';
import { all, everything, field, focused, get, textOf } from '../testing/queries.ts';
import { answer, problem, sessionOf, type ScriptedServer } from '../testing/scripted-server.ts';
import { compose, retype, type } from '../testing/typing.ts';

const entry = (further: Partial<FaqEntry> = {}): FaqEntry => ({
  id: 'one',
  processId: 'closing',
  question: '締め処理は取り消せますか。',
  answer: 'はい。\n\nＰＤＦの控えを残してください。',
  updatedAt: '2026-11-19T15:30:00.000Z',
  ...further,
});
const further = {
  system: { id: 'de3', name: 'de3' },
  processes: [
    { id: 'closing', name: '締め処理', count: 2 },
    { id: 'print', name: '印刷', count: 1 },
  ],
};
const page = (items: readonly FaqEntry[], total: number = items.length, next?: string): Response =>
  answer(200, { ...further, items, total, next });
/** Nothing fits; `elsewhere` says how many do in each process. */
const nothing = (elsewhere: number): Response =>
  answer(200, {
    ...further,
    processes: further.processes.map((process) => ({ ...process, count: elsewhere })),
    items: [],
    total: 0,
  });
const set = (element: HTMLElement): void => element.setAttribute('system', 'de3');
const subject = {
  tag: 'mado-faq',
  set,
  operation: readFaq,
  part: (names: readonly string[], total: number, next?: string): Response =>
    total === 0
      ? nothing(0)
      : page(
          names.map((question) => entry({ id: question, question })),
          total,
          next,
        ),
  empty: 'よくあるご質問はまだありません',
  narrow: (element: HTMLElement): void => field(element, /^印刷/).click(),
} as const;
const open = (...items: readonly FaqEntry[]) => openList(subject, (server) => server.on(readFaq, () => page(items)));
const row = (element: HTMLElement, question: string | RegExp): Promise<HTMLElement> =>
  until(() => all(element, 'button').find((button) => textOf(button).match(question)));
const search = (element: HTMLElement): HTMLInputElement => field(element, 'キーワードで探す');

elementSuite<'mado-faq'>({
  tag: 'mado-faq',
  set,
  prepare: (server: ScriptedServer) => server.on(readFaq, () => page([entry()])),
  says: { ja: 'de3 よくあるご質問', en: 'de3: frequently asked questions' },
  byHand: {
    set: (element) =>
      (element.state = {
        type: 'ready',
        filter: { systemId: 'de3' },
        part: { ...further, items: [entry({ question: '手で置いた' })], total: 1 },
      }),
    says: '手で置いた',
  },
});
listSuite<'mado-faq'>(subject);

describe('mado-faq', () => {
  it('INF-08 shows the whole list first, by process, with how many each has', async () => {
    const { server, element } = open(entry(), entry({ id: 'two', processId: 'print', question: '印刷できません。' }));
    await row(element, '締め処理は');
    equal(server.requests.at(-1)?.query.toString(), '');
    equal(all(element, 'heading').map(textOf), [
      'de3 よくあるご質問',
      '締め処理',
      '締め処理は取り消せますか。',
      '印刷',
      '印刷できません。',
    ]);
    equal(
      all(element, 'radio').map((radio) => textOf(radio.parentElement ?? radio)),
      ['すべての処理3', '締め処理2', '印刷1'],
    );
  });

  it('INF-08 opens an answer under its question, and tells the page', async () => {
    const { element } = open(entry());
    const told: string[] = [];
    element.addEventListener('mado-faq-entry-opened', (event) => told.push(event.entry.id));
    const button = await row(element, '締め処理は');
    button.click();
    await until(() => textOf(element).includes('控えを残して'));
    includes(textOf(element), '更新日 2026/11/20');
    equal(button.getAttribute('aria-expanded'), 'true');
    equal(told, ['one']);
    button.click();
    await until(() => !textOf(element).includes('控えを残して'));
  });

  it('INF-08 is narrowed by a process, with the same search', async () => {
    const { server, element } = open(entry());
    await row(element, '締め処理は');
    type(search(element), 'PDF');
    await until(() => server.requests.at(-1)?.query.get('text') === 'PDF');
    field(element, /^締め処理/).click();
    await until(() => server.requests.at(-1)?.query.toString() === 'text=PDF&processId=closing');
    field(element, /^すべて/).click();
    await until(() => server.requests.at(-1)?.query.toString() === 'text=PDF');
  });

  it('INF-08 searches once for what is typed in one go, and not again for the same', async () => {
    const { server, element } = open(entry());
    await row(element, '締め処理は');
    type(search(element), '締め処理');
    await until(() => server.count(readFaq) === 2);
    equal(server.requests.at(-1)?.query.get('text'), '締め処理');
    type(search(element), ' ');
    search(element).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await settle(element);
    equal(server.count(readFaq), 2);
    retype(search(element), '');
    search(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => server.count(readFaq) === 3);
    equal(server.requests.at(-1)?.query.has('text'), false);
  });

  it('INF-08 says that other processes have what the chosen one has not, and searches all', async () => {
    const { server, element } = open(entry());
    await row(element, '締め処理は');
    type(search(element), 'PDF');
    await until(() => server.requests.at(-1)?.query.get('text') === 'PDF');
    server.on(readFaq, ({ query }) => (query.has('processId') ? nothing(2) : page([entry()])));
    field(element, /^印刷/).click();
    await until(() => textOf(element).includes('ほかの処理に4件あります。'));
    ok(all(element, 'status').some((status) => textOf(status) === '0件'));
    get(element, 'button', 'すべての処理から探す').click();
    await row(element, '締め処理は');
    equal(server.requests.at(-1)?.query.toString(), 'text=PDF');
    equal([search(element).value, focused() === search(element)], ['PDF', true]);
  });

  for (const order of ['chromium', 'safari'] as const)
    it(`INF-08 searches nothing while an input method composes (${order})`, async () => {
      const { server, element } = open(entry());
      await row(element, '締め処理は');
      compose(search(element), '決算', order);
      await settle(element);
      equal(server.count(readFaq), 1, 'Enter that ends a composition searches nothing');
      await until(() => server.requests.at(-1)?.query.get('text') === '決算');
      equal(server.count(readFaq), 2);
      equal(search(element).value, '決算');
    });

  it('INF-08 shows the answer to the latest search only', async () => {
    const { server, element } = open(entry());
    await row(element, '締め処理は');
    const late = server.hold(readFaq);
    type(search(element), '締め');
    await until(() => server.count(readFaq) === 2);
    server.on(readFaq, () => page([entry({ id: 'two', question: '締め日を変えたい。' })]));
    type(search(element), '日');
    await row(element, '締め日を');
    late(page([entry({ id: 'three', question: '遅い答え' })]));
    await settle(element);
    ok(!textOf(element).includes('遅い答え'));
  });

  it('INF-08 marks what was searched for, in any width, also in the name of a process, and shows where the answer has it', async () => {
    const { server, element } = open(entry());
    await row(element, '締め処理は');
    type(search(element), 'pdf 締め');
    await until(() => server.count(readFaq) === 2);
    const marks = (): readonly (string | null)[] =>
      [...element.renderRoot.querySelectorAll('mark')].map(({ textContent }) => textContent);
    await until(() => marks().length === 3);
    equal(marks(), ['締め', '締め', 'ＰＤＦ']);
    (await row(element, '締め処理は')).click();
    await until(() => element.renderRoot.querySelector('[part="body"] mark'));
    equal(marks(), ['締め', '締め', 'ＰＤＦ']);
  });

  it('INF-08 shows questions, answers and what was searched for as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1"><script>throw 1</script>';
    const { element } = open(entry({ question: evil, answer: evil }));
    (await row(element, 'img')).click();
    type(search(element), '<script> img');
    await until(() => element.renderRoot.querySelectorAll('mark').length > 1);
    equal([...everything(element)].filter((found) => found.matches('img, script')).length, 0);
  });

  it('INF-08 its headings go on below the page’s own where that stands in its place', async () => {
    const { element } = open(entry());
    await row(element, '締め処理は');
    const levels = (): readonly string[] => all(element, 'heading').map(({ localName }) => localName);
    equal(levels(), ['h2', 'h3', 'h4']);
    const own = document.createElement('h1');
    own.slot = 'header';
    element.append(own);
    element.requestUpdate();
    await settle(element);
    equal(
      levels().filter((level) => level !== 'h1'),
      ['h2', 'h3'],
    );
  });

  it('INF-08 opens the question that a link leads to, wherever it stands in the list', async () => {
    const { server, element } = openList(
      { tag: 'mado-faq', set: (faq) => (set(faq), faq.setAttribute('entry', 'two')) },
      (scripted) =>
        scripted.on(readFaq, ({ query }) =>
          query.has('cursor') ? page([entry({ id: 'two', answer: 'これです。' })], 2) : page([entry()], 2, 'after-1'),
        ),
    );
    await until(() => textOf(element).includes('これです。'));
    equal(server.count(readFaq), 2);
  });

  it('INF-08 reads on to the end for a link that leads to nothing, and no further', async () => {
    const { server, element } = openList(
      { tag: 'mado-faq', set: (faq) => (set(faq), faq.setAttribute('entry', 'gone')) },
      (scripted) =>
        scripted.on(readFaq, ({ query }) =>
          page([entry({ id: query.get('cursor') ?? 'one' })], 2, query.has('cursor') ? undefined : 'two'),
        ),
    );
    await until(() => textOf(element).includes('全2件'));
    await settle(element);
    equal(server.count(readFaq), 2);
  });

  it('INF-09 says calmly whom the page is for where the customer does not use the system', async () => {
    const { element } = openList(subject, (server) =>
      server.on(readFaq, () => problem(403, 'system-not-in-use', { params: { system: 'de3' } })),
    );
    await until(() => textOf(element).includes('現在有効なde3の保守契約がありません'));
    equal([all(element, 'alert').length, all(element, 'radio').length, all(element, 'button').length], [0, 0, 0]);
  });

  describe('in the address', () => {
    const before = location.href;
    const kept = (search: string): void => history.replaceState(history.state, '', search || location.pathname);
    const under = (query: string) =>
      openList({ tag: 'mado-faq', set: (faq) => (set(faq), faq.setAttribute('query', query)) }, (server) =>
        server.on(readFaq, () => page([entry()])),
      );
    afterEach(() => kept(before));

    it('INF-08 keeps what is searched and chosen there where the host allows it, beside what else stands there', async () => {
      kept('?other=1');
      const { server, element } = under('faq');
      const { element: second } = under('more');
      const steps = history.length;
      await row(element, '締め処理は');
      type(search(element), '締め');
      await until(() => location.search === `?other=1&faq-text=${encodeURIComponent('締め')}`);
      field(element, /^印刷/).click();
      await row(second, '締め処理は');
      field(second, /^締め処理/).click();
      const { searchParams } = new URL(location.href);
      equal(Object.fromEntries(searchParams), {
        'other': '1',
        'faq-text': '締め',
        'faq-process': 'print',
        'more-process': 'closing',
      });
      await until(() => server.requests.at(-1)?.query.get('processId') === 'print');
      equal(history.length, steps, 'no step more on the way back');
    });

    it('INF-08 begins with what stands there, and follows it', async () => {
      kept('?faq-text=PDF&faq-process=closing');
      const { server, element } = under('faq');
      await row(element, '締め処理は');
      equal(server.requests.at(-1)?.query.toString(), 'text=PDF&processId=closing');
      equal([search(element).value, field(element, /^締め処理/).checked], ['PDF', true]);
      kept('?faq-text=csv');
      window.dispatchEvent(new PopStateEvent('popstate'));
      await until(() => server.requests.at(-1)?.query.toString() === 'text=csv');
      equal(search(element).value, 'csv');
      retype(search(element), '');
      search(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
      await until(() => location.search === '');
    });

    it('INF-08 leaves the address alone unless the host allows it, and asks for nothing that is too long', async () => {
      kept('?faq-text=PDF');
      const { server, element } = open(entry());
      await row(element, '締め処理は');
      field(element, /^印刷/).click();
      await settle(element);
      equal([server.requests[0]?.query.toString(), location.search], ['', '?faq-text=PDF']);
      kept(`?faq-text=${'a'.repeat(201)}&faq-process=${'b'.repeat(65)}`);
      const { server: other, element: allowed } = under('faq');
      await row(allowed, '締め処理は');
      equal(other.requests.at(-1)?.query.toString(), '');
    });

    it('AUTH-03 leaves nothing of one person’s search there for the next one', async () => {
      kept('');
      const { portal, server, element } = under('faq');
      portal.session.adopt(sessionOf('taro@example.jp'));
      await row(element, '締め処理は');
      type(search(element), '締め');
      await until(() => location.search !== '');
      portal.session.adopt(sessionOf('jiro@example.jp'));
      await until(() => location.search === '');
      await until(() => server.requests.at(-1)?.query.toString() === '');
      equal(search(element).value, '');
    });
  });

  it('INF-08 begins anew for another system', async () => {
    const { server, element } = open(entry());
    await row(element, '締め処理は');
    type(search(element), 'PDF');
    await until(() => server.count(readFaq) === 2);
    await until(() => element.state.type === 'ready');
    server.on(readFaq, () => answer(200, { ...further, system: { id: 'sias', name: 'SIAS' }, items: [], total: 0 }));
    element.setAttribute('system', 'sias');
    await until(() => textOf(element).includes('SIAS よくあるご質問'));
    equal(server.requests.at(-1)?.query.toString(), '');
    equal(search(element).value, '');
  });
});
