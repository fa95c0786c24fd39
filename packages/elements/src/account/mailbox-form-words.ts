import type { FieldError, Messages } from '@madoguchi/sdk';
import type { mailboxFormJa } from '@madoguchi/sdk/account/mailbox-form.ja.js';
import type { termsJa } from '@madoguchi/sdk/identity/terms.ja.js';
import type { SummaryItem } from '../portal/form/failure-view.ts';
import { joinedTexts } from '../portal/text/joined-texts.ts';
import type { CatalogueLoaders, PortalTexts } from '../portal/texts.ts';

/** The words of registering a mail address, those of terms among them. */
export type MailboxFormCatalogue = typeof mailboxFormJa & typeof termsJa;

export type MailboxFormTexts = Messages<MailboxFormCatalogue & PortalTexts>;

export const mailboxFormTexts: CatalogueLoaders = joinedTexts(
  {
    ja: async () => (await import('@madoguchi/sdk/account/mailbox-form.ja.js')).mailboxFormJa,
    en: async () => (await import('@madoguchi/sdk/account/mailbox-form.en.js')).mailboxFormEn,
  },
  {
    ja: async () => (await import('@madoguchi/sdk/identity/terms.ja.js')).termsJa,
    en: async () => (await import('@madoguchi/sdk/identity/terms.en.js')).termsEn,
  },
);

/** What is wrong with a field, as it stands under it. */
export function mailboxError(messages: MailboxFormTexts, { field, code, params }: FieldError): string {
  return (
    messages.find(`mailbox.field.${field}.${code}`, params) ??
    messages.find(`mailbox.field.${field}.required`) ??
    messages.text('mailbox.field.localPart.required')
  );
}

/** What is wrong, as the summary lists it; the fields have their names as ids. */
export function mailboxErrors(messages: MailboxFormTexts, errors: readonly FieldError[]): readonly SummaryItem[] {
  return errors.map((error) => ({ id: error.field, text: mailboxError(messages, error) }));
}
