import type { FieldError, Messages, ProofKind, RegistrationState, RegistrationTyped } from '@madoguchi/sdk';
import type { identifierJa } from '@madoguchi/sdk/identity/identifier.ja.js';
import type { passwordFormJa } from '@madoguchi/sdk/identity/password-form.ja.js';
import type { registrationJa } from '@madoguchi/sdk/identity/registration.ja.js';
import { proofKinds } from '@madoguchi/sdk/identity/registration.rules.js';
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { errorOf, textField } from '../portal/form/text-field.ts';
import { radioGroup } from '../portal/form/radios.ts';
import type { PortalTexts } from '../portal/texts.ts';

/** The words of registering an ID. */
export type RegistrationCatalogue = typeof registrationJa & typeof identifierJa & typeof passwordFormJa;
type Texts = Messages<RegistrationCatalogue & PortalTexts>;

/** A step with fields. */
export type EnteredStep = Extract<RegistrationState, { readonly type: 'submitting' }>['step'];

/** The words above each step, and which one of three it is: whether a second proof is asked for nobody knows at first. */
export const stepWords: Readonly<
  Record<
    EnteredStep,
    {
      readonly title: `registration.step.${'proof' | 'second-proof' | 'identifier'}`;
      readonly intro: `registration.${'proof' | 'second' | 'identifier'}.intro`;
      readonly act: `registration.${'confirm' | 'next'}`;
      readonly step: number;
    }
  >
> = {
  'proving': {
    title: 'registration.step.proof',
    intro: 'registration.proof.intro',
    act: 'registration.confirm',
    step: 1,
  },
  'proving-again': {
    title: 'registration.step.second-proof',
    intro: 'registration.second.intro',
    act: 'registration.confirm',
    step: 1,
  },
  'choosing': {
    title: 'registration.step.identifier',
    intro: 'registration.identifier.intro',
    act: 'registration.next',
    step: 2,
  },
};

/** What is drawn of a step with a proof. */
export interface ProofFields {
  readonly formId: string;
  readonly errors: readonly FieldError[];
  readonly kinds: readonly ProofKind[];
  readonly kind: ProofKind | undefined;
  /** Whether it is the second proof. */
  readonly again: boolean;
  /** What was typed for each kind before another one was chosen: it comes back with its kind. */
  readonly values: ReadonlyMap<ProofKind, string>;
  readonly onChoose: (kind: ProofKind) => void;
  readonly onType: (kind: ProofKind, value: string) => void;
}

/** What is wrong with a field, in words; those of a new password have their own. */
export function registrationError(
  messages: Texts,
  { field, code, params }: FieldError,
  kind: ProofKind | undefined,
): string {
  if (field === 'kind') return messages.text('registration.error.kind');
  const label = labelOf(messages, field, kind);
  if (code === 'required') return messages.text('registration.error.required', { field: label });
  if (field === 'telephone') return messages.text('registration.error.not-a-telephone');
  const key = field === 'identifier' ? `identifier.${code}` : `registration.error.${code}`;
  return (
    messages.find(key, { ...params, field: label }) ??
    messages.find(`${key}.${kind ?? ''}`) ??
    messages.find('error.invalid-input') ??
    messages.text('registration.error.required', { field: label })
  );
}

function labelOf(messages: Texts, field: string, kind: ProofKind | undefined): string {
  if (field === 'kana') return messages.text('registration.kana');
  if (field === 'telephone') return messages.text('registration.telephone');
  if (field === 'proof') return messages.text(kind ? `registration.proof.${kind}` : 'registration.proof.kind');
  return messages.text('registration.identifier');
}

/** 契約者情報 認証 (MYP-02): name, telephone number and one proof. */
export function proofFields(messages: Texts, typed: RegistrationTyped, fields: ProofFields): TemplateResult {
  const { formId, errors } = fields;
  const [kana, telephone] = ['kana', 'telephone'].map((name) => errorOf(errors, name));
  return html`${textField({
    id: `${formId}-kana`,
    name: 'kana',
    label: messages.text('registration.kana'),
    mark: messages.text('registration.required'),
    hint: messages.text('registration.kana.hint'),
    error: kana && registrationError(messages, kana, undefined),
    autocomplete: 'off',
    value: typed.kana,
  })}
  ${textField({
    id: `${formId}-telephone`,
    name: 'telephone',
    label: messages.text('registration.telephone'),
    mark: messages.text('registration.required'),
    hint: messages.text('registration.telephone.hint'),
    error: telephone && registrationError(messages, telephone, undefined),
    autocomplete: 'tel',
    inputMode: 'tel',
    value: typed.telephone,
  })}
  ${oneProof(messages, fields)}`;
}

/** One of several proofs: which one, and below it the field for that one, with how it is found. */
export function oneProof(messages: Texts, fields: ProofFields): TemplateResult {
  const { formId, errors, kinds, kind, again, values, onChoose, onType } = fields;
  const [unchosen, wrong] = ['kind', 'proof'].map((name) => errorOf(errors, name));
  return html`${
    kinds.length > 1
      ? radioGroup<ProofKind>({
          id: `${formId}-kind`,
          name: 'kind',
          label: messages.text('registration.proof.kind'),
          mark: messages.text('registration.required'),
          hint: messages.text(again ? 'registration.second.kind.hint' : 'registration.proof.kind.hint'),
          error: unchosen && registrationError(messages, unchosen, kind),
          radios: kinds.map((value) => ({ value, label: messages.text(`registration.proof.${value}`) })),
          chosen: kind,
          onChoose,
        })
      : ''
  }
  ${
    kind
      ? keyed(
          kind,
          textField({
            id: `${formId}-proof`,
            name: 'proof',
            label: messages.text(`registration.proof.${kind}`),
            mark: messages.text('registration.required'),
            hint: messages.text(`registration.find.${kind}`),
            error: wrong && registrationError(messages, wrong, kind),
            autocomplete: 'off',
            inputMode: kind === 'device' ? 'text' : 'numeric',
            value: values.get(kind),
            onInput: ({ currentTarget: input }) => {
              if (input instanceof HTMLInputElement) onType(kind, input.value);
            },
          }),
        )
      : ''
  }`;
}

/** Those of the first step that are offered, in their order. */
export const firstKinds: readonly ProofKind[] = proofKinds;

/** The step whose fields a state shows. */
export function stepOf(state: RegistrationState): EnteredStep | undefined {
  if (state.type === 'submitting') return state.step;
  return state.type === 'sent' ? undefined : state.type;
}
