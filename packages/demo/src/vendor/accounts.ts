import { giveInitialPassword, unlockAccount, type Portal, type PortalError } from '@madoguchi/sdk';
import { connectAct } from './act.ts';
import { lastDayWords } from './last-day.ts';
import { tell, type Words } from './outcome.ts';
import { identifierName } from './portal-words.ts';

/** Lets the vendor end a lock (AUTH-02), and hand out an initial password, which is shown here once (AUTH-08). */
export function connectAccounts(portal: Portal): void {
  const { configuration } = portal;
  const [unlock, initial] = [document.getElementById('unlock'), document.getElementById('initial')];
  if (!(unlock instanceof HTMLFormElement) || !(initial instanceof HTMLFormElement)) return;
  const unknown: Words = {
    ja: `この${identifierName(configuration).ja}のアカウントはありません。`,
    en: 'There is no such account.',
  };
  const refused = ({ code }: PortalError): Readonly<Record<string, Words>> | undefined =>
    code === 'not-found' || code === 'invalid-input' ? { identifier: unknown } : undefined;

  connectAct(unlock, {
    send: (fields) => portal.call(unlockAccount, { identifier: fields.get('identifier') ?? '' }),
    done: (_, fields) => {
      const name = fields.get('identifier')?.trim() ?? '';
      return { ja: `${name} のロックを解除しました。`, en: `${name} is not locked any more.` };
    },
    refused,
    empties: ['identifier'],
  });
  const card = initial.querySelector<HTMLElement>('.secret');
  const password = initial.querySelector('.secret output');
  const until = initial.querySelector('.until');
  initial.addEventListener('submit', () => {
    if (card) card.hidden = true; // the one before is not mistaken for that of somebody else
    if (password) password.textContent = '';
    tell(until, undefined);
  });
  connectAct(initial, {
    send: (fields) => portal.call(giveInitialPassword, { identifier: fields.get('identifier') ?? '' }),
    done: (given, fields) => {
      if (password) password.textContent = given.password;
      tell(until, given.expiresAt === undefined ? undefined : lastDayWords(given.expiresAt, configuration.timeZone));
      if (card) card.hidden = false;
      const name = fields.get('identifier')?.trim() ?? '';
      return { ja: `${name} の初期パスワードを発行しました。`, en: `An initial password for ${name}:` };
    },
    refused,
    empties: ['identifier'],
  });
}
