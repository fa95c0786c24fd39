import '@madoguchi/elements/define/mado-announcements.js';
import '@madoguchi/elements/define/mado-login.js';
import '@madoguchi/elements/define/mado-password-change.js';
import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-session-expiry.js';
import '@madoguchi/elements/define/mado-session.js';
import '@madoguchi/elements/define/mado-terms.js';
import type { SessionState } from '@madoguchi/sdk';
import { offerLanguages } from '../page/language.ts';

const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')];
/** What stands in a part now, besides its own markup: an element is made of its template when it is needed, and goes after that. */
const made = new Map<HTMLElement, Element>();
const heading = document.querySelector<HTMLElement>('#support');
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
  if (away && before?.dataset['part'] !== 'loading') heading?.focus();
}

function enter(part: HTMLElement): void {
  const template = part.querySelector('template');
  const element = template && document.importNode(template.content, true).firstElementChild;
  if (!element) return;
  template.after(element);
  made.set(part, element);
}

function leave(part: HTMLElement): void {
  made.get(part)?.remove();
  made.delete(part);
}

offerLanguages(document.querySelector('.language'));
const portal = await document.querySelector('mado-portal')?.ready;
portal?.session.subscribe(show);
if (portal) show(portal.session.state);
document.querySelector('.again')?.addEventListener('click', () => void portal?.session.refresh());
