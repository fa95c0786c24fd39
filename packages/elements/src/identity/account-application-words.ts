import type {
  AccountApplicationDraft,
  AccountApplicationFormState,
  FieldError,
  Messages,
  Portal,
} from '@madoguchi/sdk';
import type { accountApplicationJa } from '@madoguchi/sdk/identity/account-application.ja.js';
import type { TemplateResult } from 'lit';
import { accountWords, typeText, type AccountWords } from '../account/account-words.ts';
import { lines, projectErrors, projectFacts, projectTexts, type ProjectWords } from '../account/project-words.ts';
import { factList } from '../portal/form/fact-list.ts';
import type { SummaryItem } from '../portal/form/failure-view.ts';
import { joinedTexts } from '../portal/text/joined-texts.ts';
import type { CatalogueLoaders, PortalTexts } from '../portal/texts.ts';

/** The words of an application for an account, with those of its access control. */
export type AccountApplicationCatalogue = typeof accountApplicationJa & AccountWords & ProjectWords;

export type AccountApplicationTexts = Messages<AccountApplicationCatalogue & PortalTexts>;

export const accountApplicationTexts: CatalogueLoaders = joinedTexts(
  {
    ja: async () => (await import('@madoguchi/sdk/identity/account-application.ja.js')).accountApplicationJa,
    en: async () => (await import('@madoguchi/sdk/identity/account-application.en.js')).accountApplicationEn,
  },
  accountWords,
  projectTexts,
);

const ofProject = 'project.';

/** What is wrong with the access control, named as in a form of its own. */
export function errorsOfProject(state: AccountApplicationFormState): readonly FieldError[] {
  if (state.type !== 'invalid') return [];
  return state.fieldErrors.flatMap((error) =>
    error.field.startsWith(ofProject) ? [{ ...error, field: error.field.slice(ofProject.length) }] : [],
  );
}

/** What is wrong with a field, by its code. */
export function applicationErrorText(messages: AccountApplicationTexts, { field, code, params }: FieldError): string {
  return (
    messages.find(`account-application.error.${field}.${code}`, params) ??
    messages.find(`account-application.error.${field}.required`) ??
    messages.text('account-application.error.companyName.required')
  );
}

/** All that is wrong, as a summary lists it. */
export function applicationErrors(
  messages: AccountApplicationTexts,
  state: AccountApplicationFormState,
): readonly SummaryItem[] {
  if (state.type !== 'invalid') return [];
  const own = state.fieldErrors
    .filter(({ field }) => !field.startsWith(ofProject))
    .map((error) => ({ id: error.field, text: applicationErrorText(messages, error) }));
  return [...own, ...projectErrors(messages, errorsOfProject(state))];
}

/** What is applied for, in the confirmation. */
export function applicationFacts(
  messages: AccountApplicationTexts,
  portal: Portal | undefined,
  draft: AccountApplicationDraft,
): TemplateResult {
  const functions = draft.functions.map((one) => messages.text(`account-application.function.${one}`));
  return factList([
    [messages.text('account-application.company'), draft.companyName],
    [messages.text('account-application.name'), draft.displayName],
    [messages.text('account-application.mail'), draft.mailAddress],
    [messages.text('account.type'), typeText(messages, portal, draft.role)],
    [messages.text('account-application.functions'), lines(functions)],
    ...(draft.project
      ? [
          [messages.text('account-application.access'), messages.text('account-application.yes')] as const,
          ...projectFacts(messages, draft.project),
        ]
      : []),
  ]);
}
