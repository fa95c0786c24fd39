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
import { tell } from './outcome.ts';
import { sectionFor } from './section.ts';

const states = ['requested', 'quoted', 'closed'] as const;

/**
 * Shows what customers asked quotes for, and lets the vendor answer (OPS-03, LIC-18). Returns how to say it in another
 * language.
 */
export function connectQuotes(portal: Portal): () => void {
  const section = sectionFor('quotes', portal.configuration.areas.includes('quote-requests'));
  const [narrow, form] = [document.getElementById('quote-state'), document.getElementById('quote-answer')];
  if (!section || !(narrow instanceof HTMLFormElement) || !(form instanceof HTMLFormElement)) return () => undefined;
  const message = section.querySelector('.message');
  const list = section.querySelector('ol');
  const more = section.querySelector<HTMLElement>('.more');
  const choice = form.querySelector('select');
  let shown: readonly RequestedQuote[] = [];
  let next: string | undefined;
  let reading = 0;

  const draw = (): void => {
    list?.replaceChildren(...shown.map((one) => row(one, portal.configuration.timeZone)));
    const chosen = choice?.value;
    choice?.replaceChildren(
      ...shown.map(({ request: { id, number }, contract }) => new Option(`${number} ${contract.name}`, id)),
    );
    if (choice && shown.some(({ request }) => request.id === chosen)) choice.value = chosen ?? '';
    if (more) more.hidden = next === undefined;
  };
  const read = async (cursor?: string): Promise<void> => {
    const own = ++reading;
    const state = states.find((one) => one === new FormData(narrow).get('state'));
    try {
      const page = await portal.call(readRequestedQuotes, { state, cursor });
      if (own !== reading) return; // somebody asked for another part meanwhile
      shown = [...(cursor === undefined ? [] : shown), ...page.items];
      next = page.next;
      draw();
      tell(message, { ja: `${page.total}件`, en: page.total === 1 ? '1 request' : `${page.total} requests` });
    } catch {
      if (own !== reading) return;
      const ja = '見積依頼を読み込めませんでした。もう一度お試しください。';
      tell(message, { ja, en: 'The quote requests could not be read. Please try again.' }, true);
    }
  };
  narrow.addEventListener('change', () => void read());
  narrow.addEventListener('submit', (event) => event.preventDefault());
  more?.addEventListener('click', () => void read(next));
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
    refused: ({ code, current }) => {
      if (code === 'not-found')
        return { requestId: { ja: 'この依頼は、いまはありません。', en: 'This request is not there any more.' } };
      const newer = code === 'version-conflict' ? requestedQuote['~standard'].validate(current) : undefined;
      if (!newer || newer instanceof Promise || newer.issues) return undefined;
      const { value } = newer;
      shown = shown.map((one) => (one.request.id === value.request.id ? value : one));
      draw();
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
  void read();
  return draw;
}

function row({ request, contract }: RequestedQuote, timeZone: string): HTMLElement {
  const messages = createMessages(say('ja', 'en'), [
    document.documentElement.lang === 'en' ? quoteRequestsEn : quoteRequestsJa,
  ]);
  const item = document.createElement('li');
  const { number, state, requestedAt, requestedBy, lines, comment, answer } = request;
  const time = part('time', momentIn(timeZone, requestedAt));
  time.setAttribute('datetime', requestedAt);
  const count = (unit: string, value: number | undefined): string =>
    value === undefined ? '' : (messages.find(`quote.count-of-${unit}`, { count: value }) ?? String(value));
  const line = ({ name, unit, type, before, after }: QuoteRequestLine): string =>
    `${name} ${messages.find(`quote.line.${type}`) ?? type} ${[...new Set([count(unit, before), count(unit, after)])].filter((one) => one !== '').join(' → ')}`;
  const facts = document.createElement('dl');
  for (const [name, value] of [
    [say('ご契約', 'Contract'), `${contract.companyName} ${contract.number} ${contract.name}`],
    [say('依頼した方', 'By'), requestedBy || say('退会した方', 'Somebody who left')],
    ...lines.filter(({ type }) => type !== 'continue').map((one) => [say('内容', 'Asked for'), line(one)] as const),
    ...(comment === undefined ? [] : [[say('ご要望', 'Comment'), comment] as const]),
    ...(answer ? [[say('回答', 'Answer'), answer.text] as const] : []),
  ] as const) {
    const fact = document.createElement('div');
    fact.append(part('dt', name), part('dd', value));
    facts.append(fact);
  }
  item.append(
    time,
    part('strong', number),
    part('span', messages.find(`quote-requests.state.${state}`) ?? state),
    facts,
  );
  return item;
}

function part(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
