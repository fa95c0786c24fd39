import { localized, type SentMail } from '@madoguchi/sdk';
import { say } from '../page/language.ts';
import { momentIn } from '../page/moment.ts';
import { linkedNodes } from './linked-nodes.ts';
import type { Received } from './received.ts';

/** A row of the inbox: what the mail is, and the mail itself once the row is opened. Opening one closes the others. */
export function mailRow({ mail, portal }: Received, isNew: boolean): HTMLLIElement {
  const { subject, to, text } = mail;
  const { name } = portal.configuration;
  const summary = part('summary', part('h2', subject), part('span', to), part('time'));
  if (isNew) summary.prepend(mark());
  const own = Object.values(name).find((one) => subject.includes(one)); // a mail is in the language of whom it is for
  const sender = part('p', say('差出人: ', 'From: '), own ?? localized(name, document.documentElement.lang));
  sender.className = 'sender';
  const details = part('details', summary, sender, part('pre', ...linkedNodes(text)));
  details.setAttribute('name', 'mail');
  details.addEventListener('toggle', () => {
    if (!details.hasAttribute('open')) return;
    summary.querySelector('.new')?.remove();
    summary.scrollIntoView({ block: 'nearest' }); // a longer one above may have closed
  });
  const row = document.createElement('li');
  row.append(details);
  return row;
}

/** Says in the row when the mail was written, and in words when it waits or was given up. */
export function tellTime(row: HTMLLIElement, { mail: { createdAt, state }, portal }: Received): void {
  const time = row.querySelector('time');
  const text = momentIn(portal.configuration.timeZone, createdAt) + stateInWords(state);
  if (!time || time.textContent === text) return;
  time.dateTime = createdAt;
  time.textContent = text;
}

function stateInWords(state: SentMail['state']): string {
  if (state === 'waiting') return say('（送信待ち）', ' (waiting to be sent)');
  if (state === 'failed') return say('（送信できませんでした）', ' (could not be sent)');
  return '';
}

function mark(): HTMLElement {
  const made = part('span', say('新着', 'New'));
  made.className = 'new';
  return made;
}

function part(tag: string, ...content: readonly (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
}
