import { ticketWordsEn } from '@madoguchi/sdk/tickets/ticket-words.en.js';
import { ticketWordsJa } from '@madoguchi/sdk/tickets/ticket-words.ja.js';
import { mailWords, type MailWords } from '../portal/mail-words.ts';
import type { MailText } from '../portal/outbox.ts';
import type { ServedPortal } from '../portal/ports.ts';
import type { NewTicketEntry, TicketAuthor } from './ticket-rows.ts';

/** What a mail about a ticket is made of. */
export interface TicketMail {
  readonly portal: ServedPortal;
  readonly displayName: string;
  readonly ticket: {
    readonly id: string;
    readonly number: string;
    readonly version: number;
  };
  readonly author: TicketAuthor;
  readonly entries: readonly NewTicketEntry[];
}

/**
 * The mail that tells somebody what happened to a ticket (SUP-07), in Japanese or English. What was written in it, its title
 * too, is not in the mail: it can hold what is not to leave the portal.
 */
export function ticketMail({ portal, displayName, ticket, author, entries }: TicketMail, locale: string): MailText {
  const words = mailWords(portal, locale);
  const { language, portalName, senderName, subjectOf, closing } = words;
  const page = portal.pages.ticket?.replaceAll('{ticket}', encodeURIComponent(ticket.id)) ?? portal.pages.signIn;
  const isNew = ticket.version === 1;
  const what = entries.map((entry) => lineOf(entry, author, words));
  if (language === 'ja')
    return {
      senderName,
      subject: subjectOf(`お問い合わせ${isNew ? 'を受け付けました' : 'が更新されました'}（${ticket.number}）`),
      text: `${displayName} 様

平素より${portalName}をご利用いただき、誠にありがとうございます。
${isNew ? '次のお問い合わせを受け付けました。' : '次のお問い合わせが更新されました。'}

受付番号: ${ticket.number}
${what.join('\n')}

内容は、ポータルでご覧ください。
${page}

${closing}
`,
    };
  return {
    senderName,
    subject: subjectOf(isNew ? `We received your inquiry ${ticket.number}` : `Inquiry ${ticket.number} was updated`),
    text: `Dear ${displayName},

${isNew ? 'We received this inquiry.' : 'This inquiry was updated.'}

Number: ${ticket.number}
${what.join('\n')}

Please read it in the portal.
${page}

${closing}
`,
  };
}

function lineOf(entry: NewTicketEntry, author: TicketAuthor, { language, moment }: MailWords): string {
  const words = language === 'ja' ? ticketWordsJa : ticketWordsEn;
  if (entry.type === 'message') {
    const who = `${words[`tickets.author.${author.type}`]}${author.name === '' ? '' : ` ${author.name}`}`;
    return language === 'ja' ? `新しいメッセージ: ${who}` : `New message: ${who}`;
  }
  if (entry.type === 'state') {
    const state = Object.entries(words).find(([key]) => key === `tickets.state.${entry.state}`)?.[1] ?? '';
    return `${language === 'ja' ? '状況' : 'State'}: ${state}`;
  }
  const at = entry.at === null ? (language === 'ja' ? '未定' : 'not known') : moment(entry.at);
  return `${language === 'ja' ? '復旧予定' : 'Expected recovery'}: ${at}`;
}
