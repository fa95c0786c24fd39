import type { Messages, PortalError } from '@madoguchi/sdk';
import type { errorsJa } from '@madoguchi/sdk/portal/errors.ja.js';
import { isUndecided } from '@madoguchi/sdk/portal/intent.js';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { MadoElement } from '../mado-element.ts';
import type { CatalogueLoaders, PortalTexts } from '../texts.ts';
import { failureHints } from './failure-hints.ts';
import { isSignedInAgain } from './signed-in-again.ts';
import type { Failure } from './form-outcome.ts';
import { isFocusFree } from '../focus-free.ts';

export { feedbackStyles as failureStyles } from './feedback.styles.ts';

/** The words for failures. */
export const errorTexts: CatalogueLoaders = {
  ja: async () => (await import('@madoguchi/sdk/portal/errors.ja.js')).errorsJa,
  en: async () => (await import('@madoguchi/sdk/portal/errors.en.js')).errorsEn,
};

type Texts = Messages<PortalTexts & typeof errorsJa>;

/** What people can put right themselves: no number to quote is needed. */
const plain: readonly string[] = ['invalid-credentials', 'invalid-input', 'locked', 'rate-limited', 'unauthenticated'];

/** One line of an error summary: what is wrong, and the id of the control it is about. */
export interface SummaryItem {
  readonly id: string;
  readonly text: string;
}

/** What stands above the form of `host` after it did not go well. */
export function failureView(messages: Texts, id: string, failure: Failure, host: MadoElement): TemplateResult {
  const { error, items = [] } = failure;
  if (!error) return errorSummary(messages, id, items);
  const { usedPortal } = host;
  const hints = usedPortal ? failureHints(messages, error, usedPortal, host) : [];
  if (error.code === 'unauthenticated' && isSignedInAgain(host)) return signedInNotice(messages, id, host);
  return failureNotice(messages, id, error, failure, hints);
}

/** What stands above a form after something was wrong with the entries. Each line leads to its control. */
function errorSummary(messages: Texts, id: string, items: readonly SummaryItem[]): TemplateResult {
  const go = (event: Event): void => {
    event.preventDefault(); // the page's address is the host's
    const link = event.currentTarget;
    if (!(link instanceof HTMLAnchorElement)) return;
    const root = link.getRootNode();
    if (root instanceof Document || root instanceof ShadowRoot) root.getElementById(link.hash.slice(1))?.focus();
  };
  const title = messages.text('summary.title', { count: items.length });
  return html`<div
    class="mado-notice mado-notice-danger"
    part="summary"
    id=${id}
    role="group"
    tabindex="-1"
    aria-labelledby="${id}-title"
  >
    <p class="mado-notice-title" id="${id}-title">${title}</p>
    <ul>
      ${items.map((item) => html`<li><a class="mado-link" href="#${item.id}" @click=${go}>${item.text}</a></li>`)}
    </ul>
  </div>`;
}

/** What stands above a form after the server refused or was not reached. */
function failureNotice(
  messages: Texts,
  id: string,
  error: PortalError,
  { params, note, typed }: Failure,
  hints: readonly string[],
): TemplateResult {
  const { requestId } = error;
  const notice = html`<div class="mado-notice mado-notice-danger" part="failure" id=${id} role="alert" tabindex="-1">
    ${note ? html`<p class="mado-text">${note}</p>` : nothing}
    <p class="mado-text">${errorText(messages, error, params)}</p>
    ${hints.map((hint) => html`<p class="mado-text">${hint}</p>`)}
    ${typed && isUndecided(error) ? html`<p class="mado-text">${messages.text('kept')}</p>` : nothing}
    ${requestId && !plain.includes(error.code) ? html`<p class="mado-hint">${messages.text('reference', { requestId })}</p>` : nothing}
  </div>`;
  return html`${keyed(error, notice)}`; // what another try came to is told as new, though it says the same
}

/** What stands there once the person whose session had ended has signed in again: what was sent was not carried out. */
function signedInNotice(messages: Texts, id: string, host: MadoElement): TemplateResult {
  const button = submitLabel(host);
  const text = button ? messages.text('signed-in-again', { button }) : messages.text('signed-in-again.vague');
  return html`<p class="mado-notice" part="failure" id=${id} role="alert" tabindex="-1">${text}</p>`;
}

/** What stands on the one button that sends; undefined where there are several, or none. */
function submitLabel({ renderRoot, children }: MadoElement): string | undefined {
  const [button, ...others] = [renderRoot, ...children].flatMap((part) => [
    ...part.querySelectorAll('[part~="submit"]'),
  ]);
  return others.length === 0 ? button?.textContent.trim() : undefined;
}

/** The words for an error, by its code; for a code of a newer server, words that are always true. */
function errorText(messages: Texts, error: PortalError, params: Readonly<Record<string, string>> = {}): string {
  const { code, retryAfter } = error;
  const wait = code === 'rate-limited' ? waitOf(retryAfter) : undefined;
  const known = { ...error.params, ...params, ...wait?.params };
  const manner = wait?.manner ?? (code === 'locked' && !error.params['minutes'] ? '.vague' : '');
  return messages.find(`error.${code}${manner}`, known) ?? messages.text('error.other');
}

/** How long to wait, in a measure that people use; `retryAfter` in seconds. */
function waitOf(retryAfter: number | undefined): {
  readonly manner: '' | '.minutes' | '.hours' | '.vague';
  readonly params: Readonly<Record<string, number>>;
} {
  if (retryAfter === undefined) return { manner: '.vague', params: {} };
  const minutes = Math.ceil(retryAfter / 60);
  if (minutes >= 60) return { manner: '.hours', params: { hours: Math.ceil(minutes / 60) } };
  return minutes > 1 ? { manner: '.minutes', params: { minutes } } : { manner: '', params: { retryAfter } };
}

/**
 * Once something that could not be read is read again, the focus, which went with the button for that, goes to its first heading,
 * or to what can be used first where the host has put the heading elsewhere. Gives where that is, once it was read.
 */
export function begin(host: HTMLElement & { readonly state: unknown }, root: ParentNode): HTMLElement | undefined {
  const { state } = host;
  if (typeof state === 'object' && state !== null && 'type' in state && state.type === 'loading') return undefined;
  const shown = (selector: string): HTMLElement | undefined =>
    [...root.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility());
  const heading = shown('h1, h2, h3, h4, h5, h6');
  if (heading) heading.tabIndex = -1;
  const beginning = heading ?? shown('a[href], button, input, select, textarea');
  if (isFocusFree(host)) beginning?.focus();
  return beginning;
}
