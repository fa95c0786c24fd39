import {
  completeServiceChange,
  localized,
  readServiceChanges,
  refuseServiceChange,
  type PortalError,
  type ServiceChangeWork,
} from '@madoguchi/sdk';
import { serviceChangeWork } from '@madoguchi/sdk/account/service.model.js';
import { say, speak } from '../../page/language.ts';
import { among } from '../among.ts';
import { dayText, openDesk, sectionOf } from '../desk.ts';
import { copyOf, put, writeFacts } from '../facts.ts';
import type { Words } from '../outcome.ts';
import { connectSettling } from '../settling.ts';
import { connectWorkList, type Changed } from '../work-list.ts';
import { moment, portal } from './desk.ts';

const states = ['accepted', 'completed', 'withdrawn', 'refused'] as const;
const list = connectWorkList<ServiceChangeWork>(sectionOf('list'), {
  read: (narrow, cursor) => portal.call(readServiceChanges, { state: among(states, narrow.get('state')), cursor }),
  idOf: ({ change }) => change.id,
  draw: row,
  counted: (total) => ({ ja: `${total}件`, en: total === 1 ? '1 change' : `${total} changes` }),
  unread: {
    ja: 'サービスの手続きを読み込めませんでした。もう一度お試しください。',
    en: 'The changes of services could not be read. Please try again.',
  },
});

openDesk(list.draw);

const stateWords: Readonly<Record<string, Words>> = {
  accepted: { ja: '受付済み', en: 'Received' },
  completed: { ja: '完了', en: 'Done' },
  withdrawn: { ja: '取り消し', en: 'Withdrawn' },
  refused: { ja: 'お断り', en: 'Refused' },
};
const typeWords: Readonly<Record<string, Words>> = {
  add: { ja: '追加', en: 'Added' },
  course: { ja: 'コースの変更', en: 'Another course' },
  cancel: { ja: '解約', en: 'Cancelled' },
};
const word = (words: Readonly<Record<string, Words>>, key: string): string => {
  const found = words[key];
  return found ? say(found.ja, found.en) : key;
};

function row(worked: ServiceChangeWork, changed: Changed<ServiceChangeWork>): HTMLElement | undefined {
  const item = copyOf('change-item');
  if (!item) return undefined;
  const { change, customerNumber, subscriberName, serviceName, fromName } = worked;
  const { id, type, appliedAt, effectiveOn, state, note, version } = change;
  const language = say('ja', 'en');
  put(item, 'server', localized(serviceName, language));
  put(item, 'state', word(stateWords, state));
  put(item, 'company', `${subscriberName}・${customerNumber}`);
  const time = item.querySelector('time');
  time?.setAttribute('datetime', appliedAt);
  if (time) time.textContent = moment(appliedAt);
  writeFacts(item.querySelector('dl'), [
    [say('手続き', 'Change'), word(typeWords, type)],
    [say('変更前のコース', 'Course until then'), fromName && localized(fromName, language)],
    [type === 'cancel' ? say('最終日', 'Last day') : say('最初の日', 'First day'), dayText(effectiveOn)],
    [say('お断りした理由', 'Reason'), note],
  ]);
  speak(item);
  connectSettling(item, {
    id,
    isOpen: state === 'accepted',
    schema: serviceChangeWork,
    changed,
    settled: () => undefined,
    ways: [
      {
        name: 'accept',
        send: (_, idempotencyKey) =>
          portal.call(completeServiceChange, { changeId: id }, { idempotencyKey, ifMatch: version }),
        done: { ja: '完了を記録しました。', en: 'It was noted as done.' },
        fails: closed,
      },
      {
        name: 'refuse',
        send: (fields, idempotencyKey) =>
          portal.call(
            refuseServiceChange,
            { changeId: id, note: fields.get('note')?.trim() ?? '' },
            { idempotencyKey, ifMatch: version },
          ),
        done: {
          ja: 'お断りし、ご契約者に理由をメールでお知らせします。',
          en: 'It was refused; the subscriber is told why by mail.',
        },
        fails: closed,
      },
    ],
  });
  return item;
}

function closed({ code }: PortalError): Words | undefined {
  if (code !== 'action-closed') return undefined;
  return {
    ja: 'すでに適用されたか、手続きが終わっているため、お受けできません。一覧を読み込み直してください。',
    en: 'It is in effect or settled already. Please read the list again.',
  };
}
