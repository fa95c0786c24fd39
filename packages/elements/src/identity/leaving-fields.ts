import type { FieldError, LeavingConsequences, LeavingFacts, LeavingTyped, Messages } from '@madoguchi/sdk';
import type { leavingJa } from '@madoguchi/sdk/identity/leaving.ja.js';
import { leavingReasons } from '@madoguchi/sdk/identity/leaving.model.js';
import { longestLeavingComment } from '@madoguchi/sdk/identity/leaving.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { checkBox } from '../portal/form/check.ts';
import type { SummaryItem } from '../portal/form/failure-view.ts';
import { errorOf, textField } from '../portal/form/text-field.ts';
import { radioGroup } from '../portal/form/radios.ts';
import { textArea } from '../portal/form/text-area.ts';
import { contactWays } from '../portal/contact-ways.ts';
import type { PortalTexts } from '../portal/texts.ts';

export type LeavingTexts = Messages<typeof leavingJa & PortalTexts>;

const labels = { reason: 'leaving.reason', comment: 'leaving.comment', password: 'leaving.password' } as const;

/** What is wrong, as a summary lists it: each line leads to its field. */
export function leavingErrors(
  messages: LeavingTexts,
  formId: string,
  errors: readonly FieldError[],
): readonly SummaryItem[] {
  return errors.map((error) => ({ id: `${formId}-${error.field}`, text: errorText(messages, error) }));
}

/** What leaving means: the contracts that are left without an owner first of all. */
export function consequencesView(messages: LeavingTexts, { withoutOwner }: LeavingConsequences): TemplateResult {
  return html`<p class="mado-text">${messages.text('leaving.lead')}</p>
    ${
      withoutOwner.length > 0
        ? html`<div class="mado-notice mado-notice-danger">
            <p class="mado-text">${messages.text('leaving.without-owner')}</p>
            <ul class="mado-leaving-contracts">
              ${withoutOwner.map(
                ({ number, name, members, contact }) =>
                  html`<li>
                    <strong>${name}</strong> ${number}<br />${
                      members > 0
                        ? messages.text('leaving.without-owner-members', { count: members })
                        : messages.text('leaving.without-owner-alone')
                    }${contact ? html`<br />${messages.text('leaving.without-owner-contact')} ${contactWays(contact)}` : nothing}
                  </li>`,
              )}
            </ul>
          </div>`
        : nothing
    }
    <ul class="mado-consequences">
      <li>${messages.text('leaving.account-deleted')}</li>
      <li>${messages.text('leaving.sign-in-refused')}</li>
      <li>${messages.text('leaving.sessions-ended')}</li>
      <li>${messages.text('leaving.contracts-left')}</li>
    </ul>`;
}

/** 上記の内容を確認し、退会手続きを行います. */
export function understoodBox(
  messages: LeavingTexts,
  formId: string,
  ticked: boolean,
  errors: readonly FieldError[],
  onTick: (ticked: boolean) => void,
): TemplateResult {
  const error = errorOf(errors, 'understood');
  const id = `${formId}-understood`;
  return html`<div class="mado-field">
    ${checkBox({
      id,
      label: messages.text('leaving.understood'),
      checked: ticked,
      invalid: error !== undefined,
      describedBy: error && `${id}-error`,
      onChange: onTick,
    })}
    ${error ? html`<p class="mado-error" id="${id}-error">${errorText(messages, error)}</p>` : nothing}
  </div>`;
}

/** What the fields of leaving need besides what stands in them. */
export interface LeavingFields {
  readonly formId: string;
  readonly errors: readonly FieldError[];
  /** Whether the password is shown. */
  readonly shown: boolean;
  readonly onType: (typed: Partial<LeavingTyped>) => void;
  readonly onShow: (shown: boolean) => void;
}

/** 退会理由, in one's own words too, and the password. */
export function leavingFields(
  messages: LeavingTexts,
  { typed: { reason, comment } }: LeavingFacts,
  { formId, errors, shown, onType, onShow }: LeavingFields,
): TemplateResult {
  const wrong = (field: string): string | undefined => {
    const error = errorOf(errors, field);
    return error && errorText(messages, error);
  };
  const mark = messages.text('leaving.required');
  return html`${radioGroup({
    id: `${formId}-reason`,
    name: 'reason',
    label: messages.text('leaving.reason'),
    mark,
    error: wrong('reason'),
    radios: leavingReasons.map((value) => ({ value, label: messages.text(`leaving.reason.${value}`) })),
    chosen: reason,
    onChoose: (chosen) => onType({ reason: chosen }),
  })}
    ${textArea({
      id: `${formId}-comment`,
      name: 'comment',
      label: messages.text('leaving.comment'),
      mark: reason === 'other' ? mark : undefined,
      hint: messages.text('leaving.comment-hint'),
      left: messages.text('leaving.comment-count', {
        count: Math.max(0, longestLeavingComment - [...comment.trim()].length),
      }),
      error: wrong('comment'),
      value: comment,
      onInput: (text) => onType({ comment: text }),
    })}
    ${textField({
      id: `${formId}-password`,
      name: 'password',
      label: messages.text('leaving.password'),
      hint: messages.text('leaving.password-hint'),
      mark,
      error: wrong('password'),
      type: shown ? 'text' : 'password',
      autocomplete: 'current-password',
    })}
    ${checkBox({ id: `${formId}-show`, label: messages.text('leaving.show-password'), checked: shown, onChange: onShow })}`;
}

function errorText(messages: LeavingTexts, { field, code, params }: FieldError): string {
  const label = Object.hasOwn(labels, field) ? labels[field as keyof typeof labels] : 'leaving.password';
  return (
    messages.find(`leaving.error.${field}.${code}`, params) ??
    messages.text('field.required', { label: messages.text(label) })
  );
}
