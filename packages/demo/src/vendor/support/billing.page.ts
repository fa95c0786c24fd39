import {
  publishBillingDocumentFile,
  publishRenewalQuoteFile,
  readQuoteWork,
  type Portal,
  type PortalError,
} from '@madoguchi/sdk';
import { renewalQuotesEn } from '@madoguchi/sdk/billing/renewal-quotes.en.js';
import { renewalQuotesJa } from '@madoguchi/sdk/billing/renewal-quotes.ja.js';
import type { BillingFile, WorkedQuote } from '@madoguchi/sdk/billing/renewal-quote.model.js';
import { say, speak } from '../../page/language.ts';
import { connectAct } from '../act.ts';
import { copyOf, put, writeFacts } from '../facts.ts';
import type { Words } from '../outcome.ts';
import { among } from '../among.ts';
import { connectWorkList } from '../work-list.ts';
import { wordsAt } from '../wrong-fields.ts';
import { dayText, formOf, openDesk, sectionOf, wordsIn, yen } from '../desk.ts';
import { moment, portal } from './desk.ts';

const states = ['unanswered', 'ordered', 'requote-requested', 'replaced', 'expired'] as const;
const quote = formOf('quote');
const replaces = quote.querySelector<HTMLSelectElement>('[name="replacesId"]');
const contractNumber = quote.querySelector<HTMLInputElement>('[name="contractNumber"]');
let replaceable: readonly WorkedQuote[] = [];

const list = connectWorkList<WorkedQuote>(sectionOf('quotes'), {
  read: (narrow, cursor) => portal.call(readQuoteWork, { state: among(states, narrow.get('state')), cursor }),
  idOf: ({ id }) => id,
  draw: row,
  counted: (total) => ({ ja: `${total}件`, en: total === 1 ? '1 quote' : `${total} quotes` }),
  unread: {
    ja: '更新見積を読み込めませんでした。もう一度お試しください。',
    en: 'The renewal quotes could not be read. Please try again.',
  },
  shown: (rows) => {
    replaceable = rows.filter(({ state }) => state !== 'ordered' && state !== 'replaced');
    const chosen = replaces?.value;
    for (const option of replaces?.querySelectorAll('option:not([value=""])') ?? []) option.remove();
    replaces?.append(...replaceable.map(({ id, number, title }) => new Option(`${number} ${title}`, id)));
    if (replaces && replaceable.some(({ id }) => id === chosen)) replaces.value = chosen ?? '';
  },
});
replaces?.addEventListener('change', () => {
  const chosen = replaceable.find(({ id }) => id === replaces.value);
  if (chosen && contractNumber) contractNumber.value = chosen.contract.number;
});

const wrong: Readonly<Record<string, Words>> = {
  'contractNumber': { ja: 'この番号の保守契約はありません。', en: 'There is no maintenance contract by this number.' },
  'number taken': { ja: 'この番号は、すでに使われています。', en: 'There is one by this number already.' },
  'amount': { ja: '円の金額を、0以上の整数で入力してください。', en: 'Enter a whole number of yen.' },
  'endsOn order': { ja: '最初の日以降の日付を入力してください。', en: 'Enter the first day or a later one.' },
  'validThrough order': { ja: '見積日以降の日付を入力してください。', en: 'Enter the day of issue or a later one.' },
  'replacesId': { ja: 'このご契約の見積ではありません。', en: 'This is not a quote of this contract.' },
};
const wrongFile: Readonly<Record<string, Words>> = {
  'payload-too-large': { ja: '20MBまでのファイルを選んでください。', en: 'Choose a file of at most 20 MB.' },
  'file-type-refused': { ja: 'PDFファイルを選んでください。', en: 'Choose a PDF file.' },
};
const answered: Words = { ja: 'この見積には、すでに回答がありました。', en: 'This quote was answered already.' };
const replaced: Words = { ja: 'この見積は、すでに差し替えました。', en: 'This quote was replaced already.' };
const refused = (error: PortalError): Readonly<Record<string, Words>> | undefined => {
  const file = wrongFile[error.code];
  if (file) return { file };
  if (error.code === 'quote-answered') return { replacesId: answered };
  return error.code === 'quote-replaced' ? { replacesId: replaced } : wordsAt(error, wrong);
};

connectAct(quote, {
  send: (fields, idempotencyKey, form) => {
    const text = textIn(fields);
    const replacesId = text('replacesId');
    const inputFor = (name: string) => ({
      name,
      contractNumber: text('contractNumber'),
      number: text('number'),
      title: text('title'),
      amount: amountOf(text('amount')) ?? Number.NaN,
      startsOn: text('startsOn'),
      endsOn: text('endsOn'),
      issuedOn: text('issuedOn'),
      validThrough: text('validThrough'),
      ...(replacesId !== '' && { replacesId }),
    });
    return send(form, publishRenewalQuoteFile, inputFor, idempotencyKey);
  },
  done: ({ recipients }, fields) => {
    void list.read();
    const number = fields.get('number')?.trim() ?? '';
    return {
      ja: `更新見積 ${number} を公開し、${recipients}名にお知らせしました。`,
      en: `The quote ${number} was published; ${recipients} ${recipients === 1 ? 'person is' : 'people are'} told.`,
    };
  },
  refused,
  empties: ['replacesId', 'number', 'title', 'amount', 'file'],
});

connectAct(formOf('document'), {
  send: (fields, idempotencyKey, form) => {
    const text = textIn(fields);
    const [partner, amount] = [text('partner'), text('amount')];
    const inputFor = (name: string) => ({
      name,
      kind: among(['quote', 'contract', 'invoice'], text('kind')) ?? 'invoice',
      contractNumber: text('contractNumber'),
      number: text('number'),
      title: text('title'),
      datedOn: text('datedOn'),
      ...(partner !== '' && { partner }),
      ...(amount !== '' && { amount: amountOf(amount) ?? Number.NaN }),
    });
    return send(form, publishBillingDocumentFile, inputFor, idempotencyKey);
  },
  done: (_, fields) => {
    const number = fields.get('number')?.trim() ?? '';
    return { ja: `${number} を公開しました。`, en: `${number} was published.` };
  },
  refused,
  empties: ['number', 'title', 'amount', 'file'],
});

openDesk(list.draw);

/** Publishes the file of a form, under its own name. */
function send<Input, Output>(
  form: HTMLFormElement,
  publish: (portal: Portal, pdf: Blob, input: Input, options: { readonly idempotencyKey: string }) => Promise<Output>,
  inputFor: (name: string) => Input,
  idempotencyKey: string,
): Promise<Output> {
  const file = new FormData(form).get('file');
  const [pdf, name] = file instanceof File ? [file, file.name] : [new Blob(), ''];
  return publish(portal, pdf, inputFor(name), { idempotencyKey });
}

function textIn(fields: ReadonlyMap<string, string>): (name: string) => string {
  return (name) => fields.get(name)?.trim() ?? '';
}

/** Yen as typed, in any width and with separators; undefined where it is no whole number. */
function amountOf(typed: string): number | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[,\s¥円]/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

function row(worked: WorkedQuote): HTMLElement | undefined {
  const item = copyOf('quote-item');
  if (!item) return undefined;
  const { number, title, contract, state, amount, startsOn, endsOn, issuedOn, validThrough } = worked;
  const { answer, replaces: former, replacedBy } = worked;
  put(item, 'number', number);
  put(item, 'server', title);
  put(item, 'company', contract.companyName);
  put(item, 'state', wordsIn(renewalQuotesJa, renewalQuotesEn).find(`renewal-quotes.state.${state}`) ?? state);
  writeFacts(item.querySelector('dl'), [
    [say('ご契約', 'Contract'), `${contract.number} ${contract.name}`],
    [say('金額', 'Amount'), yen(amount)],
    [say('更新後の期間', 'Renewed term'), `${dayText(startsOn)}～${dayText(endsOn)}`],
    [say('見積日', 'Issued on'), dayText(issuedOn)],
    [say('発注の期限', 'Can be ordered through'), dayText(validThrough)],
    [say('回答', 'Answered'), answer && `${answer.by} ${moment(answer.at)}`],
    [say('ご要望', 'Comment'), answer?.comment],
    [say('前の見積', 'Made instead of'), former?.number],
    [say('差し替えた見積', 'Replaced by'), replacedBy?.number],
  ]);
  item.querySelector('.files')?.append(fileLink(worked.file), ...(answer?.order ? [' ', fileLink(answer.order)] : []));
  speak(item);
  return item;
}

function fileLink({ name, url }: BillingFile): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = name;
  return link;
}
