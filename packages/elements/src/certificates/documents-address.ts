import type { CertificateCatalogue, Messages } from '@madoguchi/sdk';
import type { certificateWordsJa } from '@madoguchi/sdk/certificates/certificate-words.ja.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { foreignLanguage } from '../portal/text/foreign-language.ts';

/** 書類のお送り先, where the vendor names one: each line of it by itself (CRT-06). */
export function documentsAddress(
  messages: Messages<typeof certificateWordsJa>,
  catalogue: CertificateCatalogue | undefined,
): TemplateResult | typeof nothing {
  if (!catalogue?.documentsTo) return nothing;
  const { locale } = messages;
  const lines = localized(catalogue.documentsTo, locale);
  return html`<div class="documents-to">
    <strong>${messages.text('certificates.documents-to')}</strong>
    <address lang=${ifDefined(foreignLanguage(lines, locale))}>
      ${lines.split('\n').map((line) => html`<span>${line}</span>`)}
    </address>
  </div>`;
}
