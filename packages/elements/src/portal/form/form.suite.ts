import type { ActiveSession, Portal, PortalConfiguration } from '@madoguchi/sdk';
import type {} from '../../index.ts';
import { equal, includes, ok } from '../../testing/assert.ts';
import { place, settle, until } from '../../testing/fixture.ts';
import { all, descriptionOf, everything, focused, get, ledTo, nameOf, roleOf, textOf } from '../../testing/queries.ts';
import {
  createScriptedServer,
  portalOn,
  problem,
  sessionOf,
  type ScriptedServer,
} from '../../testing/scripted-server.ts';
import { compose } from '../../testing/typing.ts';
import type { ElementTag } from '../element.suite.ts';

/** What of the entries of a form outlives the page. */
export type Survival =
  /** Why that is nothing. */
  | { readonly nothing: string }
  /** What of it stays in a way of its own, which the element’s test tells; here only that no password is among it. */
  | { readonly own: string }
  | {
      /** What stands there of it. */
      readonly kept: (element: HTMLElement) => unknown;
      /** Brings the form onto the page once more, where `open` does more than that. */
      readonly reopen?: (element: HTMLElement) => void | Promise<void>;
    };

/** An element with a form, as the promises of all forms are tried on it. */
export interface FormSubject<Tag extends ElementTag = ElementTag> {
  readonly tag: Tag;
  /** The operation that sends the form, and an answer that accepts it. */
  readonly operation: Parameters<ScriptedServer['on']>[0];
  readonly accepted: () => Response;
  /** Answers what the form asks before it can be drawn. */
  readonly prepare?: (server: ScriptedServer) => void;
  /** Hands in what the element needs besides a portal. */
  readonly set?: (element: HTMLElement) => void;
  /** The portal it is for; the information portal where none is named. */
  readonly configuration?: PortalConfiguration;
  /** Brings the form onto the page, where the element shows something else first. */
  readonly open?: ((element: HTMLElement) => void | Promise<void>) | undefined;
  /** What the button says that sends it, in the dialog to which the form's own button leads: 決定. */
  readonly confirm?: string;
  /** Makes the entries that the server accepts. */
  readonly fill: (element: HTMLElement) => void | Promise<void>;
  readonly before: keyof GlobalEventHandlersEventMap;
  readonly done: keyof GlobalEventHandlersEventMap;
  /** Whether the form has fields to type in. */
  readonly typed: boolean;
  readonly survival: Survival;
  /** Whether there is nothing in it that could be missing. */
  readonly alwaysComplete?: boolean;
}

export interface OpenForm<Tag extends ElementTag = ElementTag> {
  readonly server: ScriptedServer;
  readonly portal: Portal;
  readonly element: HTMLElementTagNameMap[Tag];
  readonly form: HTMLFormElement;
  readonly submit: HTMLButtonElement;
}

/** Puts the form on the page and waits until it can be used. */
export async function openForm<Tag extends ElementTag>(
  subject: FormSubject<Tag>,
  server: ScriptedServer = createScriptedServer(),
  session?: ActiveSession,
): Promise<OpenForm<Tag>> {
  const portal = portalOn(server, subject.configuration);
  if (session) portal.session.adopt(session);
  subject.prepare?.(server);
  const element = document.createElement(subject.tag);
  element.portal = portal;
  subject.set?.(element);
  place(element);
  await subject.open?.(element);
  return { server, portal, element, ...(await until(() => formOf(element), 'a form')) };
}

function formOf(element: HTMLElement): Pick<OpenForm, 'form' | 'submit'> {
  const form = [...everything(element)].find((found) => found instanceof HTMLFormElement);
  ok(form, 'no form');
  const submit = form.querySelector<HTMLButtonElement>('button[type="submit"]');
  ok(submit, 'no button that submits');
  return { form, submit };
}

/** The button that sends a form that was filled in: its own, or the one of the dialog to which that leads. */
export async function readyToSend(
  { confirm }: FormSubject,
  { element, submit }: Pick<OpenForm, 'element' | 'submit'>,
): Promise<HTMLElement> {
  if (confirm === undefined) return submit;
  submit.click();
  const [dialog] = await until(() => {
    const found = all(element, 'dialog');
    return found.length > 0 ? found : undefined;
  }, 'the dialog that confirms');
  ok(dialog);
  return get(dialog, 'button', confirm);
}

/** What stands in the fields and boxes of a form. */
export function entries(form: HTMLFormElement): readonly (string | boolean)[] {
  return [...form.elements].flatMap((control) =>
    control instanceof HTMLInputElement ? [control.type === 'checkbox' ? control.checked : control.value] : [],
  );
}

/** The promises that every form keeps. */
export function formSuite(subject: FormSubject): void {
  survivalSuite(subject);
  const heard = (element: Element, type: string): Event[] => {
    const events: Event[] = [];
    element.addEventListener(type, (event) => events.push(event));
    return events;
  };

  describe(`${subject.tag} as a form`, () => {
    it('makes one request of ten clicks and Enter within a moment', async () => {
      const { server, element, form, submit } = await openForm(subject);
      await subject.fill(element);
      const release = server.hold(subject.operation);
      const done = heard(element, subject.done);
      const before = heard(element, subject.before);
      const send = await readyToSend(subject, { element, submit });
      for (let i = 0; i < 10; i++) send.click();
      form.requestSubmit();
      await until(() => server.count(subject.operation) > 0);
      submit.click();
      await settle(element);
      equal(server.count(subject.operation), 1);
      equal(before.length, 1, `${subject.before} of all the clicks`);
      release(subject.accepted());
      await until(() => done.length > 0);
      equal(done.length, 1);
      equal(server.count(subject.operation), 1);
    });

    it('sends nothing when the host cancels, and keeps the entries', async () => {
      const { server, element, form, submit } = await openForm(subject);
      await subject.fill(element);
      const before = entries(form);
      const asked = heard(element, subject.before);
      element.addEventListener(subject.before, (event) => event.preventDefault(), { once: true });
      (await readyToSend(subject, { element, submit })).click();
      await until(() => asked.length === 1); // what is entered may have to be checked first
      await settle(element);
      equal(server.count(subject.operation), 0);
      equal(entries(form), before);
      server.on(subject.operation, subject.accepted);
      const done = heard(element, subject.done);
      (await readyToSend(subject, { element, submit })).click();
      await until(() => done.length === 1);
    });

    it('tells the whole page what is about to happen and what happened', async () => {
      const { server, element, submit } = await openForm(subject);
      await subject.fill(element);
      server.on(subject.operation, subject.accepted);
      const told: string[] = [];
      const listen = (event: Event): void => void told.push(event.type);
      document.addEventListener(subject.before, listen);
      document.addEventListener(subject.done, listen);
      (await readyToSend(subject, { element, submit })).click();
      await until(() => told.length === 2);
      document.removeEventListener(subject.before, listen);
      document.removeEventListener(subject.done, listen);
      equal(told, [subject.before, subject.done]);
    });

    it('leaves the button in reach while it sends, and says that it is working', async () => {
      const { server, element, form, submit } = await openForm(subject);
      await subject.fill(element);
      const release = server.hold(subject.operation);
      const send = await readyToSend(subject, { element, submit });
      send.focus();
      send.click();
      await until(() => send.getAttribute('aria-disabled') === 'true');
      equal(send.hasAttribute('disabled'), false);
      equal(focused(), send);
      equal(form.getAttribute('aria-busy'), 'true');
      ok(getComputedStyle(send, '::before').borderBlockStartWidth !== '0px', 'the mark that turns cannot be seen');
      includes(textOf(get(element, 'status', '処理しています')), '処理しています');
      release(subject.accepted());
    });

    it('shows a refusal with the number to quote, gives it the focus, keeps the entries, and can be sent again', async () => {
      const { server, element, form, submit } = await openForm(subject);
      await subject.fill(element);
      const before = entries(form);
      server.on(subject.operation, () => problem(500, 'internal', { requestId: 'req-8f3a' }));
      (await readyToSend(subject, { element, submit })).click();
      const alert = await until(() => all(element, 'alert')[0]);
      await until(() => focused() === alert, 'the focus at what went wrong');
      includes(textOf(alert), 'req-8f3a');
      equal(entries(form), before);
      server.on(subject.operation, subject.accepted);
      const done = heard(element, subject.done);
      (await readyToSend(subject, { element, submit })).click();
      await until(() => done.length === 1);
      equal(server.count(subject.operation), 2);
    });

    if (subject.confirm === undefined) {
      it('leaves what came of it where it stands until the next answer, so that nothing moves under the pointer', async () => {
        const { server, element, form, submit } = await openForm(subject);
        await subject.fill(element);
        server.on(subject.operation, () => problem(500, 'internal'));
        submit.click();
        const alert = await until(() => all(element, 'alert')[0]);
        await until(() => focused() === alert, 'the focus at what went wrong');
        const height = (): number =>
          Math.round(submit.getBoundingClientRect().top - element.getBoundingClientRect().top); // Firefox: ±0.001 on a long page
        const before = height();
        const release = server.hold(subject.operation);
        submit.focus();
        submit.click();
        await until(() => form.getAttribute('aria-busy') === 'true');
        equal(height(), before, 'where the button stands');
        equal(all(element, 'alert'), [alert]);
        equal(focused(), submit);
        release(problem(500, 'internal'));
        const next = await until(() => all(element, 'alert').find((found) => found !== alert), 'the same, told anew');
        await until(() => focused() === next, 'the focus at it');
        equal(height(), before, 'where the button stands');
      });

      it('leaves the focus to whoever goes on elsewhere in the page before the answer comes', async () => {
        const { server, element, submit } = await openForm(subject);
        await subject.fill(element);
        const search = place(document.createElement('input'));
        const release = server.hold(subject.operation);
        submit.focus();
        submit.click();
        await until(() => server.count(subject.operation) > 0);
        search.focus();
        release(problem(500, 'internal'));
        await until(() => all(element, 'alert').length > 0);
        await settle(element);
        equal(focused(), search);
      });
    }

    it('gives each further failure the focus too', async () => {
      const { server, element, submit } = await openForm(subject);
      await subject.fill(element);
      server.on(subject.operation, () => problem(500, 'internal'));
      for (let i = 1; i <= 2; i++) {
        submit.focus();
        (await readyToSend(subject, { element, submit })).click();
        await until(() => server.count(subject.operation) === i && roleOf(focused() ?? submit) === 'alert');
      }
    });

    if (!subject.alwaysComplete)
      it('names what is missing in a summary that takes the focus and leads to each field', async () => {
        const { server, element, form, submit } = await openForm(subject);
        const sent = server.requests.length;
        const told = heard(element, subject.before);
        submit.click();
        submit.click();
        const summary = await until(() => all(element, 'group')[0]);
        await until(() => focused() === summary, 'the focus at the summary');
        equal(server.requests.length, sent);
        equal(told.length, 0, `${subject.before} with nothing to send`);
        const address = location.href;
        const marked = [...form.elements].filter((control) => control.getAttribute('aria-invalid') === 'true');
        const wrong = [...new Set(marked.map(ledTo))];
        const links = all(summary, 'link');
        ok(wrong.length > 0, 'no field is marked');
        equal(links.length, wrong.length);
        for (const [index, control] of wrong.entries()) {
          const link = links[index];
          ok(link);
          link.click();
          equal(focused(), control);
          includes(descriptionOf(control), nameOf(link));
        }
        equal(location.href, address, 'the address of the page');
      });

    it('keeps entries and focus when the language changes', async () => {
      const { element, form, submit } = await openForm(subject);
      await subject.fill(element);
      const before = entries(form);
      const control =
        [...form.elements].find((found) => found instanceof HTMLInputElement && found.tabIndex >= 0) ?? submit;
      ok(control instanceof HTMLElement);
      control.focus();
      const japanese = textOf(form);
      document.documentElement.lang = 'en';
      await until(() => textOf(form) !== japanese && !/[ぁ-ん]/.test(nameOf(control)), 'the form in English');
      equal(entries(form), before);
      equal(focused(), control);
    });

    it('keeps entries when it is moved, and hears the answer that comes meanwhile', async () => {
      const { server, element, form, submit } = await openForm(subject);
      await subject.fill(element);
      const before = entries(form);
      place(document.createElement('div')).append(element);
      await settle(element);
      equal(entries(form), before);
      const release = server.hold(subject.operation);
      (await readyToSend(subject, { element, submit })).click();
      await until(() => server.count(subject.operation) === 1);
      const done = heard(element, subject.done);
      element.remove();
      release(subject.accepted());
      await settle(element);
      place(element);
      await until(() => done.length === 1);
    });

    it('has no id in common with another one on the page, and none twice', async () => {
      const one = await openForm(subject);
      const two = await openForm(subject);
      for (const open of [one, two]) {
        if (subject.alwaysComplete) await subject.fill(open.element);
        (subject.alwaysComplete ? await readyToSend(subject, open) : open.submit).click();
      }
      const told = subject.alwaysComplete ? 'alert' : 'group'; // nothing answers what is sent
      await until(() => all(one.element, told).length === 1 && all(two.element, told).length === 1);
      const roots = new Map<Node, string[]>();
      for (const found of everything(document))
        if (found.id) roots.set(found.getRootNode(), [...(roots.get(found.getRootNode()) ?? []), found.id]);
      for (const ids of roots.values()) equal(new Set(ids).size, ids.length, ids.join(' '));
    });

    it('says what every control is and describes it only by what is there', async () => {
      const { form } = await openForm(subject);
      for (const control of form.elements) {
        if (control instanceof HTMLInputElement && control.getAttribute('aria-hidden') !== 'true')
          ok(nameOf(control), control.outerHTML);
        const described = control.getAttribute('aria-describedby')?.split(' ') ?? [];
        const root = form.getRootNode();
        ok(root instanceof Document || root instanceof ShadowRoot);
        for (const id of described)
          ok(root.getElementById(id), `${control.id} is described by ${id}, which is not there`);
      }
    });

    it('tells a broken line, keeps the entries, and sends again when asked', async () => {
      const { server, element, form, submit } = await openForm(subject);
      await subject.fill(element);
      const before = entries(form);
      server.on(subject.operation, () => Promise.reject(new TypeError('the line is down')));
      (await readyToSend(subject, { element, submit })).click();
      const alert = await until(() => all(element, 'alert')[0]);
      includes(textOf(alert), '接続できませんでした');
      equal(entries(form), before);
      server.on(subject.operation, subject.accepted);
      const done = heard(element, subject.done);
      (await readyToSend(subject, { element, submit })).click();
      await until(() => done.length === 1);
    });

    it('tells what went wrong as soon as the words for it can be loaded, where a broken line kept them away at first', async () => {
      const { server, element, submit } = await openForm(subject);
      await subject.fill(element);
      const down = () => Promise.reject(new TypeError('the line is down'));
      Object.defineProperty(element, 'addTexts', { configurable: true, value: down });
      server.on(subject.operation, down);
      (await readyToSend(subject, { element, submit })).click();
      includes(textOf(await until(() => all(element, 'alert')[0])), '接続できませんでした');
      Reflect.deleteProperty(element, 'addTexts');
      server.on(subject.operation, () => problem(500, 'internal', { requestId: 'req-8f3a' }));
      (await readyToSend(subject, { element, submit })).click();
      const alert = await until(() => all(element, 'alert').find((found) => textOf(found).includes('req-8f3a')));
      await until(() => focused() === alert, 'the focus at what went wrong');
    });

    if (subject.typed)
      for (const order of ['chromium', 'safari'] as const)
        it(`leaves a composition alone: Enter in it sends nothing (events as in ${order})`, async () => {
          const { server, element, form } = await openForm(subject);
          const input = [...form.elements].find(
            (found) =>
              found instanceof HTMLInputElement && !['checkbox', 'radio'].includes(found.type) && found.tabIndex >= 0,
          );
          ok(input instanceof HTMLInputElement);
          const sent = server.requests.length;
          compose(input, '花子', order);
          await settle(element);
          equal(input.value, '花子');
          equal(input.selectionStart, 2, 'the caret');
          equal(focused(), input);
          equal(server.requests.length, sent);
          equal(all(element, 'group').length, 0, 'summaries');
        });
  });
}

/** What a form promises of a page that is loaded anew. */
function survivalSuite(subject: FormSubject): void {
  const { tag, survival } = subject;
  const isEmpty = (): boolean => localStorage.length + sessionStorage.length === 0;
  const secrets = (form: HTMLFormElement): readonly string[] =>
    [...form.elements].flatMap((control) =>
      control instanceof HTMLInputElement && control.type === 'password' && control.value ? [control.value] : [],
    );
  const stored = (): string => JSON.stringify([localStorage, sessionStorage]);

  describe(`${tag} and a page that is loaded anew`, () => {
    if ('nothing' in survival) {
      it(`keeps nothing of its entries: ${survival.nothing}`, async () => {
        const { element } = await openForm(subject, createScriptedServer(), sessionOf());
        await subject.fill(element);
        await settle();
        equal(stored(), '[{},{}]');
      });
      return;
    }
    if ('own' in survival) {
      it(`keeps no password, but ${survival.own}`, async () => {
        const { element, form } = await openForm(subject, createScriptedServer(), sessionOf());
        await subject.fill(element);
        await until(() => !isEmpty(), 'what is kept');
        for (const secret of secrets(form)) ok(!stored().includes(secret), 'a password is kept');
      });
      return;
    }
    const { kept, reopen = subject.open } = survival;
    const load = (as = sessionOf(), open = reopen) => openForm({ ...subject, open }, createScriptedServer(), as);
    const isRestored = (element: HTMLElement): boolean =>
      all(element, 'status').some((status) => textOf(status).includes('復元しました'));
    /** Fills the form in, and leaves the page once that is kept. */
    const begin = async () => {
      const { element, form } = await load(sessionOf(), subject.open);
      await subject.fill(element);
      await until(() => !isEmpty(), 'what is kept');
      for (const secret of secrets(form)) ok(!stored().includes(secret), 'a password is kept');
      const filled = kept(element);
      element.remove();
      return filled;
    };
    const expectFresh = async (as = sessionOf()): Promise<void> => {
      const { element } = await load(as);
      await settle();
      equal(isRestored(element), false);
      element.remove();
    };

    it('shows again what was entered and not sent, says so, and begins anew where that is wanted', async () => {
      const { element: first } = await load();
      const empty = kept(first);
      first.remove();
      const filled = await begin();
      ok(JSON.stringify(filled) !== JSON.stringify(empty), 'nothing was entered');
      const { element } = await load();
      await until(() => isRestored(element), 'that it was restored');
      equal(kept(element), filled);
      get(element, 'button', /^(はじめから入力する|はじめの選択に戻す|保存されている.*を使う)$/).click();
      await until(() => !isRestored(element));
      await settle();
      equal(kept(element), empty);
      ok(isEmpty());
      ok(focused() && focused() !== document.body, 'the focus');
    });

    it('forgets it once it was sent', async () => {
      await begin();
      const { server, element } = await load();
      await until(() => isRestored(element));
      const { form, submit } = formOf(element); // drawn anew, it may be another one
      if ([...form.elements].some((control) => control instanceof HTMLInputElement && control.type === 'password'))
        await subject.fill(element);
      server.on(subject.operation, subject.accepted);
      const done: Event[] = [];
      element.addEventListener(subject.done, (event) => done.push(event));
      (await readyToSend(subject, { element, submit })).click();
      await until(() => done.length === 1);
      ok(isEmpty());
    });

    it('AUTH-04 forgets it when the person signs out', async () => {
      await begin();
      const { portal, element } = await load();
      await until(() => isRestored(element));
      portal.session.adopt(undefined);
      ok(isEmpty());
      element.remove();
      await expectFresh();
    });

    it('AUTH-03 keeps it when the session ends by time, and for nobody else', async () => {
      const filled = await begin();
      const { portal, element } = await load();
      await until(() => isRestored(element));
      portal.session.expire(sessionOf());
      element.remove();
      await expectFresh(sessionOf('jiro@example.jp'));
      const again = await load();
      await until(() => isRestored(again.element));
      equal(kept(again.element), filled);
    });
  });
}
