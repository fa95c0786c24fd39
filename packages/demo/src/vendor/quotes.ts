import {
  answerQuoteRequest,
  createMessages,
  readRequestedQuotes,
  type Portal,
  type QuoteRequestLine,
  type RequestedQuote,
} from '@madoguchi/sdk';
import { requestedQuote } from '@madoguchi/sdk/billing/quote-request.model.js';
import { quoteRequestsEn } from '@madoguchi/sdk/billing/quote-requests.en.js';
import { quoteRequestsJa } from '@madoguchi/sdk/billing/quote-requests.ja.js';
import { say } from '../page/language.ts';
import { momentIn } from '../page/moment.ts';
import { connectAct } from './act.ts';
import { textPart, writeFacts } from './facts.ts';
import { newerOf } from './newer.ts';
import { sectionFor } from './section.ts';
import { among } from './among.ts';
import { connectWorkList } from './work-list.ts';

const states = ['requested', 'quoted', 'closed'] as const;

/**
 * Shows what customers asked quotes for, and lets the vendor answer (OPS-03, LIC-18). Returns how to say it in another
 * language.
 */
export function connectQuotes(portal: Portal): () => void {
  const section = sectionFor('quotes', portal.configuration.areas.includes('quote-requests'));
  const form = document.getElementById('quote-answer');
  if (!section || !(form instanceof HTMLFormElement)) return () => undefined;
  const choice = form.querySelector('select');
  let shown: readonly RequestedQuote[] = [];
  const { draw, read, change } = connectWorkList<RequestedQuote>(section, {
    read: (narrow, cursor) => portal.call(readRequestedQuotes, { state: among(states, narrow.get('state')), cursor }),
    idOf: ({ request }) => request.id,
    draw: (one) => row(one, portal.configuration.timeZone),
    counted: (total) => ({ ja: `${total}件`, en: total === 1 ? '1 request' : `${total} requests` }),
    unread: {
      ja: '見積依頼を読み込めませんでした。もう一度お試しください。',
      en: 'The quote requests could not be read. Please try again.',
    },
    shown: (rows) => {
      shown = rows;
      const chosen = choice?.value;
      choice?.replaceChildren(
        ...rows.map(({ request: { id, number }, contract }) => new Option(`${number} ${contract.name}`, id)),
      );
      if (choice && rows.some(({ request }) => request.id === chosen)) choice.value = chosen ?? '';
    },
  });
  connectAct(form, {
    send: (fields, idempotencyKey) => {
      const [requestId = '', text = ''] = ['requestId', 'text'].map((name) => fields.get(name));
      const state = fields.get('state') === 'closed' ? ('closed' as const) : ('quoted' as const);
      const ifMatch = shown.find(({ request }) => request.id === requestId)?.version ?? 0;
      return portal.call(answerQuoteRequest, { requestId, state, text }, { idempotencyKey, ifMatch });
    },
    done: ({ request: { number } }) => {
      void read();
      return { ja: `${number}に回答しました。`, en: `${number} was answered.` };
    },
    refused: (error) => {
      if (error.code === 'not-found')
        return { requestId: { ja: 'この依頼は、いまはありません。', en: 'This request is not there any more.' } };
      const value = newerOf(error, requestedQuote);
      if (!value) return undefined;
      change(value, undefined);
      const answer = value.request.answer?.text ?? '';
      return {
        text: {
          ja: `ほかの方が先に回答しました。お客様に届いている回答は「${answer}」です。差し替える場合は、もう一度「回答する」を押してください。`,
          en: `Somebody else has answered first. What the customer has is “${answer}”. To replace it, answer once more.`,
        },
      };
    },
    empties: ['text'],
  });
  return draw;
}

function row({ request, contract }: RequestedQuote, timeZone: string): HTMLElement {
  const messages = createMessages(say('ja', 'en'), [
    document.documentElement.lang === 'en' ? quoteRequestsEn : quoteRequestsJa,
  ]);
  const item = document.createElement('li');
  const { number, state, requestedAt, requestedBy, lines, comment, answer } = request;
  const time = textPart('time', momentIn(timeZone, requestedAt));
  time.setAttribute('datetime', requestedAt);
  const count = (unit: string, value: number | undefined): string =>
    value === undefined ? '' : (messages.find(`quote.count-of-${unit}`, { count: value }) ?? String(value));
  const line = ({ name, unit, type, before, after }: QuoteRequestLine): string =>
    `${name} ${messages.find(`quote.line.${type}`) ?? type} ${[...new Set([count(unit, before), count(unit, after)])].filter((one) => one !== '').join(' → ')}`;
  const facts = document.createElement('dl');
  writeFacts(facts, [
    [say('ご契約', 'Contract'), `${contract.companyName} ${contract.number} ${contract.name}`],
    [say('依頼した方', 'By'), requestedBy || say('退会した方', 'Somebody who left')],
    ...lines.filter(({ type }) => type !== 'continue').map((one) => [say('内容', 'Asked for'), line(one)] as const),
    [say('ご要望', 'Comment'), comment],
    [say('回答', 'Answer'), answer?.text],
  ]);
  item.append(
    time,
    textPart('strong', number),
    textPart('span', messages.find(`quote-requests.state.${state}`) ?? state),
    facts,
  );
  return item;
}
