import type { AccountApplicationDraft, AccountApplicationFormState, Portal, Role } from '@madoguchi/sdk';
import type { AccountApplicationForm } from '@madoguchi/sdk/identity/account-application-form.js';
import { html, nothing, type TemplateResult } from 'lit';
import { typeCards } from '../account/account-words.ts';
import type { ProjectFields } from '../account/project-fields.ts';
import { checkBox } from '../portal/form/check.ts';
import { checkGroup } from '../portal/form/check-group.ts';
import type { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { errorOf, textField } from '../portal/form/text-field.ts';
import { optionCards } from '../portal/form/option-cards.ts';
import { restoredNote } from '../portal/form/restored-note.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { heading } from '../portal/list/heading.ts';
import {
  applicationErrors,
  applicationErrorText,
  applicationFacts,
  errorsOfProject,
  type AccountApplicationTexts,
} from './account-application-words.ts';

type Filling = Exclude<AccountApplicationFormState, { readonly type: 'sent' }>;

/** What the form of an application works with. */
export interface AccountApplicationDrawing {
  /** The level of the headings. */
  readonly level: number;
  readonly portal: Portal | undefined;
  readonly types: readonly Role[];
  readonly view: ConfirmedFormView;
  readonly controller: AccountApplicationForm | undefined;
  readonly project: ProjectFields;
  /** The links to terms and policies. */
  readonly policies: TemplateResult | typeof nothing;
  /** Asked before it is sent. */
  readonly before: (draft: AccountApplicationDraft) => boolean;
  readonly onAnew: () => void;
}

/** アカウント登録申請: who, which type with which functions, and access control where it is wanted (SUP-01, SUP-04). */
export function accountApplicationForm(
  messages: AccountApplicationTexts,
  state: Filling,
  drawing: AccountApplicationDrawing,
): TemplateResult {
  const { portal, view, controller, policies, before, onAnew } = drawing;
  const content = html`${view.outcome.render(messages, {
    error: state.type === 'failed' ? state.error : undefined,
    items: applicationErrors(messages, state),
    typed: true,
  })}
    ${
      state.restored
        ? restoredNote(
            messages.text('account-application.restored'),
            messages.text('account-application.begin-anew'),
            onAnew,
          )
        : nothing
    }
    ${person(messages, state, controller)} ${wishes(messages, state, drawing)} ${access(messages, state, drawing)}
    ${policies}
    <div class="mado-actions">${submitButton(messages.text('account-application.submit'), false, '')}</div>`;
  return view.render(messages, {
    title: messages.text('account-application.title'),
    content,
    draft: 'draft' in state ? state.draft : undefined,
    busy: state.type === 'submitting',
    confirmation: (draft) => ({
      title: messages.text('account-application.confirm'),
      body: applicationFacts(messages, portal, draft),
      act: messages.text('account-application.decide'),
      cancel: messages.text('account-application.back'),
    }),
    before,
    controller,
  });
}

const errorsIn = (state: Filling) => (state.type === 'invalid' ? state.fieldErrors : []);

/** 会社名, 氏名, メールアドレス. */
function person(
  messages: AccountApplicationTexts,
  state: Filling,
  controller: AccountApplicationForm | undefined,
): readonly TemplateResult[] {
  return (
    [
      ['companyName', 'company', 'organization', 'text'],
      ['displayName', 'name', 'name', 'text'],
      ['mailAddress', 'mail', 'email', 'email'],
    ] as const
  ).map(([name, key, autocomplete, inputMode]) => {
    const error = errorOf(errorsIn(state), name);
    return textField({
      id: name,
      name,
      label: messages.text(`account-application.${key}`),
      mark: messages.text('account.required'),
      hint: key === 'mail' ? messages.text('account-application.mail-hint') : undefined,
      error: error && applicationErrorText(messages, error),
      autocomplete,
      inputMode,
      value: state.typed[name],
      onInput: ({ currentTarget: input }) => {
        if (input instanceof HTMLInputElement) controller?.type({ [name]: input.value });
      },
    });
  });
}

/** アカウントの種類, and the functions that it can use. */
function wishes(
  messages: AccountApplicationTexts,
  state: Filling,
  { portal, types, controller }: AccountApplicationDrawing,
): TemplateResult {
  const { typed, usable } = state;
  const mark = messages.text('account.required');
  const [role, functions] = ['role', 'functions'].map((field) => {
    const error = errorOf(errorsIn(state), field);
    return error && applicationErrorText(messages, error);
  });
  return html`${optionCards({
    id: 'role',
    label: messages.text('account.type'),
    mark,
    error: role,
    cards: typeCards(messages, portal, types),
    chosen: typed.role,
    onChoose: (chosen) => controller?.type({ role: chosen }),
  })}
  ${checkGroup({
    id: 'functions',
    label: messages.text('account-application.functions'),
    mark,
    hint: messages.text('account-application.functions-hint'),
    error: functions,
    checks: usable.map((value) => ({ value, label: messages.text(`account-application.function.${value}`) })),
    ticked: typed.functions,
    onTick: (ticked) => controller?.type({ functions: ticked }),
  })}`;
}

/** アクセス制御もあわせて申請する, and then its fields. */
function access(
  messages: AccountApplicationTexts,
  state: Filling,
  { controller, project, level }: AccountApplicationDrawing,
): TemplateResult {
  const { typed } = state;
  return html`<section class="access" aria-labelledby="access-title">
    <div class="access-head">
      ${heading({ level, class: 'part-title' }, html`<span id="access-title">${messages.text('account-application.access')}</span>`)}
      <p class="mado-hint" id="access-hint">${messages.text('account-application.access-control-hint')}</p>
      ${checkBox({
        id: 'accessControl',
        label: messages.text('account-application.access-control'),
        checked: typed.accessControl,
        describedBy: 'access-hint',
        onChange: (accessControl) => controller?.type({ accessControl }),
      })}
    </div>
    ${
      typed.accessControl
        ? project.render(messages, {
            typed: typed.project,
            errors: errorsOfProject(state),
            mark: messages.text('account.required'),
            verbs: controller?.project,
          })
        : nothing
    }
  </section>`;
}
