import type { Messages, PortalError } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormOutcome } from '../portal/form/form-outcome.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { PortalTexts } from '../portal/texts.ts';
import type { ApplicationTexts } from './application.texts.ts';

/** Until the application is read. One that there is not, or that is somebody else's, is not read by trying again: the list is. */
export function applicationUnread(
  messages: Messages<ApplicationTexts & PortalTexts>,
  outcome: FormOutcome,
  state: { readonly type: 'loading' } | { readonly type: 'unavailable'; readonly error: PortalError },
  { listHref, onRetry }: { readonly listHref: string | undefined; readonly onRetry: () => void },
): TemplateResult {
  if (state.type === 'loading' || state.error.code !== 'not-found')
    return untilRead(messages, outcome, state, {
      loading: messages.text('application-detail.loading'),
      onRetry,
      unavailable: messages.text('application-detail.unavailable'),
    });
  const href = safeUrl(listHref);
  return html`<div class="mado-stack">
    <h2 class="mado-title">${messages.text('application-detail.not-found')}</h2>
    <p class="mado-text" id=${outcome.id} role="alert" tabindex="-1">${messages.text('application-detail.not-found-text')}</p>
    ${href ? html`<div class="mado-actions"><a class="mado-button" part="applications" href=${href}>${messages.text('application-detail.to-list')}</a></div>` : nothing}
  </div>`;
}
