import '@madoguchi/elements/define/mado-login.js';
import '@madoguchi/elements/define/mado-nav.js';
import '@madoguchi/elements/define/mado-password-change.js';
import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-session-expiry.js';
import '@madoguchi/elements/define/mado-session.js';
import '@madoguchi/elements/define/mado-terms.js';
import type { SessionState } from '@madoguchi/sdk';
import { offerLanguages, speak } from '../page/language.ts';

// What every page of the association has that shows something of the accounting system's portal.

const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')];
/** What stands in a part now, besides its own markup: elements are made of its template when needed, and go after that. */
const made = new Map<HTMLElement, readonly Element[]>();
const heading = document.querySelector<HTMLElement>('#support');
const ended = document.querySelector<HTMLElement>('.ended');
/** The system that the address asks for. */
const asked = new URLSearchParams(location.search).get('system');
const has = (name: string): boolean => parts.some(({ dataset }) => dataset['part'] === name);

/** The part of the page that belongs to who is signed in: sign-in, the first gate, else what is behind it. */
function partFor(state: SessionState): string | undefined {
  if (state.type === 'active') return state.gates.find(has) ?? 'open';
  if (state.type === 'anonymous') return 'sign-in';
  return state.type === 'failed' ? 'failed' : undefined; // while it is asked, and during a new sign-in, it stays as it is
}

function show(state: SessionState): void {
  const next = partFor(state);
  const before = parts.find((part) => !part.hidden);
  if (next === undefined || before?.dataset['part'] === next) return;
  const away = document.activeElement === document.body || before?.contains(document.activeElement);
  for (const part of parts) {
    part.hidden = part.dataset['part'] !== next;
    if (part.hidden) leave(part);
    else enter(part);
  }
  const wasIn = before?.dataset['part'] !== 'loading' && before?.dataset['part'] !== 'failed';
  if (ended) ended.hidden = !wasIn;
  if (away && before?.dataset['part'] !== 'loading') heading?.focus();
}

function enter(part: HTMLElement): void {
  const template = part.querySelector('template');
  if (!template) return;
  const content = document.importNode(template.content, true);
  if (asked !== null) lookFor(asked, content);
  speak(content);
  made.set(part, [...content.children]);
  template.after(content);
}

/** Lets what was made show a system, in place of the one that the markup names. */
function lookFor(system: string, content: DocumentFragment): void {
  content.querySelector('[system]')?.setAttribute('system', system);
  const nav = content.querySelector('mado-nav');
  nav?.setAttribute('current', nav.getAttribute('current')?.replace(/\/.*/, `/${system}`) ?? '');
}

function leave(part: HTMLElement): void {
  for (const element of made.get(part) ?? []) element.remove();
  made.delete(part);
}

offerLanguages(document.querySelector('.language'));
document.addEventListener('mado-failed', ({ operation }) => {
  if (ended && operation === 'signIn') ended.hidden = true; // what went wrong stands in its place
});
await customElements.whenDefined('mado-portal'); // a bundler may put the scripts of a page in an order of its own
const portal = await document.querySelector('mado-portal')?.ready;
portal?.session.subscribe(show);
if (portal) show(portal.session.state);
document.querySelector('.again')?.addEventListener('click', () => void portal?.session.refresh());
