import type { CsrInspection, FieldError } from '@madoguchi/sdk';
import { checkServerName } from '@madoguchi/sdk/certificates/application-fields.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { fileDrop } from '../portal/form/file-drop.ts';
import type { KeyMaking } from './key-making.ts';
import { entryErrorText, entryLabel } from './entry-words.ts';
import { keyPanel, type KeyPanelActs } from './key-panel.ts';
import { factList, type Fact } from '../portal/form/fact-list.ts';
import { errorsOf, keyText, serverNameText, type Applying, type WizardTexts } from './wizard-words.ts';

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
  /** The request that was made here is wanted again, or the one in the field instead of it. */
  readonly onMade: () => void;
  readonly onOther: () => void;
  readonly onText: (csr: string) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** CSR: pasted, as a file, dropped, or made here; with what it says, and why it is refused (CRT-05). */
export function wizardCsr(messages: WizardTexts, state: Applying, step: CsrStep): TemplateResult {
  const { csr } = state.entries.basics;
  const wrong = errorsOf(state).find(({ field }) => field === 'basics.csr');
  const errors = state.csr.type === 'read' ? state.csr.errors : [];
  const refusals = errors.filter(({ code }) => code !== 'key-mismatch'); // about which somebody is asked
  const isAsked = errors.length > refusals.length;
  // what the server alone knows of it, such as that its key was disclosed
  const told = refusals.length === 0 && !isAsked && wrong && state.csr.type === 'read' ? [wrong] : refusals;
  const error = told.length === 0 && wrong ? entryErrorText(messages, wrong) : undefined;
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
        aria-invalid=${ifDefined(error || told.length > 0 || isAsked ? 'true' : undefined)}
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
    ${isAsked ? keyMismatch(messages, state, step) : otherKey(messages, state, step)}
    ${reading(messages, state, told, isAsked)} ${reusedKey(messages, state)}
    ${keyPanel(messages, usesOther(state) && step.making.type === 'downloaded' ? { type: 'closed' } : step.making, step.key)}
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

/** The request is of another key than the one whose file was downloaded: either can be used. */
function keyMismatch(messages: WizardTexts, { madeKey }: Applying, { onMade, onOther }: CsrStep): TemplateResult {
  return html`<div class="mado-notice" part="mismatch" id="csr-reading" role="alert">
    <p class="mado-notice-title">${messages.text('application-wizard.key-mismatch')}</p>
    <p class="mado-text">
      ${messages.text('application-wizard.key-mismatch-text', { name: madeKey?.fileName ?? '' })}
    </p>
    <div class="mado-actions">
      ${useMade(messages, onMade)}
      <button class="mado-button mado-button-quiet" part="use-other" type="button" @click=${onOther}>
        ${messages.text('application-wizard.key-mismatch-other')}
      </button>
    </div>
  </div>`;
}

const useMade = (messages: WizardTexts, onMade: () => void): TemplateResult =>
  html`<button class="mado-button mado-button-quiet" part="use-made" type="button" @click=${onMade}>
    ${messages.text('application-wizard.key-mismatch-made')}
  </button>`;

/** Whether somebody decided for the request in the field, against the key that was made. */
function usesOther({ madeKey, csr }: Pick<Applying, 'madeKey' | 'csr'>): boolean {
  const fingerprint = csr.type === 'read' ? csr.inspection.key?.fingerprint : undefined;
  return fingerprint !== undefined && fingerprint === madeKey?.instead;
}

/** A reissue is asked for with the key that the certificate before has: the person decides (CRT-11). */
export const reusedKey = (messages: WizardTexts, state: Applying): TemplateResult | typeof nothing =>
  state.reusedKey
    ? html`<div class="mado-notice" part="reused-key" role="note">
        <p class="mado-notice-title">${messages.text('application-wizard.reused-key')}</p>
        <p class="mado-text">${messages.text('application-wizard.reused-key-text')}</p>
      </div>`
    : nothing;

/** Somebody decided against the key that was made: there is a way back to it. */
function otherKey(
  messages: WizardTexts,
  { madeKey, csr }: Applying,
  { onMade }: CsrStep,
): TemplateResult | typeof nothing {
  if (!madeKey || !usesOther({ madeKey, csr })) return nothing;
  return html`<div class="mado-notice" part="mismatch" id="other-key" tabindex="-1">
    <p class="mado-text">${messages.text('application-wizard.key-other', { name: madeKey.fileName })}</p>
    <div class="mado-actions">${useMade(messages, onMade)}</div>
  </div>`;
}

/** What is known of the request in the field. */
function reading(
  messages: WizardTexts,
  { csr, entries, draft, catalogue }: Applying,
  refusals: readonly FieldError[],
  isAsked: boolean,
): TemplateResult | typeof nothing {
  if (csr.type === 'none') return nothing;
  if (csr.type === 'reading')
    return html`<p class="mado-hint" id="csr-reading" role="status">${messages.text('application-wizard.csr-reading')}</p>`;
  const { inspection } = csr;
  const warns = inspection.findings.some(({ severity }) => severity === 'warning');
  const content = csrContent(messages, inspection, asTyped(messages, { entries, draft, catalogue }));
  if (isAsked) return html`<div class="preview preview-asked" part="preview">${content}</div>`;
  const [look, title] =
    refusals.length > 0
      ? (['preview-refused', 'application-wizard.csr-refused'] as const)
      : (['preview-good', 'application-wizard.csr-good'] as const);
  return html`<div class="preview ${look}" part="preview">
    <div id="csr-reading" role="status">
      <p class="preview-title">${messages.text(title)}</p>
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

/** A name of a request as it is shown: the server's beside what was typed, where that is another writing of it. */
export function asTyped(
  messages: WizardTexts,
  { entries, draft, catalogue }: Pick<Applying, 'entries' | 'draft' | 'catalogue'>,
): (name: string) => string {
  const typed = entries.basics.serverName;
  const { wildcard, ip } = catalogue.services.find(({ id }) => id === draft.serviceId)?.names ?? noNames;
  const check = checkServerName(typed, { wildcard, ip });
  return (name) => (check.ok && check.value === name ? serverNameText(messages, typed, name) : name);
}

const noNames = { wildcard: false, ip: false } as const;

/** All names of a request: how many, and each where the keyboard reaches it. */
export function namesFact(messages: WizardTexts, names: CsrInspection['names'], shown: (name: string) => string): Fact {
  const label = messages.text('application-wizard.csr.names');
  const count = names?.length ?? 0;
  if (!names || count === 0) return [label, undefined];
  return [
    count > 1 ? `${label} ${messages.text('application-wizard.csr-count', { count })}` : label,
    html`<ul class="names" tabindex=${count > 6 ? '0' : nothing} aria-label=${label}>
      ${names.map(({ value }) => html`<li>${shown(value)}</li>`)}
    </ul>`,
  ];
}

/** What a request says: subject, names, key, signature; undefined where nothing could be read. */
export function csrContent(
  messages: WizardTexts,
  { subject, names, key, signature }: CsrInspection,
  shown: (name: string) => string,
): TemplateResult | undefined {
  if (!subject && !names && !key && !signature) return undefined;
  const hash = signature && `${signature.hash} ${signature.algorithm.replace('RSASSA-PKCS1-v1_5', 'RSA')}`.trim();
  const signed = signature?.verified ? 'application-wizard.csr-signed' : 'application-wizard.csr-unsigned';
  return html`<p class="mado-hidden">${messages.text('application-wizard.csr-content')}</p>
    ${factList([
      ...subjectParts.map((part) => [messages.text(`application-wizard.csr.${part}`), subject?.[part]] as const),
      namesFact(messages, names, shown),
      [messages.text('application-wizard.csr.key'), key && keyText(messages, key)],
      [messages.text('application-wizard.csr.signature'), hash && messages.text(signed, { hash })],
    ])}`;
}
