import type { PortalError } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormOutcome } from '../portal/form/form-outcome.ts';
import { unavailable } from '../portal/form/unavailable.ts';
import { blank } from '../portal/list/blank.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { ContractTexts } from './contract-words.ts';

/** What stands there where a contract could not be read: that it is not this person's, or why, and what next. */
export function contractUnavailable(
  messages: ContractTexts,
  outcome: FormOutcome,
  {
    error,
    contractsHref,
    retry,
  }: {
    readonly error: PortalError;
    readonly contractsHref?: string | undefined;
    readonly retry: () => void;
  },
): TemplateResult {
  const href = safeUrl(contractsHref);
  if (error.code === 'not-found' || error.code === 'forbidden')
    return blank({
      kind: 'none',
      title: messages.text('contract.not-found'),
      hint: messages.text('contract.not-found-hint'),
      action: href
        ? html`<a class="mado-button mado-button-quiet" part="contracts" href=${href}>${messages.text('contract.back')}</a>`
        : undefined,
    });
  return unavailable(messages, {
    title: messages.text('contract.unavailable'),
    failure: outcome.render(messages, { error }),
    onRetry: retry,
    further: href
      ? html`<a class="mado-link" part="contracts" href=${href}>${messages.text('contract.back')}</a>`
      : nothing,
  });
}
