import { localized, PortalError } from '@madoguchi/sdk';
import { answerTicket, readWorkedTicket } from '@madoguchi/sdk/tickets/ticket-work.endpoints.js';
import { workedTicketDetail, type TicketEntry, type WorkedTicketDetail } from '@madoguchi/sdk/tickets/ticket.model.js';
import { nextTicketStates, ticketStates } from '@madoguchi/sdk/tickets/ticket.rules.js';
import { say } from '../../page/language.ts';
import { connectAct } from '../act.ts';
import { textPart, writeFacts } from '../facts.ts';
import { newerOf } from '../newer.ts';
import { tell, type Words } from '../outcome.ts';
import { among } from '../among.ts';
import { wordsAt } from '../wrong-fields.ts';
import { formOf, openDesk } from '../desk.ts';
import { moment, portal } from './desk.ts';
import { ticketWord } from './ticket-words.ts';
import { instantOf, wallClock } from './wall-clock.ts';

const { timeZone } = portal.configuration;
const id = new URLSearchParams(location.search).get('id') ?? '';
const form = formOf('answer');
const recovery = form.querySelector<HTMLInputElement>('[name="recovery"]');
const [heading, found, shown] = [
  document.querySelector('h1'),
  document.querySelector('.found'),
  document.querySelector<HTMLElement>('.ticket'),
];
let worked: WorkedTicketDetail | undefined;
/** The expected recovery as its field had it when it was read: an answer that leaves it alone says nothing of it. */
let expected = '';

connectAct(form, {
  send: (fields, idempotencyKey) => {
    const at = fields.get('recovery') ?? '';
    const instant = instantOf(at, timeZone);
    const state = among(['in-progress', 'awaiting-customer', 'resolved', 'closed'], fields.get('state'));
    return portal.call(
      answerTicket,
      {
        ticketId: id,
        author: among(['engineer', 'sales'], fields.get('author')) ?? 'engineer',
        authorName: fields.get('authorName') ?? '',
        body: fields.get('body') ?? '',
        ...(state && { state }),
        ...(at !== expected && {
          expectedRecoveryAt: instant === undefined ? null : new Date(instant).toISOString(),
        }),
      },
      { idempotencyKey, ifMatch: worked?.version ?? 0 },
    );
  },
  done: (after) => {
    show(after);
    return { ja: '回答を登録しました。', en: 'The answer was added.' };
  },
  refused: (error) => {
    const newer = newerOf(error, workedTicketDetail);
    if (!newer) return wordsAt(error, wrong);
    show(newer);
    return {
      body: {
        ja: 'この間に経過が加わりました。上の経過を確かめて、もう一度「回答する」を押してください。',
        en: 'Something was added meanwhile. Please look at the timeline above, then answer once more.',
      },
    };
  },
  empties: ['body'],
});

const wrong: Readonly<Record<string, Words>> = {
  body: {
    ja: '本文、状態、復旧予定のどれかを入力してください。',
    en: 'Fill in a message, a state or an expected recovery.',
  },
  state: { ja: 'いまは、この状態にできません。', en: 'It cannot come into this state now.' },
};

openDesk(() => worked && draw(worked));
await read();

async function read(): Promise<void> {
  try {
    show(await portal.call(readWorkedTicket, { ticketId: id }));
    tell(found, undefined);
  } catch (error) {
    const isGone = error instanceof PortalError && (error.code === 'not-found' || error.code === 'invalid-input');
    tell(
      found,
      isGone
        ? { ja: 'このお問い合わせはありません。', en: 'There is no such inquiry.' }
        : { ja: 'お問い合わせを読み込めませんでした。', en: 'The inquiry could not be read.' },
      true,
    );
  }
}

/** Shows it as it is now; what is being typed stays. */
function show(now: WorkedTicketDetail): void {
  worked = now;
  const at = now.ticket.expectedRecoveryAt;
  expected = at === undefined ? '' : wallClock(Date.parse(at), timeZone);
  if (recovery) recovery.value = expected;
  draw(now);
  if (shown) shown.hidden = false;
}

function draw({ ticket, companyName }: WorkedTicketDetail): void {
  if (heading) heading.textContent = `${ticket.number} ${ticket.title}`;
  const { device, contract, contact, expectedRecoveryAt } = ticket;
  const facts = document.querySelector('.facts');
  facts?.replaceChildren();
  writeFacts(facts, [
    [say('状態', 'State'), ticketWord('state', ticket.state)],
    [say('会社', 'Company'), companyName],
    [say('ご契約', 'Contract'), `${contract.number} ${contract.name}`],
    [say('機器', 'Device'), device && `${device.name} ${device.model}（${device.serialNumber}）`],
    [say('サービス', 'Service'), localized(ticket.service.name, say('ja', 'en'))],
    [say('種別', 'Kind'), ticketWord('kind', ticket.kind)],
    [say('重大度', 'Severity'), ticketWord('severity', ticket.severity)],
    [say('宛先', 'For'), ticketWord('desk', ticket.desk)],
    [say('受付方法', 'Came by'), ticketWord('channel', ticket.channel)],
    [say('受付', 'Received'), moment(ticket.openedAt)],
    [say('復旧予定', 'Expected recovery'), expectedRecoveryAt === undefined ? undefined : moment(expectedRecoveryAt)],
    [say('ご連絡先', 'Contact'), [contact.name, contact.mail, contact.telephone].filter(Boolean).join(' ')],
  ]);
  const description = document.querySelector('.description');
  if (description) description.textContent = ticket.description;
  document.querySelector('.entries')?.replaceChildren(...ticket.entries.map(entryItem));
  const choice = form.querySelector<HTMLSelectElement>('[name="state"]');
  const chosen = choice?.value;
  const next = nextTicketStates(ticket.state);
  choice?.replaceChildren(
    new Option(say('変えない', 'As it is'), ''),
    ...next.map((state) => new Option(ticketWord('state', state), state)),
  );
  if (choice) choice.value = next.find((state) => state === among(ticketStates, chosen)) ?? '';
}

function entryItem({ at, author, authorName, type, state, recoveryAt, body, files }: TicketEntry): HTMLElement {
  const item = document.createElement('li');
  const time = textPart('time', moment(at));
  time.setAttribute('datetime', at);
  item.append(time, textPart('strong', `${authorName}（${ticketWord('author', author)}）`));
  if (type === 'state')
    item.append(textPart('span', `${say('状態', 'State')}: ${ticketWord('state', state ?? '')}`, 'state'));
  if (type === 'recovery')
    item.append(
      textPart(
        'span',
        `${say('復旧予定', 'Expected recovery')}: ${recoveryAt ? moment(recoveryAt) : say('なし', 'none')}`,
      ),
    );
  if (body !== undefined) item.append(textPart('p', body, 'said'));
  for (const { name, url } of files) {
    if (url === undefined) {
      item.append(textPart('span', name));
      continue;
    }
    const link = document.createElement('a');
    link.href = url;
    link.textContent = name;
    item.append(link);
  }
  return item;
}
