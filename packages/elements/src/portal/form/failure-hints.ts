import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { minute, second, type Instant } from '@madoguchi/sdk/portal/time.js';
import type { Messages, Portal, PortalError } from '@madoguchi/sdk';
import type { errorsJa } from '@madoguchi/sdk/portal/errors.ja.js';

/** After a right password: only the vendor can let the person in. */
const askedFor: ReadonlySet<string> = new Set(['suspended', 'contract-required', 'initial-password-expired']);

/** Letters, digits and symbols of full width, kana and kanji. */
const fullWidth = /[\u3000-\u9FFF\uFF01-\uFF5E]/;

/** The lock that a form tells of, and when it ends: the notice may stand there for a while and be drawn again. */
const locks = new WeakMap<ParentNode, { readonly error: PortalError; readonly end: Instant }>();

/**
 * When a lock ends, as a whole minute in which it has ended. How long it lasts comes in seconds, rounded up: told again by
 * another try, the same lock may seem to end a moment earlier or later, and is told as before.
 */
function lockEnd(error: PortalError, now: Instant, host: ParentNode): Instant {
  const known = locks.get(host);
  const left = error.retryAfter === undefined ? Number(error.params['minutes']) * minute : error.retryAfter * second;
  const end =
    known && (known.error === error || Math.abs(known.end - now - left) < 5 * second) ? known.end : now + left;
  locks.set(host, { error, end });
  return Math.ceil(end / minute) * minute;
}

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
  const { left } = params;
  if (code === 'invalid-credentials' && left !== undefined) hints.push(messages.text('hint.left', { left }));
  const isOver = code === 'locked' && !params['minutes'];
  if (code === 'locked' && !isOver) {
    const time = new Intl.DateTimeFormat(messages.locale, { timeZone, hour: 'numeric', minute: '2-digit' });
    hints.push(messages.text('hint.locked-until', { until: time.format(lockEnd(error, clock.now(), host)) }));
  }
  // what the server does: a password set by a link ends a lock that time would end
  if (code === 'locked' && !isOver && lockout.ends.type === 'after' && recovery.type === 'mail-link')
    hints.push(messages.text('hint.new-password'));
  const password = host.querySelector<HTMLInputElement>('input[autocomplete="current-password"]')?.value ?? '';
  if (code === 'invalid-credentials' && passwordPolicy.characters === 'ascii' && fullWidth.test(password))
    hints.push(messages.text('hint.full-width'));
  if (contact?.telephone && (isOver || askedFor.has(code))) {
    const [name, hours] = [contact.name, contact.hours ?? {}].map((text) => localized(text, messages.locale));
    hints.push(
      [name, messages.text('hint.telephone', { telephone: contact.telephone }), hours].filter(Boolean).join(' '),
    );
  }
  return hints;
}
