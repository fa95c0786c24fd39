import { isHadOn, isPendingOn, minimumEnd, monthlyYenOn } from '@madoguchi/sdk/account/service-change.rules.js';
import type { OfferedService, SubscribedService } from '@madoguchi/sdk/account/service.model.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import type { Kysely } from 'kysely';
import type { FindFile } from '../portal/answer-file.ts';
import { hexOf } from '../portal/digest.ts';
import { japaneseDay } from '../portal/japanese-day.ts';
import { memoryFile } from '../portal/memory-file.ts';
import type { PdfBlock, PdfDocument, PdfFact } from '../portal/pdf.ts';
import type { ServedPortal } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';
import type { Viewer } from '../portal/viewer.ts';
import { visible } from '../portal/visible.ts';
import { changesOf, shownChange, subscribedBy, type ChangeRow } from './service-rows.ts';
import type { Subscriber } from './subscribers.ts';
import { offeredServices } from './service-offers.ts';

export const confirmationName = ({ customer_number }: Pick<Subscriber, 'customer_number'>): string =>
  `contract-confirmation-${customer_number}.pdf`;

/** Finds the 契約内容確認書 of a subscriber for themselves, made as the contract is now (MYP-12). */
export const findContractConfirmation: FindFile = async ({ server, portal, actor, id, name, now }) => {
  const { kysely } = server.database;
  const subscriber = await kysely
    .selectFrom('subscriber')
    .selectAll()
    .where(visible.subscriber({ portal, actor }))
    .where('id', '=', id)
    .executeTakeFirst();
  if (!subscriber || !server.pdf || name !== confirmationName(subscriber)) return undefined;
  const facts = await confirmationFacts(kysely, { portal, actor }, subscriber);
  const today = calendarDay(now, portal.configuration.timeZone);
  const made = await server.pdf(contractConfirmation({ portal, subscriber, ...facts, today, now }));
  const bytes = new Uint8Array(made);
  const tag = hexOf(await crypto.subtle.digest('SHA-256', bytes));
  return { file: memoryFile({ type: 'application/pdf', bytes, modifiedAt: now, tag }), storedAs: name };
};

async function confirmationFacts(database: Kysely<Tables>, viewer: Viewer, { id }: Subscriber) {
  return {
    offered: await offeredServices(database, viewer),
    subscribed: await subscribedBy(database, id),
    changes: await changesOf(database, id),
  };
}

interface ConfirmationFacts {
  readonly portal: ServedPortal;
  readonly subscriber: Subscriber;
  readonly offered: readonly OfferedService[];
  readonly subscribed: readonly SubscribedService[];
  readonly changes: readonly ChangeRow[];
  /** A calendar day. */
  readonly today: string;
  readonly now: number;
}

/** 契約内容確認書: what is in a contract on a day, in Japanese as the contract is. */
export function contractConfirmation({
  portal,
  subscriber,
  offered,
  subscribed,
  changes,
  today,
  now,
}: ConfirmationFacts): PdfDocument {
  const sender = localized(portal.sender.name, 'ja');
  const address = [subscriber.address, subscriber.building ?? ''].join('　').trim();
  const nameOf = (id: string): string => localized(offered.find((one) => one.id === id)?.name ?? { ja: id }, 'ja');
  const had = subscribed.filter((one) => isHadOn(one, today));
  const coming = changes.map(shownChange).filter((one) => isPendingOn(one, today));
  return {
    title: '契約内容確認書',
    author: sender,
    language: 'ja',
    createdAt: now,
    footer: `契約内容確認書　お客さま番号 ${subscriber.customer_number}`,
    unprintable: '印字できない文字がありました',
    blocks: [
      { kind: 'text', align: 'right', text: `発行日　${japaneseDay(today)}` },
      { kind: 'heading', level: 1, text: '契約内容確認書' },
      { kind: 'text', size: 'large', text: `${subscriber.name} 様` },
      { kind: 'text', align: 'right', text: sender },
      { kind: 'text', text: `${japaneseDay(today)}現在のご契約内容は、次のとおりです。` },
      {
        kind: 'facts',
        rows: [
          [fact('お客さま番号', subscriber.customer_number, 12, 4), fact('電話番号', subscriber.telephone, 12, 4)],
          [fact('ご契約者', subscriber.name, 24, 4)],
          [fact('設置場所', `〒${subscriber.postal_code}　${address}`, 24, 4)],
        ],
      },
      { kind: 'heading', level: 2, text: 'ご契約中のサービス', detail: '料金は月額・税込' },
      ...had.map((one) =>
        serviceBlock(
          one,
          offered.find(({ id }) => id === one.serviceId),
          nameOf(one.serviceId),
        ),
      ),
      {
        kind: 'facts',
        rows: [[fact('月額料金の合計', `${yen(monthlyYenOn({ offered, subscribed }, today))}（税込）`, 24, 5)]],
      },
      ...(coming.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: '受付済みのお手続き' } as const,
            ...coming.map((one): PdfBlock => ({
              kind: 'facts',
              rows: [
                [
                  fact(changeWords[one.type]?.[0] ?? '変更', nameOf(one.serviceId), 15, 4),
                  fact(changeWords[one.type]?.[1] ?? '変更日', japaneseDay(one.effectiveOn), 9, 4),
                ],
              ],
            })),
          ]),
      {
        kind: 'text',
        size: 'note',
        text: '割引、使用料、通話料などは含みません。ご請求額は、毎月のご利用明細でご確認ください。',
      },
      { kind: 'text', align: 'right', text: '以上' },
    ],
  };
}

const changeWords: Readonly<Record<string, readonly [string, string]>> = {
  add: ['追加', 'ご利用開始日'],
  course: ['コース変更', '変更日'],
  cancel: ['解約', 'ご利用終了日'],
};

function serviceBlock(
  { startedOn, endsOn }: SubscribedService,
  service: OfferedService | undefined,
  name: string,
): PdfBlock {
  const minimum = service && minimumEnd(service, startedOn);
  const price = service ? yen(service.monthlyYen) : '';
  return {
    kind: 'facts',
    rows: [
      [fact('サービス', name, 16, 4), fact('料金', price, 8)],
      [
        fact('ご利用開始日', japaneseDay(startedOn), 12, 4),
        fact(
          endsOn === undefined ? '最低利用期間' : 'ご利用終了日',
          endsOn === undefined ? (minimum === undefined ? 'なし' : `${japaneseDay(minimum)}まで`) : japaneseDay(endsOn),
          12,
          4,
        ),
      ],
    ],
  };
}

const fact = (label: string, value: string, span: number, labelSpan?: number): PdfFact => ({
  label,
  value,
  span,
  labelSpan,
});

const yen = (amount: number): string => `${new Intl.NumberFormat('ja-JP').format(amount)}円`;
