import type { JoiningState } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../portal/safe-url.ts';
import type { JoinTexts } from './join-words.ts';

/** What leads on where joining has ended. */
export interface JoinEnded {
  /** The id of what is told. */
  readonly id: string;
  /** Whether the host gives the title. */
  readonly headed: boolean;
  readonly signInHref: string | undefined;
}

/** The link does not work: why, and what leads on. */
export function joinRefused(
  messages: JoinTexts,
  { reason }: Extract<JoiningState, { type: 'refused' }>,
  { id, headed, signInHref }: JoinEnded,
): TemplateResult {
  return html`<div class="mado-stack">
    <div class="mado-stack" id=${id} role="alert" tabindex="-1">
      <h2 class=${headed ? 'mado-notice-title' : 'mado-title'}>${messages.text('joining.refused')}</h2>
      <p class="mado-notice mado-notice-danger">${messages.text(`joining.refused.${reason}`)}</p>
    </div>
    ${reason === 'link-used' ? link(signInHref, messages.text('joining.sign-in')) : nothing}
  </div>`;
}

/** Somebody joined. `signedIn` is the user code of whoever is signed in here. */
export function joinDone(
  messages: JoinTexts,
  { joined: { contractName, identifier } }: Extract<JoiningState, { type: 'joined' }>,
  { id, headed, signInHref }: JoinEnded,
  continueHref: string | undefined,
  signedIn: string | undefined,
): TemplateResult {
  return html`<div class="mado-stack">
    <div class="mado-stack" id=${id} role="status" tabindex="-1">
      <h2 class=${headed ? 'mado-notice-title' : 'mado-title'}>${messages.text('joining.joined', { contractName })}</h2>
      <p class="mado-notice mado-notice-success" part="success">${messages.text('joining.joined-identifier', { identifier })}</p>
    </div>
    ${
      signedIn === undefined
        ? link(signInHref, messages.text('joining.sign-in'))
        : signedIn === identifier
          ? link(continueHref, messages.text('joining.continue'))
          : html`<p class="mado-text">${messages.text('joining.joined-elsewhere', { signedIn, identifier })}</p>`
    }
  </div>`;
}

function link(to: string | undefined, text: string): TemplateResult | typeof nothing {
  const href = safeUrl(to);
  return href ? html`<div class="mado-actions"><a class="mado-button" href=${href}>${text}</a></div>` : nothing;
}
