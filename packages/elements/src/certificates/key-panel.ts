import { html, nothing, type TemplateResult } from 'lit';
import type { KeyMaking } from './key-making.ts';
import type { WizardTexts } from './wizard-words.ts';

export interface KeyPanelActs {
  readonly onOpen: () => void;
  readonly onDownload: () => void;
  readonly onDiscard: () => void;
}

/** The easy way: key and request made in the browser (CRT-05). The form itself stands in the slot. */
export function keyPanel(messages: WizardTexts, making: KeyMaking, acts: KeyPanelActs): TemplateResult {
  return html`<section class="key" part="key" aria-labelledby="key-title">
    <h4 class="part-title" id="key-title">${messages.text('application-wizard.key-title')}</h4>
    ${content(messages, making, acts)}
    <slot name="form"></slot>
  </section>`;
}

function content(messages: WizardTexts, making: KeyMaking, { onOpen, onDownload, onDiscard }: KeyPanelActs): unknown {
  const lead = html`<p class="mado-text">${messages.text('application-wizard.key-lead')}</p>`;
  switch (making.type) {
    case 'asking':
      return lead;
    case 'making':
      return html`<p class="mado-text mado-busy busy" part="key-making" role="status" tabindex="-1">
        ${messages.text('application-wizard.key-making')}
      </p>`;
    case 'made':
      return html`<div class="mado-notice" part="key-made">
        <p class="mado-notice-title" role="status">${messages.text('application-wizard.key-made')}</p>
        <p class="mado-text">${messages.text('application-wizard.key-made-text')}</p>
        <p class="file-name">${making.fileName}</p>
        ${making.reminded ? html`<p class="mado-error" role="alert" id="key-first">${messages.text('application-wizard.key-first')}</p>` : nothing}
        <div class="mado-actions">
          <button class="mado-button" part="key-download" type="button" aria-describedby=${making.reminded ? 'key-first' : nothing} @click=${onDownload}>
            ${messages.text('application-wizard.key-download')}
          </button>
          <button class="mado-button mado-button-quiet" part="key-discard" type="button" @click=${onDiscard}>
            ${messages.text('application-wizard.key-discard')}
          </button>
        </div>
      </div>`;
    case 'downloaded':
      return html`<div class="mado-notice mado-notice-success" part="success">
        <p class="mado-notice-title" role="status">${messages.text('application-wizard.key-downloaded')}</p>
        <p class="mado-text">${messages.text('application-wizard.key-downloaded-text', { name: making.fileName })}</p>
        <div class="mado-actions">
          <button class="mado-button mado-button-quiet" part="key-again" type="button" @click=${onDownload}>
            ${messages.text('application-wizard.key-again')}
          </button>
        </div>
      </div>`;
    default:
      return html`${hint(messages, making)} ${lead}
        <div class="mado-actions">
          <button
            class="mado-button mado-button-quiet ${making.type === 'opening' ? 'mado-busy' : ''}"
            part="key-open"
            type="button"
            @click=${onOpen}
          >
            ${messages.text('application-wizard.key-open')}${making.type === 'opening' ? html`<span class="mado-hidden" role="status">${messages.text('application-wizard.key-opening')}</span>` : nothing}
          </button>
        </div>`;
  }
}

function hint(
  messages: WizardTexts,
  making: Extract<KeyMaking, { readonly type: 'closed' | 'opening' | 'unloaded' }>,
): TemplateResult | typeof nothing {
  if (making.type === 'unloaded')
    return html`<p class="mado-error" role="alert">${messages.text('application-wizard.key-unloaded')}</p>`;
  if (making.type === 'opening' || making.hint === undefined) return nothing;
  return making.hint === 'gone'
    ? html`<p class="mado-notice" part="key-gone" role="status">${messages.text('application-wizard.key-gone')}</p>`
    : html`<p class="mado-error" role="alert">${messages.text('application-wizard.key-needs-name')}</p>`;
}
