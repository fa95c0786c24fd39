import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Messages, PortalConfiguration, PortalError } from '@madoguchi/sdk';
import type { errorsJa } from '@madoguchi/sdk/portal/errors.ja.js';

/** Letters, digits and symbols of full width, kana and kanji. */
const fullWidth = /[\u3000-\u9FFF\uFF01-\uFF5E]/;

/** What else helps after a failure, a sentence each. `host` holds the form, with what was typed still in it. */
export function failureHints(
  messages: Messages<typeof errorsJa>,
  { code, params }: PortalError,
  { lockout, recovery, passwordPolicy, contact }: PortalConfiguration,
  host: ParentNode,
): readonly string[] {
  const hints: string[] = [];
  const isOver = code === 'locked' && !params['minutes'];
  // what the server does: a password set by a link ends a lock that time would end
  if (code === 'locked' && !isOver && lockout.ends.type === 'after' && recovery.type === 'mail-link')
    hints.push(messages.text('hint.new-password'));
  const password = host.querySelector<HTMLInputElement>('input[autocomplete="current-password"]')?.value ?? '';
  if (code === 'invalid-credentials' && passwordPolicy.characters === 'ascii' && fullWidth.test(password))
    hints.push(messages.text('hint.full-width'));
  if (contact?.telephone && (isOver || code === 'contract-required' || code === 'initial-password-expired')) {
    const [name, hours] = [contact.name, contact.hours ?? {}].map((text) => localized(text, messages.locale));
    hints.push(
      [name, messages.text('hint.telephone', { telephone: contact.telephone }), hours].filter(Boolean).join(' '),
    );
  }
  return hints;
}
