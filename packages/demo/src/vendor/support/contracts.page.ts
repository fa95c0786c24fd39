import {
  localized,
  readRegisteredContracts,
  registerDevice,
  registerSupportContract,
  type ContractService,
  type SupportContract,
} from '@madoguchi/sdk';
import { checkContractNumber } from '@madoguchi/sdk/account/project.rules.js';
import { say } from '../../page/language.ts';
import { connectAct } from '../act.ts';
import { textPart, writeFacts } from '../facts.ts';
import type { Words } from '../outcome.ts';
import { offerTick } from '../tick.ts';
import { connectWorkList } from '../work-list.ts';
import { wordsAt } from '../wrong-fields.ts';
import { dayText, formOf, linesOf, openDesk, sectionOf } from '../desk.ts';
import { portal } from './desk.ts';

const [contract, device] = [formOf('contract'), formOf('device')];
let offered: readonly ContractService[] = [];
const list = connectWorkList<SupportContract>(sectionOf('list'), {
  read: async (narrow, cursor) => {
    const search = String(narrow.get('search') ?? '').trim();
    const page = await portal.call(readRegisteredContracts, { search: search === '' ? undefined : search, cursor });
    offered = page.offered;
    offerServices();
    return page;
  },
  idOf: ({ id }) => id,
  draw: row,
  counted: (total) => ({ ja: `${total}件`, en: total === 1 ? '1 contract' : `${total} contracts` }),
  unread: {
    ja: '保守契約を読み込めませんでした。もう一度お試しください。',
    en: 'The maintenance contracts could not be read. Please try again.',
  },
});

const noNumber: Words = {
  ja: '英字3文字と数字7文字で入力してください（例：ABC1234567）。',
  en: 'Enter three letters and seven digits, like ABC1234567.',
};
const wrong: Readonly<Record<string, Words>> = {
  'identifier': {
    ja: 'このメールアドレスの方がいないか、会社が登録されていません。',
    en: 'Nobody has this address, or no company is known of them.',
  },
  'number taken': { ja: 'この番号の保守契約は、すでにあります。', en: 'There is a contract by this number already.' },
  'number': noNumber,
  'endsOn order': { ja: '最初の日以降の日付を入力してください。', en: 'Enter the first day or a later one.' },
  'services': { ja: 'サービスを1つ以上選んでください。', en: 'Choose at least one service.' },
  'contractNumber': { ja: 'この番号の保守契約はありません。', en: 'There is no maintenance contract by this number.' },
  'serialNumber taken': {
    ja: 'このシリアル番号の機器は、すでにあります。',
    en: 'There is a device by this serial number already.',
  },
};

connectAct(contract, {
  send: (fields, idempotencyKey) => {
    const text = (name: string): string => fields.get(name)?.trim() ?? '';
    return portal.call(
      registerSupportContract,
      {
        identifier: text('identifier'),
        number: numberIn(text('number')),
        name: text('name'),
        startsOn: text('startsOn'),
        endsOn: text('endsOn'),
        level: text('level') === 'extended' ? 'extended' : 'normal',
        services: new FormData(contract).getAll('service').map(String),
        products: linesOf(fields.get('products')),
      },
      { idempotencyKey },
    );
  },
  done: ({ companyName }, fields) => {
    const number = numberIn(fields.get('number') ?? '');
    const search = document.querySelector<HTMLInputElement>('#contract-filter [name="search"]');
    if (search) search.value = number; // among many it would stand somewhere below
    void list.read();
    return {
      ja: `${companyName}との保守契約 ${number} を登録しました。`,
      en: `The contract ${number} with ${companyName} was registered.`,
    };
  },
  refused: (error) => wordsAt(error, wrong),
  empties: ['identifier', 'number', 'name', 'startsOn', 'endsOn', 'products'],
});

connectAct(device, {
  send: (fields, idempotencyKey) => {
    const text = (name: string): string => fields.get(name)?.trim() ?? '';
    const english = text('supportHours-en');
    const supportHours = {
      [portal.configuration.locales[0]]: text('supportHours'),
      ...(english !== '' && { en: english }),
    };
    return portal.call(
      registerDevice,
      {
        contractNumber: numberIn(text('contractNumber')),
        name: text('name'),
        model: text('model'),
        serialNumber: text('serialNumber'),
        location: text('location'),
        supportHours,
      },
      { idempotencyKey },
    );
  },
  done: (_, fields) => {
    void list.read();
    const name = fields.get('name')?.trim() ?? '';
    return { ja: `「${name}」を登録しました。`, en: `“${name}” was registered.` };
  },
  refused: (error) => wordsAt(error, wrong),
  empties: ['name', 'serialNumber'],
});

openDesk(() => {
  list.draw();
  offerServices();
});

/** A number as it is stored, where it is one; else as it was typed, and the server says so. */
function numberIn(typed: string): string {
  const check = checkContractNumber(typed);
  return check.ok ? check.number : typed;
}

function offerServices(): void {
  const group = contract.querySelector<HTMLElement>('.services');
  if (!group) return;
  const ticked = new Set(new FormData(contract).getAll('service'));
  for (const label of group.querySelectorAll('label')) label.remove();
  for (const { id, name } of offered)
    offerTick(contract, {
      name: 'service',
      value: id,
      text: localized(name, say('ja', 'en')),
      isTicked: ticked.has(id),
    });
}

function row({ number, name, companyName, startsOn, endsOn, level, ...held }: SupportContract): HTMLElement {
  const [item, facts] = [document.createElement('li'), document.createElement('dl')];
  item.append(textPart('strong', number), textPart('span', name), textPart('small', companyName), facts);
  const services = held.services.map((one) => localized(one.name, say('ja', 'en')));
  writeFacts(facts, [
    [say('期間', 'Term'), `${dayText(startsOn)}～${dayText(endsOn)}`],
    [say('契約種別', 'Type'), level === 'extended' ? say('拡張契約', 'extended') : say('通常契約', 'normal')],
    [say('サービス', 'Services'), services.join(say('、', ', '))],
    [say('製品', 'Products'), held.products.join(say('、', ', '))],
    [say('機器', 'Devices'), say(`${held.devices}台`, String(held.devices))],
  ]);
  return item;
}
