import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { minute, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { Messages, Portal, PortalError } from '@madoguchi/sdk';
import type { errorsJa } from '@madoguchi/sdk/portal/errors.ja.js';

/** Letters, digits and symbols of full width, kana and kanji. */
const fullWidth = /[\u3000-\u9FFF\uFF01-\uFF5E]/;

/** When locks end, from the moment they were first told: the notice may stand there for a while and be drawn again. */
const ends = new WeakMap<PortalError, Instant>();

/** What else helps after a failure, a sentence each. `host` holds the form, with what was typed still in it. */
export function failureHints(
  messages: Messages<typeof errorsJa>,
  error: PortalError,
  { clock, configuration }: Pick<Portal, 'clock' | 'configuration'>,
  host: ParentNode,
): readonly string[] {
  const { code, params } = error;
  const { lockout, recovery, passwordPolicy, contact, timeZone } = configuration;
  const hints: string[] = [];
  const isOver = code === 'locked' && !params['minutes'];
  if (code === 'locked' && !isOver) {
    const end = ends.get(error) ?? clock.now() + Number(params['minutes']) * minute;
    ends.set(error, end);
    const time = new Intl.DateTimeFormat(messages.locale, { timeZone, hour: 'numeric', minute: '2-digit' });
    hints.push(messages.text('hint.locked-until', { until: time.format(end) }));
  }
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
