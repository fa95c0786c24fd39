import type { KeyAlgorithm, Portal } from '@madoguchi/sdk';
import { createKeyAndCsr } from '@madoguchi/sdk/certificates/create-key-and-csr.js';
import { checkPassphrase, passphraseLength } from '@madoguchi/sdk/certificates/passphrase.rules.js';
import { isSubjectPart, longestParts } from '@madoguchi/sdk/certificates/subject.rules.js';
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { guardComposition } from '../portal/form/composition.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { entryField, type EntryField } from '../portal/form/entry-field.ts';
import { entryFieldStyles } from '../portal/form/entry-field.styles.ts';
import { option, selectField } from '../portal/form/select-field.ts';
import { selectFieldStyles } from '../portal/form/select-field.styles.ts';
import type { AskedSubject, KeyError, KeyMaking } from './key-making.ts';
import { serverNameText, type WizardTexts } from './wizard-words.ts';

type Asking = Extract<KeyMaking, { readonly type: 'asking' }>;

/** What was entered for a key. It is handed on and kept nowhere. */
export interface KeyInput {
  readonly subject: AskedSubject;
  readonly algorithm: KeyAlgorithm;
  readonly passphrase: string;
}

export interface KeyFormActs {
  /** With what is wrong, where something is. */
  readonly onMake: (input: KeyInput, errors: readonly KeyError[]) => void;
  readonly onCancel: () => void;
}

const algorithms: readonly KeyAlgorithm[] = ['RSA-2048', 'P-256', 'RSA-3072', 'P-384', 'RSA-4096'];
const own: CSSResult = css`
  .mado-form .key-form {
    padding: 20px;
    border: 1px solid var(--_4);
    border-radius: var(--_radius);
    background: var(--_1);
  }
  .mado-form .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: var(--_gap);
    align-items: start;
  }
`;

export const lightStyles: readonly CSSResult[] = [...feedbackStyles, entryFieldStyles, selectFieldStyles, own];

/** The key, encrypted, and the request; or why there are none. */
export async function makeKey(
  { random }: Portal,
  serverName: string,
  { subject, algorithm, passphrase }: KeyInput,
): Promise<
  | { readonly type: 'made'; readonly file: File; readonly csr: string; readonly fingerprint: string }
  | { readonly type: 'refused'; readonly errors: readonly KeyError[] }
  | { readonly type: 'failed' }
> {
  try {
    const made = await createKeyAndCsr({ subject, names: [serverName], algorithm }, { random });
    if (made.ok) {
      const name = `${serverName.replaceAll('*', 'wildcard')}.key`;
      const file = new File([await made.writeKeyFile(passphrase)], name, { type: 'application/x-pem-file' });
      return { type: 'made', file, csr: made.csr, fingerprint: made.fingerprint };
    }
    const { attribute } = { attribute: undefined, ...made };
    if (attribute === undefined || attribute === 'commonName' || attribute === 'emailAddress')
      return { type: 'failed' };
    return { type: 'refused', errors: [{ field: attribute, code: 'not-usable' }] };
  } catch {
    return { type: 'failed' }; // no Web Cryptography, or no memory for such a key
  }
}

/** The form that asks for subject, kind and passphrase, for light DOM. */
export function keyForm(
  messages: WizardTexts,
  state: Asking,
  id: string,
  { onMake, onCancel }: KeyFormActs,
): TemplateResult {
  const { serverName, typed, subject, algorithm, errors } = state;
  const field = (name: KeyError['field'], look: Partial<EntryField> = {}): TemplateResult => {
    const error = errors.find((one) => one.field === name);
    const required = name === 'passphrase' || name === 'repeated';
    return entryField({
      id: `${id}-${name}`,
      name,
      label: labelOf(messages, name),
      mark: messages.text(required ? 'application-fields.required' : 'application-fields.optional'),
      required,
      error: error && errorText(messages, error),
      ...look,
    });
  };
  const part = (name: keyof AskedSubject): TemplateResult =>
    field(name, { value: subject[name] ?? '', ...(name === 'country' && { size: 'short' as const }) });
  const password = { type: 'password', autocomplete: 'new-password', size: 'medium' } as const;
  const hint = messages.text('application-wizard.key-passphrase-hint', { min: passphraseLength.min });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (event.currentTarget instanceof HTMLFormElement) onMake(...read(event.currentTarget));
  };
  return html`<form
    novalidate
    class="key-form"
    aria-label=${messages.text('application-wizard.key-title')}
    @submit=${submit}
    @keydown=${guardComposition}
  >
    ${state.failed ? html`<p class="mado-notice mado-notice-danger" role="alert" tabindex="-1">${messages.text('application-wizard.key-failed')}</p>` : nothing}
    <p class="mado-text">${messages.text('application-wizard.key-for', { serverName: serverNameText(messages, typed ?? serverName, serverName) })}</p>
    ${selectField(
      'algorithm',
      messages.text('application-wizard.key-algorithm'),
      algorithms.map((one) => option(one, algorithmText(messages, one), algorithm)),
      { id: `${id}-algorithm` },
    )}
    <div class="pair">${part('organization')} ${part('organizationalUnit')}</div>
    <div class="pair">${part('state')} ${part('locality')} ${part('country')}</div>
    <input class="mado-hidden" type="text" name="username" autocomplete="username" readonly tabindex="-1" aria-hidden="true" .value=${serverName} />
    ${field('passphrase', { ...password, hint })} ${field('repeated', password)}
    <div class="mado-actions">
      <button class="mado-button" part="key-make" type="submit">${messages.text('application-wizard.key-make')}</button>
      <button class="mado-button mado-button-quiet" part="key-cancel" type="button" @click=${onCancel}>
        ${messages.text('application-wizard.key-cancel')}
      </button>
    </div>
  </form>`;
}

function read(form: HTMLFormElement): [KeyInput, readonly KeyError[]] {
  const data = new FormData(form);
  const textOf = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const part = (name: keyof AskedSubject): string => textOf(name).trim();
  const subject = {
    country: part('country').toUpperCase(),
    state: part('state'),
    locality: part('locality'),
    organization: part('organization'),
    organizationalUnit: part('organizationalUnit'),
  };
  const [passphrase, repeated] = [textOf('passphrase'), textOf('repeated')];
  const check = checkPassphrase(passphrase);
  // before anything is made, so that what was typed, the passphrases too, stays in its fields
  const errors: KeyError[] = subjectErrors(subject);
  if (!check.ok) errors.push({ field: 'passphrase', code: check.code, params: check.params });
  if (repeated === '') errors.push({ field: 'repeated', code: 'required' });
  else if (repeated !== passphrase) errors.push({ field: 'repeated', code: 'mismatch' });
  const algorithm = algorithms.find((one) => one === textOf('algorithm')) ?? 'RSA-2048';
  return [{ subject, algorithm, passphrase }, errors];
}

function subjectErrors(subject: AskedSubject): KeyError[] {
  return (Object.keys(subject) as (keyof AskedSubject)[]).flatMap((field): KeyError[] => {
    const value = subject[field] ?? '';
    if (value === '' || isSubjectPart(field, value)) return [];
    if (field === 'country') return [{ field, code: 'country' }];
    const [length, max] = [[...value].length, longestParts[field]];
    return [length > max ? { field, code: 'too-long', params: { max, length } } : { field, code: 'not-usable' }];
  });
}

function labelOf(messages: WizardTexts, name: KeyError['field']): string {
  if (name === 'passphrase' || name === 'repeated') return messages.text(`application-wizard.key-${name}`);
  return messages.text(`application-wizard.csr.${name}`);
}

const errorText = (messages: WizardTexts, { field, code, params }: KeyError): string =>
  messages.find(`application-wizard.key-error.${code}`, { ...params, label: labelOf(messages, field) }) ?? '';

function algorithmText(messages: WizardTexts, algorithm: KeyAlgorithm): string {
  const isRsa = algorithm.startsWith('RSA');
  const key = isRsa
    ? messages.text('application-wizard.key-rsa', { bits: algorithm.slice(4) })
    : messages.text('application-wizard.key-ec', { curve: algorithm });
  if (algorithm === 'RSA-2048') return messages.text('application-wizard.key-common', { key });
  return algorithm === 'RSA-4096' ? messages.text('application-wizard.key-slow', { key }) : key;
}
