import type { JoiningDraft, JoiningFacts, JoiningTyped, OpenInvitation } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { factList } from '../portal/form/fact-list.ts';
import { checkBox } from '../portal/form/check.ts';
import { textField } from '../portal/form/text-field.ts';
import { radioGroup } from '../portal/form/radios.ts';
import type { JoinErrors, JoinTexts } from './join-words.ts';
import { termsDocuments } from './terms-documents.ts';

/** What the fields of joining need besides what stands in them. */
export interface JoinFields {
  /** Begins every id. */
  readonly formId: string;
  readonly errors: JoinErrors;
  readonly onType: (typed: Partial<JoiningTyped>) => void;
}

/** For what somebody is invited, and until when. */
export function invitationFacts(
  messages: JoinTexts,
  { contractName, companyName }: OpenInvitation,
  lastDay: string,
): TemplateResult {
  return factList([
    [messages.text('joining.contract'), contractName],
    [messages.text('joining.company'), companyName],
    [messages.text('joining.expires'), lastDay],
  ]);
}

/** Who joins what, in the confirmation. */
export function draftFacts(
  messages: JoinTexts,
  { contractName, companyName }: OpenInvitation,
  draft: JoiningDraft,
): TemplateResult {
  return factList([
    [messages.text('joining.contract'), contractName],
    [messages.text('joining.company'), companyName],
    [messages.text('joining.display-name'), draft.type === 'new' ? draft.displayName : undefined],
    [messages.text('joining.identifier'), draft.identifier],
  ]);
}

/** Whether a new account joins or one that exists: a question only where the invited address has none. */
export function accountChoice(
  messages: JoinTexts,
  { invitation: { hasAccount, mailAddress }, account }: JoiningFacts,
  formId: string,
  onChoose: (account: 'new' | 'existing') => void,
): TemplateResult {
  if (hasAccount) return html`<p class="mado-text">${messages.text('joining.account.has', { mailAddress })}</p>`;
  return radioGroup({
    id: `${formId}-account`,
    name: 'account',
    label: messages.text('joining.account'),
    radios: [
      { value: 'new', label: messages.text('joining.account.new') },
      { value: 'existing', label: messages.text('joining.account.existing') },
    ],
    chosen: account,
    onChoose,
  });
}

/** ユーザ名 of a new account; the user code it gets stands above, for password managers too. */
export function nameField(
  messages: JoinTexts,
  { invitation, typed }: JoiningFacts,
  fields: JoinFields,
): TemplateResult {
  const { mailAddress } = invitation;
  return html`<p class="mado-text">${messages.text('joining.new-hint', { mailAddress })}</p>
    <input class="mado-hidden" type="text" name="username" autocomplete="username" readonly tabindex="-1" aria-hidden="true" .value=${mailAddress} />
    ${textField({
      id: `${fields.formId}-displayName`,
      name: 'displayName',
      label: messages.text('joining.display-name'),
      hint: messages.text('joining.display-name-hint'),
      mark: messages.text('joining.required'),
      error: fields.errors.displayName,
      autocomplete: 'name',
      value: typed.displayName,
      onInput: ({ currentTarget: input }) => {
        if (input instanceof HTMLInputElement) fields.onType({ displayName: input.value });
      },
    })}`;
}

/** ユーザコード and password of an account that exists. */
export function existingFields(
  messages: JoinTexts,
  { typed }: JoiningFacts,
  { formId, errors, onType }: JoinFields,
  { shown, onShow }: { readonly shown: boolean; readonly onShow: (shown: boolean) => void },
): TemplateResult {
  const mark = messages.text('joining.required');
  return html`${textField({
    id: `${formId}-identifier`,
    name: 'identifier',
    label: messages.text('joining.identifier'),
    mark,
    error: errors.identifier,
    autocomplete: 'username',
    value: typed.identifier,
    onInput: ({ currentTarget: input }) => {
      if (input instanceof HTMLInputElement) onType({ identifier: input.value });
    },
  })}
    ${textField({
      id: `${formId}-password`,
      name: 'password',
      label: messages.text('joining.password'),
      mark,
      error: errors.password,
      type: shown ? 'text' : 'password',
      autocomplete: 'current-password',
    })}
    ${checkBox({ id: `${formId}-show`, label: messages.text('joining.show-password'), checked: shown, onChange: onShow })}`;
}

/** The terms to read, and the box to tick; nothing where the portal has none. */
export function termsFields(
  messages: JoinTexts,
  { invitation: { terms }, opened, ticked }: JoiningFacts,
  {
    formId,
    errors,
    said,
    onOpen,
    onTick,
  }: Omit<JoinFields, 'onType'> & {
    /** What is wrong is told at the box. */
    readonly said: boolean;
    readonly onOpen: (documentId: string) => void;
    readonly onTick: (ticked: boolean, box: HTMLInputElement) => void;
  },
): TemplateResult | typeof nothing {
  if (!terms) return nothing;
  const id = `${formId}-agreed`;
  const closed = terms.documents.some((document) => !opened.includes(document.id));
  return html`<div class="mado-field" part="terms">
    <p class="mado-label mado-text">${messages.text('joining.terms')}</p>
    ${termsDocuments(messages, terms.documents, opened, 3, onOpen)}
    ${checkBox({
      id,
      label: messages.text('terms.agree'),
      checked: ticked,
      closed,
      invalid: errors.agreed !== undefined,
      describedBy: [closed && `${id}-hint`, errors.agreed && `${id}-error`].filter(Boolean).join(' '),
      onChange: onTick,
    })}
    ${closed ? html`<p class="mado-hint" id="${id}-hint">${messages.text('terms.agree-hint')}</p>` : nothing}
    ${errors.agreed ? html`<p class="mado-error" id="${id}-error" role=${ifDefined(said ? 'alert' : undefined)}>${errors.agreed}</p>` : nothing}
  </div>`;
}
