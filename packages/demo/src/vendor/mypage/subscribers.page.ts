import {
  addSubscriber,
  localized,
  readServicesOffered,
  readSubscriber,
  readSubscribers,
  type OfferedService,
  type SubscriberRow,
} from '@madoguchi/sdk';
import { say, speak } from '../../page/language.ts';
import { connectAct } from '../act.ts';
import { dayText, formOf, linesOf, openDesk, sectionOf } from '../desk.ts';
import { copyOf, put, writeFacts } from '../facts.ts';
import { tell, type Words } from '../outcome.ts';
import { offerTick } from '../tick.ts';
import { connectWorkList } from '../work-list.ts';
import { wordsAt } from '../wrong-fields.ts';
import { moment, portal } from './desk.ts';

const form = formOf('subscriber');
let offered: readonly OfferedService[] = [];
const list = connectWorkList<SubscriberRow>(sectionOf('list'), {
  read: (narrow, cursor) => {
    const search = String(narrow.get('search') ?? '').trim();
    return portal.call(readSubscribers, { search: search === '' ? undefined : search, cursor });
  },
  idOf: ({ id }) => id,
  draw: row,
  counted: (total) => ({ ja: `${total}名`, en: total === 1 ? '1 subscriber' : `${total} subscribers` }),
  unread: {
    ja: 'ご契約者を読み込めませんでした。もう一度お試しください。',
    en: 'The subscribers could not be read. Please try again.',
  },
});

const fourDigits: Words = { ja: '4桁の数字で入力してください。', en: 'Enter four digits.' };
const wrong: Readonly<Record<string, Words>> = {
  'customerNumber taken': {
    ja: 'このお客さま番号の方は、すでに登録されています。',
    en: 'There is a subscriber by this number already.',
  },
  'customerNumber': { ja: '4桁から12桁の数字で入力してください。', en: 'Enter 4 to 12 digits.' },
  'name': { ja: '改行などを含まない、100文字以内の名前を入力してください。', en: 'Enter a name on one line.' },
  'kana': { ja: 'カタカナかひらがなで入力してください。', en: 'Enter it in katakana or hiragana.' },
  'telephone': {
    ja: '市外局番から始まる、日本の電話番号を入力してください（例：045-555-0101）。',
    en: 'Enter a telephone number in Japan with its area code, like 045-555-0101.',
  },
  'postalCode': { ja: '7桁の数字で入力してください（例：223-0062）。', en: 'Enter seven digits, like 223-0062.' },
  'address': { ja: '100文字以内で入力してください。', en: 'Enter at most 100 characters.' },
  'building': { ja: '100文字以内で入力してください。', en: 'Enter at most 100 characters.' },
  'services unknown': {
    ja: 'いまは提供していないサービスがあります。ページを開き直してください。',
    en: 'Something is not offered any more. Please open the page again.',
  },
  'services': { ja: 'サービスを1つ以上選んでください。', en: 'Choose at least one service.' },
  'bankAccountEnding': fourDigits,
  'cardEnding': fourDigits,
  'devices too-many': { ja: '10台までにしてください。', en: 'Enter at most ten.' },
  'devices': {
    ja: '英数字4文字から30文字の番号を、1行に1つ入力してください。',
    en: 'Enter numbers of 4 to 30 letters and digits, one a line.',
  },
  'storedContactAddress': { ja: 'メールアドレスの形で入力してください。', en: 'Enter an e-mail address.' },
};
const noSecondProof: Words = {
  ja: '追加の認証には、カード番号・口座番号の下4桁か、機器の番号が必要です。',
  en: 'A second proof takes digits of a card or an account, or the number of a device.',
};

connectAct(form, {
  send: (fields, idempotencyKey) => {
    const text = (name: string): string => fields.get(name)?.trim() ?? '';
    const ticked = new FormData(form);
    return portal.call(
      addSubscriber,
      {
        customerNumber: text('customerNumber'),
        name: text('name'),
        kana: text('kana'),
        telephone: text('telephone'),
        postalCode: text('postalCode'),
        address: text('address'),
        building: text('building'),
        bankAccountEnding: text('bankAccountEnding'),
        cardEnding: text('cardEnding'),
        devices: linesOf(fields.get('devices')),
        secondProof: ticked.has('secondProof'),
        storedContactAddress: text('storedContactAddress'),
        services: ticked.getAll('service').map((id) => ({ serviceId: String(id), startedOn: text('startedOn') })),
      },
      { idempotencyKey },
    );
  },
  done: ({ name, customerNumber }) => {
    const search = document.querySelector<HTMLInputElement>('#filter [name="search"]');
    if (search) search.value = customerNumber; // among many it would stand somewhere below
    void list.read();
    return {
      ja: `${name}さま（お客さま番号 ${customerNumber}）を登録しました。`,
      en: `${name} (customer number ${customerNumber}) was added.`,
    };
  },
  refused: (error) => {
    const lacksProof = error.fieldErrors.some(({ field }) => field === 'secondProof');
    const words = wordsAt(error, wrong);
    return lacksProof ? { ...words, cardEnding: noSecondProof } : words;
  },
  empties: [
    'customerNumber',
    'name',
    'kana',
    'telephone',
    'postalCode',
    'address',
    'building',
    'bankAccountEnding',
    'cardEnding',
    'devices',
    'storedContactAddress',
  ],
});

try {
  offered = (await portal.call(readServicesOffered)).items;
} catch {
  // without them, the answer says what is missing
}
openDesk(() => {
  list.draw();
  offerServices();
});

function offerServices(): void {
  const group = form.querySelector('.services');
  const ticked = new Set(new FormData(form).getAll('service'));
  for (const label of group?.querySelectorAll('label') ?? []) label.remove();
  for (const { id, name } of offered)
    offerTick(form, { name: 'service', value: id, text: localized(name, say('ja', 'en')), isTicked: ticked.has(id) });
}

function row({ id, customerNumber, name, kana, registered }: SubscriberRow): HTMLElement | undefined {
  const item = copyOf('subscriber-item');
  if (!item) return undefined;
  put(item, 'server', name);
  put(item, 'company', `${kana}・${customerNumber}`);
  put(item, 'state', registered ? say('ID登録済み', 'registered') : say('ID未登録', 'not registered'));
  const details = item.querySelector('details');
  const read = async (): Promise<void> => {
    if (!details?.open) return;
    try {
      await write(item, id);
      tell(item.querySelector('.outcome'), undefined);
    } catch {
      tell(
        item.querySelector('.outcome'),
        {
          ja: '読み込めませんでした。閉じて、もう一度開いてください。',
          en: 'This could not be read. Please close it and open it again.',
        },
        true,
      );
    }
  };
  details?.addEventListener('toggle', () => void read());
  speak(item);
  return item;
}

async function write(item: HTMLElement, subscriberId: string): Promise<void> {
  const one = await portal.call(readSubscriber, { subscriberId });
  const facts = item.querySelector('dl');
  facts?.replaceChildren();
  writeFacts(facts, [
    [say('電話番号', 'Telephone'), one.telephone],
    [say('住所', 'Address'), `〒${one.postalCode} ${one.address} ${one.building ?? ''}`.trim()],
    ...one.services.map(
      ({ name, startedOn, endsOn }) =>
        [
          say('サービス', 'Service'),
          `${localized(name, say('ja', 'en'))}（${dayText(startedOn)}～${endsOn === undefined ? '' : dayText(endsOn)}）`,
        ] as const,
    ),
    [say('カード番号 下4桁', 'Credit card'), one.cardEnding],
    [say('口座番号 下4桁', 'Bank account'), one.bankAccountEnding],
    [say('機器', 'Devices'), one.devices.join(say('、', ', '))],
    [say('追加の認証', 'Second proof'), one.secondProof ? say('求める', 'asked for') : undefined],
    [say('ID', 'ID'), one.identifier],
    [say('ID登録日時', 'Registered at'), one.registeredAt && moment(one.registeredAt)],
    [say('連絡先', 'Contact address'), one.contactAddress],
    [say('登録済みの連絡先', 'Known contact address'), one.storedContactAddress],
  ]);
}
