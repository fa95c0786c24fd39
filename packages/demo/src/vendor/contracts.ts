import { makeContract, type Portal } from '@madoguchi/sdk';
import { connectAct } from './act.ts';
import { wordsAt, wholeNumber } from './wrong-fields.ts';
import type { Words } from './outcome.ts';

const wrong: Readonly<Record<string, Words>> = {
  'owner unknown': {
    ja: 'このユーザコードの方がいないか、会社が登録されていません。',
    en: 'Nobody has this user code, or no company is known of them.',
  },
  'productId unknown': { ja: 'この製品は、いまはありません。', en: 'This product is not there any more.' },
  'endsOn past': { ja: '今日以降の日付を入力してください。', en: 'Enter a day from today on.' },
  'endsOn order': { ja: '最初の日以降の日付を入力してください。', en: 'Enter the first day or a later one.' },
  'count': wholeNumber('9,999,999'),
};

/** Lets the vendor make contracts (LIC-03). */
export function connectContracts(portal: Portal, form: HTMLFormElement): void {
  connectAct(form, {
    send: (fields, idempotencyKey) => {
      const [owner = '', name = '', plan = '', productId = '', startsOn = '', endsOn = ''] = [
        'owner',
        'name',
        'plan',
        'productId',
        'startsOn',
        'endsOn',
      ].map((field) => fields.get(field));
      const count = Number(fields.get('count')?.normalize('NFKC'));
      return portal.call(makeContract, { owner, name, plan, productId, count, startsOn, endsOn }, { idempotencyKey });
    },
    done: ({ number, companyName }) => ({
      ja: `${companyName}とのご契約 ${number} を登録しました。`,
      en: `The contract ${number} with ${companyName} was made.`,
    }),
    refused: (error) => wordsAt(error, wrong),
    empties: ['owner', 'name', 'count', 'startsOn', 'endsOn'],
  });
}
