import type { HomeState } from '@madoguchi/sdk';
import type { homeJa } from '@madoguchi/sdk/portal/home.ja.js';
import type { Messages } from '@madoguchi/sdk/portal/messages.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { PortalTexts } from '../texts.ts';
import { safeUrl } from '../safe-url.ts';

type HomeMessages = Messages<typeof homeJa & PortalTexts>;

/** Greets who is signed in, by company and name; what is on its way keeps its place. */
export function homeGreeting(messages: HomeMessages, state: HomeState): TemplateResult | typeof nothing {
  if (state.type === 'loading')
    return html`<div class="greeting" part="greeting" role="status">
      <span class="mado-hidden">${messages.text('home.loading')}</span>
      <p class="company bone">&nbsp;</p>
      <p class="mado-title bone">&nbsp;</p>
      <p class="lead bone">&nbsp;</p>
    </div>`;
  if (!('account' in state)) return nothing;
  const { companyName, displayName } = state.account;
  return html`<div class="greeting" part="greeting">
    ${companyName ? html`<p class="company" part="company">${companyName}</p>` : nothing}
    <h2 class="mado-title" part="name">${words(messages.text('home.greeting', { name: displayName }))}</h2>
    <p class="lead" part="lead">${messages.text('home.lead')}</p>
  </div>`;
}

/** What stands there when nobody is signed in, or nobody could be asked; nothing while all is well. */
export function homeNotice(
  messages: HomeMessages,
  state: HomeState,
  {
    signInHref,
    failure,
    onRetry,
  }: {
    readonly signInHref: string | undefined;
    /** What says the error of the state. */
    readonly failure: () => unknown;
    readonly onRetry: () => void;
  },
): unknown {
  switch (state.type) {
    case 'anonymous': {
      const href = safeUrl(signInHref);
      return html`<p class="mado-text">
        ${messages.text('home.anonymous')}
        ${href ? html`<a class="mado-link" href=${href}>${messages.text('home.sign-in')}</a>` : nothing}
      </p>`;
    }
    case 'unavailable':
      return html`${failure()}
        <div class="mado-actions">
          <button class="mado-button mado-button-quiet" type="button" @click=${onRetry}>${messages.text('retry')}</button>
        </div>`;
    case 'refused':
      return failure();
    default:
      return nothing;
  }
}

/** A text whose words stay whole: a double name is not broken at its hyphen while a line has room for it. */
const words = (text: string): readonly (TemplateResult | string)[] =>
  text.split(/(\s+)/).map((part, index) => (index % 2 ? part : html`<span class="word">${part}</span>`));
