import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Mailbox, SentMail } from '@madoguchi/sdk';
import { day, hour, minute, second } from '@madoguchi/sdk/portal/time.js';
import type { Journey } from './journey.suite.ts';

// What the vendor does for journeys that are about something else, asked of the API: the vendor's page and the inbox, which
// ask it the same, have journeys of their own.

const units = { ミリ秒: 1, 秒: second, 分: minute, 時間: hour, 日: day } as const;

/** Moves the demo's clock ahead. */
export async function passTime(journey: Journey, amount: number, unit: keyof typeof units): Promise<void> {
  await askAsVendor(journey, 'POST', 'clock', { by: amount * units[unit] });
}

/** Which mail is looked for. */
interface Wanted {
  readonly recipient: string;
  /** What stands in its subject or its text. */
  readonly says: string;
  /** How many such mails there are by then. Default 1. */
  readonly count?: number;
  /** Default `information`. */
  readonly portal?: string;
}

/** The newest of so many mails to somebody with a link in them, once they were sent. */
export function sentTo(journey: Journey, recipient: string, count: number): Promise<SentMail> {
  return mailSent(journey, { recipient, says: '#mado-token=', count });
}

/** The newest mail that says something to somebody, once it was sent. */
export async function mailSent(
  journey: Journey,
  { recipient, says, count = 1, portal = 'information' }: Wanted,
): Promise<SentMail> {
  for (let asked = 0; asked < 100; asked++) {
    await journey.deliverMail();
    const { mails } = await askAsVendor<Mailbox>(journey, 'GET', 'mailbox', undefined, portal);
    const own = mails.filter(({ to, subject, text }) => to === recipient && `${subject}\n${text}`.includes(says));
    const [newest] = own.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
    if (newest?.state === 'sent' && own.length >= count) return newest;
    await pause(100); // the page that asks for the mail may not have got to it: the journey's clock stands, and so do its limits
  }
  assert.fail(`${count} mails to ${recipient} were not sent`);
}

/** Makes a contract for a person of the licence portal, as its owner. */
export async function makeContract(journey: Journey, owner: string, name: string): Promise<void> {
  const days = { startsOn: '2026-04-01', endsOn: '2030-03-31' };
  const contract = { owner, name, plan: 'スタンダード', productId: 'platform', count: 1, ...days };
  await askAsVendor(journey, 'POST', 'contracts', contract, 'license');
}

async function askAsVendor<Answer>(
  { origin }: Journey,
  method: string,
  path: string,
  body?: object,
  portal = 'information',
): Promise<Answer> {
  const [cookie = ''] = (await fetch(`${origin}/vendor/`)).headers.getSetCookie();
  const answer = await fetch(`${origin}/api/${portal}/operator/${path}`, {
    method,
    headers: {
      'cookie': cookie.split(';')[0] ?? '',
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  assert.ok(answer.ok, `${path}: ${answer.status}`);
  return answer.json();
}
