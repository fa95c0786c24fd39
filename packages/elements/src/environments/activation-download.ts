import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../portal/safe-url.ts';
import type { ActivationTexts, ShownActivation } from './activation-words.ts';

/** The second step: the activation file, or that there is none yet. */
export function activationDownload(
  messages: ActivationTexts,
  { issued, state }: ShownActivation['activation'],
  moment: (iso: string) => string,
): TemplateResult {
  if (!issued) return html`<p class="mado-text">${messages.text('activation.download-later')}</p>`;
  const href = safeUrl(issued.url);
  return html`<div class="file">
    ${
      href
        ? html`<a class="mado-button ${state === 'outdated' ? 'mado-button-quiet' : ''}" part="download" href=${href} download=${issued.fileName} aria-describedby="file-name"
            >${messages.text('activation.download-act')}</a
          >`
        : nothing
    }
    <span class="file-name" id="file-name">${issued.fileName}</span>
    <p class="mado-hint">
      ${messages.text('activation.download-text', { system: issued.systemName })}
      ${state === 'outdated' ? messages.text('activation.download-former') : nothing}
    </p>
    <p class="mado-hint">${messages.text('activation.issued', { at: moment(issued.issuedAt) })}</p>
  </div>`;
}
