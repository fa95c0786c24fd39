import type { CsrInspection, FieldError } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { fileDrop } from '../portal/form/file-drop.ts';
import type { KeyMaking } from './key-making.ts';
import { entryErrorText, entryLabel } from './entry-words.ts';
import { keyPanel, type KeyPanelActs } from './key-panel.ts';
import { factList } from './fact-list.ts';
import { errorsOf, keyText, type Applying, type WizardTexts } from './wizard-words.ts';

/** Why a file was not taken. */
export interface RefusedFile {
  readonly name: string;
  /** A code of `inspectCsr`, or `unread`. */
  readonly code: string;
}

/** What the field for the request works with. */
export interface CsrStep {
  /** That a private key was kept out of it. */
  readonly warning: TemplateResult | typeof nothing;
  readonly refused: RefusedFile | undefined;
  readonly making: KeyMaking;
  readonly key: KeyPanelActs;
  readonly onText: (csr: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** CSR: pasted, as a file, dropped, or made here; with what it says, and why it is refused (CRT-05). */
export function wizardCsr(messages: WizardTexts, state: Applying, step: CsrStep): TemplateResult {
  const { csr } = state.entries.basics;
  const wrong = errorsOf(state).find(({ field }) => field === 'basics.csr');
  const refusals = state.csr.type === 'read' ? state.csr.errors : [];
  const error = refusals.length === 0 && wrong ? entryErrorText(messages, wrong) : undefined;
  const described = ['basics-csr-hint', error && 'basics-csr-error', state.csr.type !== 'none' && 'csr-reading']
    .filter(Boolean)
    .join(' ');
  return html`<div class="csr" part="csr">
    ${step.warning}
    <div class="mado-field entry" part="field">
      <label class="mado-label" part="label" for="basics-csr"
        >${entryLabel(messages, 'basics.csr')}<span class="mado-mark" aria-hidden="true">${messages.text('application-fields.required')}</span></label
      >
      <p class="mado-hint" part="hint" id="basics-csr-hint">${messages.text('application-wizard.csr-hint')}</p>
      <textarea
        class="mado-input mado-area code"
        part="input"
        id="basics-csr"
        name="basics.csr"
        rows="6"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        aria-required="true"
        aria-invalid=${ifDefined(error || refusals.length > 0 ? 'true' : undefined)}
        aria-describedby=${described}
        .defaultValue=${csr}
        @input=${({ currentTarget: area }: Event) => {
          if (area instanceof HTMLTextAreaElement) step.onText(area.value);
        }}
        @drop=${(event: DragEvent) => {
          const files = [...(event.dataTransfer?.files ?? [])];
          if (files.length === 0) return;
          event.preventDefault();
          step.onFiles(files);
        }}
      ></textarea>
      ${error ? html`<p class="mado-error" part="error" id="basics-csr-error">${error}</p>` : nothing}
    </div>
    ${fileDrop({
      id: 'csr-file',
      label: messages.text('application-wizard.csr-file'),
      drop: messages.text('application-wizard.csr-drop'),
      hint: messages.text('application-wizard.csr-file-hint'),
      accept: '.csr,.pem,.der,.p10,.req,.txt,application/pkcs10',
      error: undefined, // what is wrong with the request stands at the field, which a file fills
      onFiles: step.onFiles,
    })}
    ${step.refused ? refusedFile(messages, step.refused) : nothing}
    ${reading(messages, state, refusals)} ${keyPanel(messages, step.making, step.key)}
  </div>`;
}

function refusedFile(messages: WizardTexts, { name, code }: RefusedFile): TemplateResult {
  const text =
    messages.find(`application-wizard.csr-file.${code}`) ??
    messages.find(`application-fields.error.basics.csr.${code}`) ??
    messages.text('application-wizard.csr-unread');
  return html`<div class="mado-notice mado-notice-danger" part="refused" role="alert">
    <p class="mado-notice-title">${messages.text('application-wizard.csr-file-refused', { name })}</p>
    <p class="mado-text">${text}</p>
  </div>`;
}

/** What is known of the request in the field. */
function reading(
  messages: WizardTexts,
  { csr }: Applying,
  refusals: readonly FieldError[],
): TemplateResult | typeof nothing {
  if (csr.type === 'none') return nothing;
  if (csr.type === 'reading')
    return html`<p class="mado-hint" id="csr-reading" role="status">${messages.text('application-wizard.csr-reading')}</p>`;
  const { inspection } = csr;
  const warns = inspection.findings.some(({ severity }) => severity === 'warning');
  const content = csrContent(messages, inspection);
  return html`<div class="preview ${refusals.length > 0 ? 'preview-refused' : 'preview-good'}" part="preview">
    <div id="csr-reading" role="status">
      <p class="preview-title">
        ${messages.text(refusals.length > 0 ? 'application-wizard.csr-refused' : 'application-wizard.csr-good')}
      </p>
      ${refusals.map((error) => html`<p class="mado-error" part="error">${entryErrorText(messages, error)}</p>`)}
      ${warns ? html`<p class="mado-hint">${messages.text('application-wizard.csr-warning')}</p>` : nothing}
    </div>
    ${content ?? nothing}
  </div>`;
}

const subjectParts = [
  'country',
  'state',
  'locality',
  'organization',
  'organizationalUnit',
  'commonName',
  'emailAddress',
] as const;

/** What a request says: subject, names, key, signature; undefined where nothing could be read. */
export function csrContent(
  messages: WizardTexts,
  { subject, names, key, signature }: CsrInspection,
): TemplateResult | undefined {
  if (!subject && !names && !key && !signature) return undefined;
  const hash = signature && `${signature.hash} ${signature.algorithm.replace('RSASSA-PKCS1-v1_5', 'RSA')}`.trim();
  const signed = signature?.verified ? 'application-wizard.csr-signed' : 'application-wizard.csr-unsigned';
  return html`<p class="mado-hidden">${messages.text('application-wizard.csr-content')}</p>
    ${factList([
      ...subjectParts.map((part) => [messages.text(`application-wizard.csr.${part}`), subject?.[part]] as const),
      [
        `${messages.text('application-wizard.csr.names')}${names && names.length > 1 ? ` ${messages.text('application-wizard.csr-count', { count: names.length })}` : ''}`,
        names && names.length > 0
          ? html`<ul class="names" tabindex=${names.length > 6 ? '0' : nothing} aria-label=${messages.text('application-wizard.csr.names')}>
                ${names.map(({ value }) => html`<li>${value}</li>`)}
              </ul>`
          : undefined,
      ],
      [messages.text('application-wizard.csr.key'), key && keyText(messages, key)],
      [messages.text('application-wizard.csr.signature'), hash && messages.text(signed, { hash })],
    ])}`;
}
