import type { FieldError, ForgottenPart, Messages, RecoveryState, RecoveryStep } from '@madoguchi/sdk';
import type { identifierJa } from '@madoguchi/sdk/identity/identifier.ja.js';
import type { passwordFormJa } from '@madoguchi/sdk/identity/password-form.ja.js';
import type { recoveryJa } from '@madoguchi/sdk/identity/recovery.ja.js';
import { secretQuestions } from '@madoguchi/sdk/identity/recovery.rules.js';
import type { signInJa } from '@madoguchi/sdk/identity/sign-in.ja.js';
import { html, type TemplateResult } from 'lit';
import { errorOf, textField } from '../portal/form/text-field.ts';
import { radioGroup } from '../portal/form/radios.ts';
import { option, selectField } from '../portal/form/select-field.ts';
import type { PortalTexts } from '../portal/texts.ts';

/** The words of a recovery. */
export type RecoveryCatalogue = typeof recoveryJa & typeof signInJa & typeof identifierJa & typeof passwordFormJa;
type Texts = Messages<RecoveryCatalogue & PortalTexts>;

/** A step with fields: what is the choice, too. */
export type EnteredStep = RecoveryStep | 'choosing';

interface StepWords {
  readonly title:
    | 'recovery.title'
    | 'recovery.identify'
    | 'recovery.ask'
    | 'recovery.again'
    | 'recovery.code-title'
    | 'recovery.set';
  readonly act: 'recovery.next' | 'recovery.again-act' | 'recovery.set-act';
}

/** The words above each step and on its button. */
export const stepWords: Readonly<Record<EnteredStep, StepWords>> = {
  choosing: { title: 'recovery.title', act: 'recovery.next' },
  identifying: { title: 'recovery.identify', act: 'recovery.next' },
  asking: { title: 'recovery.ask', act: 'recovery.next' },
  answering: { title: 'recovery.again', act: 'recovery.again-act' },
  coding: { title: 'recovery.code-title', act: 'recovery.next' },
  setting: { title: 'recovery.set', act: 'recovery.set-act' },
};

/** What is wrong with a field, in words; those of a new password have their own. */
export function recoveryError(messages: Texts, { field, code, params }: FieldError): string {
  if (field === 'identifier' && code === 'required')
    return messages.text('field.required', { label: messages.text('sign-in.identifier') });
  const key = field === 'identifier' ? `identifier.${code}` : `recovery.${field}-${code}`;
  return (
    messages.find(key, params) ?? messages.find('error.invalid-input') ?? messages.text('recovery.answer-required')
  );
}

export interface StepFields {
  readonly formId: string;
  readonly errors: readonly FieldError[];
  /** What was chosen to be unknown. */
  readonly unknown?: ForgottenPart | undefined;
  readonly onChoose: (unknown: ForgottenPart) => void;
  /** Until when the code works, in words. */
  readonly until: string;
}

/** What is unknown? */
function choiceFields(messages: Texts, { formId, errors, unknown, onChoose }: StepFields): TemplateResult {
  const error = errorOf(errors, 'unknown');
  return radioGroup<ForgottenPart>({
    id: `${formId}-unknown`,
    name: 'unknown',
    label: messages.text('recovery.unknown'),
    error: error && recoveryError(messages, error),
    radios: [
      { value: 'password', label: messages.text('recovery.unknown-password') },
      { value: 'identifier', label: messages.text('recovery.unknown-identifier') },
    ],
    chosen: unknown,
    onChoose,
  });
}

/** Which ID? */
function identifierField(messages: Texts, { formId, errors }: StepFields): TemplateResult {
  const error = errorOf(errors, 'identifier');
  return html`<p class="mado-text">${messages.text('recovery.identify-lead')}</p>
    ${textField({
      id: `${formId}-identifier`,
      name: 'identifier',
      label: messages.text('sign-in.identifier'),
      mark: messages.text('recovery.required'),
      error: error && recoveryError(messages, error),
      autocomplete: 'username',
      inputMode: 'email',
    })}`;
}

/** A secret question and its answer, chosen or given once more. */
function secretFields(messages: Texts, lead: string, { formId, errors }: StepFields): TemplateResult {
  const [question, answer] = ['question', 'answer'].map((name) => errorOf(errors, name));
  return html`<p class="mado-text">${lead}</p>
    ${selectField(
      'question',
      messages.text('recovery.question'),
      [
        option('', messages.text('recovery.question-none'), ''),
        ...secretQuestions.map((one) => option(one, messages.find(`recovery.question-${one}`) ?? one, '')),
      ],
      {
        id: `${formId}-question`,
        mark: messages.text('recovery.required'),
        error: question && recoveryError(messages, question),
      },
    )}
    ${textField({
      id: `${formId}-answer`,
      name: 'answer',
      label: messages.text('recovery.answer'),
      mark: messages.text('recovery.required'),
      hint: messages.text('recovery.answer-hint'),
      error: answer && recoveryError(messages, answer),
      autocomplete: 'off',
    })}`;
}

/** The code from the mail. */
function codeField(messages: Texts, { formId, errors, until }: StepFields): TemplateResult {
  const error = errorOf(errors, 'code');
  return html`<p class="mado-notice mado-notice-success" part="success" id="${formId}-sent">
      ${messages.text('recovery.code-lead', { until })}
    </p>
    <div class="mado-code">
      ${textField({
        id: `${formId}-code`,
        name: 'code',
        label: messages.text('recovery.code'),
        mark: messages.text('recovery.required'),
        hint: messages.text('recovery.code-hint'),
        error: error && recoveryError(messages, error),
        autocomplete: 'one-time-code',
        inputMode: 'numeric',
        describedBy: `${formId}-sent`,
      })}
    </div>
    <p class="mado-hint" part="hint">${messages.text('recovery.not-received')}</p>`;
}

/** The fields of a step but those of the new password, which have a life of their own. */
export function stepFields(messages: Texts, step: Exclude<EnteredStep, 'setting'>, fields: StepFields): TemplateResult {
  switch (step) {
    case 'choosing':
      return choiceFields(messages, fields);
    case 'identifying':
      return identifierField(messages, fields);
    case 'asking':
      return secretFields(messages, messages.text('recovery.ask-lead'), fields);
    case 'answering':
      return secretFields(messages, messages.text('recovery.again-lead'), fields);
    default:
      return codeField(messages, fields);
  }
}

/** What is said instead of a step. */
export function toldNotice(id: string, title: string, text: string, isGood: boolean): TemplateResult {
  return html`<div class="mado-notice ${isGood ? 'mado-notice-success' : ''}" part="told" id=${id} role="status" tabindex="-1">
    <p class="mado-notice-title">${title}</p>
    <p class="mado-text">${text}</p>
  </div>`;
}

/** The step whose fields a state shows. */
export function stepOf(state: RecoveryState): EnteredStep | undefined {
  if (state.type === 'submitting') return state.step;
  return state.type in stepWords && 'fieldErrors' in state ? state.type : undefined;
}
