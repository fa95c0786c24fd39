import { localized } from '@madoguchi/sdk';
import { enterTicket, readTicketWork } from '@madoguchi/sdk/tickets/ticket-work.endpoints.js';
import type { WorkedTicket } from '@madoguchi/sdk/tickets/ticket.model.js';
import {
  ticketChannels,
  ticketDesks,
  ticketKinds,
  ticketSeverities,
  ticketStates,
} from '@madoguchi/sdk/tickets/ticket.rules.js';
import { say } from '../../page/language.ts';
import { connectAct } from '../act.ts';
import { textPart, writeFacts } from '../facts.ts';
import type { Words } from '../outcome.ts';
import { among } from '../among.ts';
import { connectWorkList } from '../work-list.ts';
import { wordsAt } from '../wrong-fields.ts';
import { lookUpContract } from './contract-look-up.ts';
import { formOf, openDesk, sectionOf } from '../desk.ts';
import { moment, portal } from './desk.ts';
import { ticketWord } from './ticket-words.ts';

const list = connectWorkList<WorkedTicket>(sectionOf('list'), {
  read: (narrow, cursor) => {
    const search = String(narrow.get('search') ?? '').trim();
    return portal.call(readTicketWork, {
      state: among(['open', ...ticketStates], narrow.get('state')),
      kind: among(ticketKinds, narrow.get('kind')),
      channel: among(ticketChannels, narrow.get('channel')),
      search: search === '' ? undefined : search,
      cursor,
    });
  },
  idOf: ({ ticket }) => ticket.id,
  draw: row,
  counted: (total) => ({ ja: `${total}件`, en: total === 1 ? '1 inquiry' : `${total} inquiries` }),
  unread: {
    ja: 'お問い合わせを読み込めませんでした。もう一度お試しください。',
    en: 'The inquiries could not be read. Please try again.',
  },
});

const wrong: Readonly<Record<string, Words>> = {
  'contractNumber unknown': {
    ja: 'この番号の保守契約はありません。',
    en: 'There is no maintenance contract by this number.',
  },
  'serialNumber unknown': {
    ja: 'このご契約に、このシリアル番号の機器はありません。',
    en: 'The contract has no device by this serial number.',
  },
  'contact.mail required': {
    ja: 'メールアドレスか電話番号を入力してください。',
    en: 'Enter an e-mail address or a telephone number.',
  },
  'contact.mail': { ja: 'メールアドレスの形で入力してください。', en: 'Enter an e-mail address.' },
  'contact.telephone': {
    ja: '電話番号は、数字とハイフンで入力してください。',
    en: 'Enter a telephone number, of digits and hyphens.',
  },
};

const enter = formOf('enter-ticket');
const sayContract = lookUpContract(enter);
connectAct(enter, {
  send: (fields, idempotencyKey) => {
    const text = (name: string): string => fields.get(name)?.trim() ?? '';
    const [serviceId, serialNumber] = [text('serviceId'), text('serialNumber')];
    return portal.call(
      enterTicket,
      {
        channel: among(['telephone', 'mail', 'fax'], text('channel')) ?? 'telephone',
        kind: among(ticketKinds, text('kind')) ?? 'question',
        desk: among(ticketDesks, text('desk')) ?? 'engineer',
        severity: among(ticketSeverities, text('severity')) ?? 'normal',
        contractNumber: text('contractNumber'),
        ...(serialNumber !== '' && { serialNumber }),
        ...(serviceId !== '' && { serviceId }),
        title: text('title'),
        description: text('description'),
        contact: { name: text('contact.name'), mail: text('contact.mail'), telephone: text('contact.telephone') },
      },
      { idempotencyKey },
    );
  },
  done: ({ ticket }) => {
    const link = enter.querySelector<HTMLAnchorElement>('.see');
    if (link) {
      link.href = `/vendor/support/ticket/?id=${encodeURIComponent(ticket.id)}`;
      link.textContent = ticket.number;
      link.hidden = false;
    }
    void list.read();
    return { ja: `受付番号 ${ticket.number} で登録しました。`, en: `It was entered as ${ticket.number}.` };
  },
  refused: (error) => wordsAt(error, wrong),
  empties: ['serialNumber', 'title', 'description', 'contact.name', 'contact.mail', 'contact.telephone'],
});

openDesk(() => {
  list.draw();
  sayContract();
});

function row({ ticket, companyName }: WorkedTicket): HTMLElement {
  const [item, link, facts] = [document.createElement('li'), document.createElement('a'), document.createElement('dl')];
  link.href = `/vendor/support/ticket/?id=${encodeURIComponent(ticket.id)}`;
  link.textContent = `${ticket.number} ${ticket.title}`;
  const title = document.createElement('strong');
  title.append(link);
  const { device, contract, service, expectedRecoveryAt } = ticket;
  writeFacts(facts, [
    [say('会社', 'Company'), companyName],
    [say('対象', 'About'), device ? `${device.name}（${device.serialNumber}）` : `${contract.number} ${contract.name}`],
    [say('サービス', 'Service'), localized(service.name, say('ja', 'en'))],
    [say('種別', 'Kind'), ticketWord('kind', ticket.kind)],
    [say('重大度', 'Severity'), ticketWord('severity', ticket.severity)],
    [say('受付方法', 'Came by'), ticketWord('channel', ticket.channel)],
    [say('更新', 'Changed'), moment(ticket.updatedAt)],
    [say('復旧予定', 'Expected recovery'), expectedRecoveryAt === undefined ? undefined : moment(expectedRecoveryAt)],
  ]);
  item.append(title, textPart('span', ticketWord('state', ticket.state), 'state'), facts);
  return item;
}
