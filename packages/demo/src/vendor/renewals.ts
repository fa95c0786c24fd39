import { renewContractProduct, type Portal, type RenewedContractProduct } from '@madoguchi/sdk';
import { connectAct } from './act.ts';
import type { Words } from './outcome.ts';
import { wordsAt, wholeNumber } from './wrong-fields.ts';

const wrong: Readonly<Record<string, Words>> = {
  'contract unknown': { ja: 'この番号のご契約はありません。', en: 'There is no contract by this number.' },
  'productId unknown': {
    ja: 'このご契約の製品ではありません。ライセンスキーで追加された製品は、ここでは変えられません。',
    en: 'The contract does not have this product. What was added by a licence key is not changed here.',
  },
  'endsOn past': { ja: '今日以降の日付を入力してください。', en: 'Enter a day from today on.' },
  'endsOn order': {
    ja: '製品の最初の日以降の日付を入力してください。',
    en: 'Enter the product’s first day or a later one.',
  },
  'count': wholeNumber('9,999,999'),
};

/** Lets the vendor renew a product of a contract, with more or fewer and to another day (LIC-18). */
export function connectRenewals(portal: Portal, form: HTMLFormElement): void {
  connectAct(form, {
    send: (fields, idempotencyKey) => {
      const [contract = '', productId = '', endsOn = ''] = ['contract', 'productId', 'endsOn'].map((name) =>
        fields.get(name),
      );
      const count = Number(fields.get('count')?.normalize('NFKC'));
      const input = { contract, productId, count, ...(endsOn !== '' && { endsOn }) };
      return portal.call(renewContractProduct, input, { idempotencyKey });
    },
    done: renewedWords,
    refused: (error) => wordsAt(error, wrong),
    empties: ['contract', 'count', 'endsOn'],
  });
}

function renewedWords({ companyName, productName, count, assigned }: RenewedContractProduct): Words {
  const [now, had] = [count.toLocaleString('ja'), assigned.toLocaleString('ja')];
  const less = (assigned - count).toLocaleString('ja');
  const over: Words | undefined =
    assigned > count
      ? {
          ja: `お客様の環境には${had}割り当てられています。${less}減らすまで、新しいアクティベーションファイルは作れません。`,
          en: ` Its environments have ${had}: no new activation file is made before they give up ${less}.`,
        }
      : undefined;
  return {
    ja: `${companyName}とのご契約の「${productName}」を、${now}に更新しました。${over?.ja ?? ''}`,
    en: `“${productName}” in the contract with ${companyName} is ${now} from now on.${over?.en ?? ''}`,
  };
}
