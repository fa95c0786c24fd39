import type { ActiveSession, Endpoint, Portal, PortalConfiguration } from '@madoguchi/sdk';
import { equal, includes, ok } from '../../testing/assert.ts';
import { place, settle, until } from '../../testing/fixture.ts';
import { all, focused, get, nameOf, textOf } from '../../testing/queries.ts';
import {
  createScriptedServer,
  portalOn,
  problem,
  sessionOf,
  type ScriptedServer,
} from '../../testing/scripted-server.ts';
import type { MadoElement } from '../mado-element.ts';

type ListTag = {
  [Tag in keyof HTMLElementTagNameMap]: HTMLElementTagNameMap[Tag] extends MadoElement & {
    readonly state: { readonly filter: unknown };
  }
    ? Tag
    : never;
}[keyof HTMLElementTagNameMap];

/** A list element, as the promises of all lists are tried on it. */
export interface ListSubject<Tag extends ListTag = ListTag> {
  readonly tag: Tag;
  readonly set?: (element: HTMLElement) => void;
  readonly operation: Pick<Endpoint<never, unknown>, 'name' | 'method' | 'path'>;
  /** Answers with rows of those names. `next` is where the next part begins. */
  readonly part: (names: readonly string[], total: number, next?: string) => Response;
  /** Words where there is nothing yet. */
  readonly empty: string;
  /** The portal it is for; the information portal where none is named. */
  readonly configuration?: PortalConfiguration;
  /** The roles of the people who sign in there. */
  readonly roles?: readonly string[];
  /** Narrows it, as a person does; left out where nothing can be narrowed. */
  readonly narrow?: (element: HTMLElement) => void;
}

/** An element on a server that the test writes. */
export interface OpenedList<Tag extends ListTag> {
  readonly server: ScriptedServer;
  readonly portal: Portal;
  readonly element: HTMLElementTagNameMap[Tag];
}

export function openList<Tag extends ListTag>(
  { tag, set, configuration }: Pick<ListSubject<Tag>, 'tag' | 'set' | 'configuration'>,
  prepare: (server: ScriptedServer) => void,
): OpenedList<Tag> {
  const server = createScriptedServer();
  prepare(server);
  const portal = portalOn(server, configuration);
  const element = document.createElement(tag);
  set?.(element);
  element.portal = portal;
  return { server, portal, element: place(element) };
}

/** As a phone and as a desktop has them. */
const widths = ['320px', '900px'] as const;

/** Where something of a list stands, below its own upper edge. */
function boxOf(element: MadoElement, selector: string): { readonly top: number; readonly height: number } | undefined {
  const box = element.renderRoot.querySelector(selector)?.getBoundingClientRect();
  return box && { top: box.top - element.getBoundingClientRect().top, height: box.height };
}

function isNear(measured: number, wanted: number, what: string): void {
  ok(Math.abs(measured - wanted) < 1, `${what}: ${measured} instead of ${wanted}`);
}

/** The promises that every list keeps. */
export function listSuite<Tag extends ListTag>(subject: ListSubject<Tag>): void {
  const { tag, operation, part, empty, narrow, configuration, roles } = subject;
  const sessionFor = (identifier?: string): ActiveSession => {
    const session = sessionOf(identifier);
    return roles ? { ...session, account: { ...session.account, roles } } : session;
  };
  const shows = (element: HTMLElement, text: string): Promise<true> =>
    until(() => textOf(element).includes(text) || undefined, `"${text}" in ${tag}`);

  describe(`${tag} as a list`, () => {
    it('says that it loads, and shows the shape of rows meanwhile', async () => {
      const { element } = openList(subject, (server) => void server.hold(operation));
      await until(() => all(element, 'status').some((status) => textOf(status).includes('読み込んでいます')));
      ok(element.renderRoot.querySelector('[aria-busy="true"] [aria-hidden="true"]'));
    });

    it('tells how many there are, and puts the next part behind with the focus at its first row', async () => {
      const { server, element } = openList(subject, (scripted) =>
        scripted.on(operation, () => part(['甲', '乙'], 3, 'after-2')),
      );
      await shows(element, '3件中 1～2件');
      server.on(operation, () => part(['丙'], 3));
      const more = get(element, 'button', 'さらに表示');
      more.focus();
      more.click();
      await shows(element, '全3件');
      equal(server.requests.at(-1)?.query.get('cursor'), 'after-2');
      await until(
        () => focused()?.matches('[data-row]') && nameOf(focused() ?? element).includes('丙'),
        'the focus at 丙',
      );
      equal(all(element, 'button', 'さらに表示').length, 0);
    });

    it('asks for the next part once, however often it is pressed', async () => {
      const { server, element } = openList(subject, (scripted) =>
        scripted.on(operation, () => part(['甲'], 3, 'after-1')),
      );
      const more = await until(() => get(element, 'button', 'さらに表示'));
      server.hold(operation);
      for (let press = 0; press < 10; press++) more.click();
      await until(() => server.count(operation) > 1);
      await settle(element);
      equal(server.count(operation), 2);
    });

    it('keeps its rows when the next part cannot be read, and reads it when asked again', async () => {
      const { server, element } = openList(subject, (scripted) =>
        scripted.on(operation, () => part(['甲'], 2, 'after-1')),
      );
      server.on(operation, ({ query }) =>
        query.has('cursor') ? problem(500, 'internal', { requestId: 'req-7' }) : part(['甲'], 2, 'after-1'),
      );
      (await until(() => get(element, 'button', 'さらに表示'))).click();
      const alert = await until(() => all(element, 'alert')[0]);
      includes(textOf(alert), 'req-7');
      includes(textOf(element), '甲');
      server.on(operation, () => part(['乙'], 2));
      get(element, 'button', 'もう一度試す').click();
      await shows(element, '全2件');
      await until(() => nameOf(focused() ?? element).includes('乙'), 'the focus at 乙');
    });

    it('says when it could not be read, without taking the focus, and reads when asked again', async () => {
      const other = place(document.createElement('button'));
      other.focus();
      const { server, element } = openList(subject, (scripted) =>
        scripted.on(operation, () => problem(503, 'unavailable')),
      );
      await until(() => all(element, 'alert')[0]);
      await settle(element);
      equal(focused(), other);
      server.on(operation, () => part(['甲'], 1));
      get(element, 'button', 'もう一度試す').click();
      await shows(element, '甲');
    });

    it('AUTH-03 gives another account nothing of the first one’s, though it was out of the page meanwhile', async () => {
      const { server, portal, element } = openList(subject, (scripted) =>
        scripted.on(operation, () => part(['甲'], 1)),
      );
      portal.session.adopt(sessionFor());
      await shows(element, '甲');
      element.remove();
      portal.session.adopt(sessionFor('jiro@example.jp'));
      server.on(operation, () => part(['乙'], 1));
      place(element);
      await shows(element, '乙');
      ok(!textOf(element).includes('甲'));
    });

    it('says that there is nothing yet, or what the host puts there', async () => {
      const { element } = openList(subject, (server) => server.on(operation, () => part([], 0)));
      await shows(element, empty);
      const own = document.createElement('p');
      own.slot = 'empty';
      own.textContent = 'まだです';
      element.append(own);
      equal(own.checkVisibility(), true);
    });

    it('INF-09 tells a customer without a contract calmly what is needed, and where to ask in the host’s words', async () => {
      const { element } = openList(subject, (server) => server.on(operation, () => problem(403, 'contract-required')));
      const ask = document.createElement('a');
      ask.slot = 'closed';
      ask.href = '/contact';
      ask.textContent = 'お問い合わせ';
      element.append(ask);
      await shows(element, '現在有効な保守契約がありません');
      equal(all(element, 'alert').length, 0);
      equal(all(element, 'button').length, 0);
      equal(ask.checkVisibility(), true);
    });

    it('INF-09 is closed with the focus at the reason when the contract ended before the next part', async () => {
      const { server, element } = openList(subject, (scripted) =>
        scripted.on(operation, () => part(['甲'], 2, 'after-1')),
      );
      const more = await until(() => get(element, 'button', 'さらに表示'));
      server.on(operation, () => problem(403, 'contract-required'));
      more.focus();
      more.click();
      await shows(element, '現在有効な保守契約がありません');
      equal(textOf(element).includes('甲'), false);
      equal(all(element, 'button').length, 0);
      await until(
        () => textOf(focused() ?? document.body).includes('現在有効な保守契約がありません'),
        'the focus there',
      );
    });

    for (const width of widths)
      it(`has its rows where their shape stood, and as high, ${width} wide`, async () => {
        const { server, element } = openList(subject, (scripted) => scripted.on(operation, () => part(['甲'], 1)));
        element.style.setProperty('inline-size', width);
        await shows(element, '甲'); // what it needs is loaded: nothing but the answer is awaited from now on
        const release = server.hold(operation);
        element.portal = portalOn(server, configuration);
        const shape = await until(() => boxOf(element, '.list-bones .list-rows > *'), 'the shape of a row');
        release(part(['甲', '乙'], 2));
        await shows(element, '乙');
        const row = await until(() => boxOf(element, '[part="row"]'), 'a row');
        isNear(row.top, shape.top, 'top');
        isNear(row.height, shape.height, 'height');
      });

    if (!narrow) return;

    for (const width of widths)
      it(`leaves its rows where they are when it is narrowed, ${width} wide`, async () => {
        const { server, element } = openList(subject, (scripted) =>
          scripted.on(operation, () => part(['甲', '乙'], 2)),
        );
        element.style.setProperty('inline-size', width);
        await shows(element, '乙');
        const before = await until(() => boxOf(element, '[part="row"]'), 'a row');
        const release = server.hold(operation);
        narrow(element);
        await until(() => element.renderRoot.querySelector('[aria-busy="true"]'));
        isNear((await until(() => boxOf(element, '[part="row"]'))).top, before.top, 'while it is narrowed');
        release(part(['甲'], 1));
        await until(() => element.renderRoot.querySelectorAll('[part="row"]').length === 1);
        isNear((await until(() => boxOf(element, '[part="row"]'))).top, before.top, 'narrowed');
      });

    it('keeps its rows while it is narrowed, and says when nothing matches, with a way back to all', async () => {
      const { server, element } = openList(subject, (scripted) => scripted.on(operation, () => part(['甲'], 1)));
      await shows(element, '全1件');
      const release = server.hold(operation);
      narrow(element);
      await until(() => element.renderRoot.querySelector('[aria-busy="true"]'));
      includes(textOf(element), '甲');
      release(part([], 0));
      await shows(element, '条件に合うものはありません');
      server.on(operation, () => part(['甲'], 1));
      (await until(() => get(element, 'button', '絞り込みを解除'))).click();
      await shows(element, '全1件');
      ok(focused()?.matches('input, select'), 'the focus is at what narrows');
    });

    it('says when it could not be narrowed, and narrows when asked again', async () => {
      const { server, element } = openList(subject, (scripted) => scripted.on(operation, () => part(['甲'], 1)));
      await shows(element, '全1件');
      server.on(operation, () => problem(500, 'internal'));
      narrow(element);
      await shows(element, '条件や並び順を変えられませんでした');
      server.on(operation, () => part(['乙'], 1));
      get(element, 'button', 'もう一度試す').click();
      await shows(element, '乙');
      equal(all(element, 'alert').length, 0);
      await shows(element, '1件');
      equal(textOf(element).includes('全1件'), false, 'it is not all while it is narrowed');
    });
  });
}
