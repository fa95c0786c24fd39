import {
  publishStatement,
  readStatementWork,
  recordStatementPayment,
  type StatementLine,
  type WorkedStatement,
} from '@madoguchi/sdk';
import { workedStatement } from '@madoguchi/sdk/billing/statement-work.endpoints.js';
import { statementsEn } from '@madoguchi/sdk/billing/statements.en.js';
import { statementsJa } from '@madoguchi/sdk/billing/statements.ja.js';
import { toHalfWidth } from '@madoguchi/sdk/portal/japanese-text.rules.js';
import { say, speak } from '../../page/language.ts';
import { connectAct } from '../act.ts';
import { dayText, formOf, linesOf, openDesk, sectionOf, wordsIn, yen } from '../desk.ts';
import { copyOf, put, writeFacts } from '../facts.ts';
import { newerOf } from '../newer.ts';
import type { Words } from '../outcome.ts';
import { connectWorkList, type Changed } from '../work-list.ts';
import { wordsAt } from '../wrong-fields.ts';
import { portal } from './desk.ts';

const list = connectWorkList<WorkedStatement>(sectionOf('list'), {
  read: (narrow, cursor) => {
    const customerNumber = toHalfWidth(String(narrow.get('customerNumber') ?? '').trim());
    return portal.call(readStatementWork, {
      customerNumber: customerNumber === '' ? undefined : customerNumber,
      cursor,
    });
  },
  idOf: ({ id }) => id,
  draw: row,
  counted: (total) => ({ ja: `${total}件`, en: total === 1 ? '1 statement' : `${total} statements` }),
  unread: {
    ja: 'ご請求明細を読み込めませんでした。もう一度お試しください。',
    en: 'The statements could not be read. Please try again.',
  },
});

const wrong: Readonly<Record<string, Words>> = {
  'customerNumber': { ja: 'このお客さま番号の方はいません。', en: 'There is no subscriber by this number.' },
  'month taken': {
    ja: 'この方のこの月のご請求明細は、すでに公開されています。',
    en: 'This subscriber has a statement of this month already.',
  },
  'month': { ja: '年と月を「2026-11」の形で入力してください。', en: 'Enter year and month, like 2026-11.' },
  'periodThrough order': { ja: '最初の日以降の日付を入力してください。', en: 'Enter the first day or a later one.' },
  'dueOn order': { ja: '発行日以降の日付を入力してください。', en: 'Enter the day of issue or a later one.' },
  'lines negative': {
    ja: '合計が0円以上になるように入力してください。',
    en: 'The lines must not come to less than 0.',
  },
  'lines': {
    ja: '各行を「番組ガイド誌 324円 8%」のように入力してください。税率は10%、8%、0%のどれかです。',
    en: 'Enter each line like “TV guide 324 8%”. The rate is 10%, 8% or 0%.',
  },
  'paidOn': {
    ja: '「お支払い済み」のときだけ、お支払い日を入力してください。',
    en: 'Enter the day if it was paid, and only then.',
  },
};

connectAct(formOf('statement'), {
  send: (fields, idempotencyKey) => {
    const text = (name: string): string => fields.get(name)?.trim() ?? '';
    return portal.call(
      publishStatement,
      {
        customerNumber: toHalfWidth(text('customerNumber')),
        month: text('month'),
        issuedOn: text('issuedOn'),
        periodFrom: text('periodFrom'),
        periodThrough: text('periodThrough'),
        dueOn: text('dueOn'),
        lines: linesOf(fields.get('lines')).map(lineIn),
      },
      { idempotencyKey },
    );
  },
  done: ({ number, total }, fields) => {
    const search = document.querySelector<HTMLInputElement>('#filter [name="customerNumber"]');
    if (search) search.value = fields.get('customerNumber')?.trim() ?? '';
    void list.read();
    return {
      ja: `ご請求明細 ${number}（${yen(total)}）を公開しました。`,
      en: `The statement ${number} (${yen(total)}) was published.`,
    };
  },
  refused: (error) => {
    const inLines = error.code === 'invalid-input' && error.fieldErrors.some(({ field }) => field.startsWith('lines.'));
    const words = wordsAt(error, wrong);
    return inLines && wrong['lines'] ? { ...words, lines: wrong['lines'] } : words;
  },
  empties: ['lines'],
});

openDesk(list.draw);

/** What stands on one line; an amount that cannot be read is none, which the answer says. */
function lineIn(line: string): StatementLine {
  const words = line.trim().split(/\s+/);
  const last = (): string => toHalfWidth(words.at(-1) ?? '');
  const rate = last().endsWith('%') ? last().slice(0, -1) : '10';
  if (last().endsWith('%')) words.pop();
  const amount = words.length > 1 ? last().replace(/円$/, '').replaceAll(',', '').replace('−', '-') : '';
  return {
    name: words.slice(0, amount === '' ? undefined : -1).join(' '),
    amount: amount === '' ? Number.NaN : Number(amount),
    taxRate: Number(rate),
  };
}

function row(statement: WorkedStatement, changed: Changed<WorkedStatement>): HTMLElement | undefined {
  const item = copyOf('statement-item');
  const form = item?.querySelector('form');
  if (!item || !form) return undefined;
  const { id, number, month, total, state, dueOn, paidOn, customer, version } = statement;
  put(item, 'server', number);
  put(item, 'state', wordsIn(statementsJa, statementsEn).find(`statements.state.${state}`) ?? state);
  put(item, 'company', `${customer.name}・${customer.customerNumber}`);
  writeFacts(item.querySelector('dl'), [
    [say('ご請求月', 'Month'), month.replace('-', '/')],
    [say('ご請求額（税込）', 'Total with tax'), yen(total)],
    [say('お引き落とし日', 'Charged on'), dayText(dueOn)],
    [say('お支払い日', 'Paid on'), paidOn && dayText(paidOn)],
  ]);
  form.id = `payment-${id}`;
  speak(item);
  const recorded: Words = { ja: '入金結果を記録しました。', en: 'The outcome was noted.' };
  connectAct(form, {
    send: (fields) => {
      const day = fields.get('paidOn') ?? '';
      const input = { statementId: id, state: fields.get('state') === 'paid' ? 'paid' : 'failed' } as const;
      return portal.call(
        recordStatementPayment,
        { ...input, ...(day !== '' && { paidOn: day }) },
        { ifMatch: version },
      );
    },
    done: (after) => {
      changed(after, recorded);
      return recorded;
    },
    refused: (error) => {
      const newer = newerOf(error, workedStatement);
      if (newer) changed(newer, undefined);
      return wordsAt(error, wrong);
    },
    empties: [],
  });
  return item;
}
