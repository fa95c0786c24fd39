import type { Instant } from '@madoguchi/sdk/portal/time.js';
import type { PdfBlock, PdfDocument, PdfFact, PdfFacts } from '../portal/pdf.ts';

/** What every paper of the demo's vendor says. Days are calendar days, `2026-11-22`; amounts are yen. */
export interface PaperFacts {
  readonly number: string;
  readonly title: string;
  /** Whom it is made out to. */
  readonly partner: string;
  readonly contract: { readonly number: string; readonly name: string };
  readonly startsOn: string;
  readonly endsOn: string;
  readonly datedOn: string;
  readonly lines: readonly PaperLine[];
  readonly drawnAt: Instant;
}

export interface PaperLine {
  readonly name: string;
  readonly count: number;
  readonly unit: string;
  /** For one, without tax. */
  readonly price: number;
}

/** 適用税率. */
const taxPercent = 10;

/** What the lines make together: without tax, the tax on it (rounded down once for the paper), and both. */
export function paperSums(lines: readonly PaperLine[]): Readonly<Record<'net' | 'tax' | 'total', number>> {
  const net = lines.reduce((sum, { count, price }) => sum + count * price, 0);
  const tax = Math.floor((net * taxPercent) / 100);
  return { net, tax, total: net + tax };
}

// made up: no registration number and no telephone number like these can exist
const vendor = {
  name: '窓口システムサービス株式会社',
  address: '〒100-0000 東京都千代田区架空町1-2-3 窓口ビル',
  office: 'カスタマーサービス本部 保守営業部',
  telephone: '03-0000-4181',
  registration: 'T0104180418041',
} as const;

/** 見積書 (SUP-11, SUP-12). */
export function quotePaper(facts: PaperFacts & { readonly validThrough: string }): PdfDocument {
  return paper('御見積書', facts, [
    { kind: 'text', text: '平素は格別のお引き立てを賜り、厚く御礼申し上げます。下記のとおり、お見積り申し上げます。' },
    grid([pair('件名', facts.title, 24, 4)], ...about(facts), [
      pair('有効期限', japaneseDay(facts.validThrough), 12, 4),
      pair('お支払条件', '月末締め翌月末日お支払い', 12, 4),
    ]),
    ...amounts('お見積金額', facts.lines),
    note(
      '発注の際は、カスタマーサービスポータルから発注書を添えてご回答ください。内容の変更は、再見積をご依頼ください。',
    ),
  ]);
}

/** 請求書, as a qualified invoice (SUP-12). */
export function invoicePaper(facts: PaperFacts & { readonly payBy: string }): PdfDocument {
  return paper('御請求書', facts, [
    { kind: 'text', text: '毎度格別のお引き立てを賜り、厚く御礼申し上げます。下記のとおり、ご請求申し上げます。' },
    grid([pair('件名', facts.title, 24, 4)], ...about(facts), [
      pair('お支払期限', japaneseDay(facts.payBy), 12, 4),
      pair('登録番号', vendor.registration, 12, 4),
    ]),
    ...amounts('ご請求金額', facts.lines),
    grid([pair('お振込先', 'かくう銀行 まどぐち支店 普通 0000418 マドグチシステムサービス（カ', 24, 4)]),
    note('振込手数料は、お客様にてご負担くださいますようお願いいたします。'),
  ]);
}

const articles = [
  ['第1条（目的）', '乙は、本契約の定めに従い、別表に掲げる対象について保守サービスを提供し、甲はその対価を支払う。'],
  ['第2条（契約期間）', '本契約の期間は、表記のとおりとする。期間の満了に先立ち、乙は甲に更新の見積を提示する。'],
  [
    '第3条（受付）',
    '甲は、カスタマーサービスポータル、電子メール、電話またはFAXにより、障害および問い合わせを申し出る。',
  ],
  [
    '第4条（対価）',
    '甲は、乙の請求書に基づき、請求書の日付の翌月末日までに、対価および消費税を乙の指定する口座に支払う。',
  ],
  ['第5条（秘密保持）', '甲および乙は、本契約に関して知り得た相手方の秘密を、第三者に開示または漏えいしてはならない。'],
  ['第6条（損害賠償）', '乙の責めに帰すべき事由により甲に生じた損害は、対価の12か月分を上限として乙が賠償する。'],
  ['第7条（協議）', '本契約に定めのない事項については、甲乙誠意をもって協議のうえ解決する。'],
] as const;

/** 契約書 (SUP-12). */
export function contractPaper(facts: PaperFacts): PdfDocument {
  const { partner, contract, datedOn } = facts;
  return paper('保守契約書', facts, [
    {
      kind: 'text',
      text: `${partner}（以下「甲」という）と${vendor.name}（以下「乙」という）は、保守サービスについて、次のとおり契約を締結する。`,
    },
    grid([pair('契約名', contract.name, 24, 4)], ...about(facts)),
    ...articles.flatMap(([text, body]): PdfBlock[] => [
      { kind: 'heading', level: 2, text },
      { kind: 'text', text: body },
    ]),
    ...amounts('契約金額', facts.lines),
    {
      kind: 'together',
      blocks: [
        {
          kind: 'text',
          text: `以上の成立を証するため、本書を電子的に作成し、甲乙それぞれが保管する。\n${japaneseDay(datedOn)}`,
        },
        { ...grid([pair('甲', partner, 20.5, 2)]), seals: ['印'] },
        { ...grid([pair('乙', `${vendor.address}\n${vendor.name}`, 20.5, 2)]), seals: ['印'] },
      ],
    },
  ]);
}

/** 発注書, as a customer sends it: the other way round (SUP-11). */
export function orderPaper(facts: PaperFacts): PdfDocument {
  const { partner, number, datedOn, title, contract, lines, drawnAt } = facts;
  return {
    ...common(`発注書 ${number}`, partner, drawnAt),
    blocks: [
      { kind: 'text', align: 'right', text: `発注日　${japaneseDay(datedOn)}` },
      { kind: 'heading', level: 1, text: '発注書' },
      { kind: 'text', size: 'large', text: `${vendor.name} 御中` },
      { kind: 'text', text: `見積番号 ${number} のお見積りのとおり、発注いたします。` },
      { ...grid([pair('発注者', partner, 20.5, 3)]), seals: ['印'] },
      grid([pair('件名', title, 24, 4)], [pair('保守契約', `${contract.name}（${contract.number}）`, 24, 4)]),
      ...amounts('発注金額', lines),
    ],
  };
}

function paper(kind: string, facts: PaperFacts, blocks: readonly PdfBlock[]): PdfDocument {
  const { number, datedOn, partner, drawnAt } = facts;
  return {
    ...common(`${kind} ${number}`, vendor.name, drawnAt),
    blocks: [
      { kind: 'text', align: 'right', text: `番号　${number}\n日付　${japaneseDay(datedOn)}` },
      { kind: 'heading', level: 1, text: kind },
      {
        kind: 'columns',
        columns: [
          { span: 11, blocks: [{ kind: 'text', size: 'large', text: `${partner} 御中` }] },
          { span: 13, blocks: [sender] },
        ],
      },
      ...blocks,
    ],
  };
}

const common = (title: string, author: string, createdAt: Instant): Omit<PdfDocument, 'blocks'> => ({
  title,
  author,
  language: 'ja',
  createdAt,
  footer: title,
  unprintable: '印字できない文字がありました',
});

const pair = (label: string, value: string, span: number, labelSpan?: number): PdfFact => ({
  label,
  value,
  span,
  labelSpan,
});

const grid = (...rows: readonly (readonly PdfFact[])[]): PdfFacts => ({ kind: 'facts', rows });

const note = (text: string): PdfBlock => ({ kind: 'text', size: 'note', text });

const sender: PdfFacts = {
  kind: 'facts',
  rows: [
    [pair('発行者', vendor.name, 9.5, 2.5)],
    [pair('所在地', vendor.address, 9.5, 2.5)],
    [pair('担当', vendor.office, 9.5, 2.5)],
    [pair('電話', vendor.telephone, 9.5, 2.5)],
  ],
  seals: ['印'],
};

const about = ({ contract, startsOn, endsOn }: PaperFacts): readonly (readonly PdfFact[])[] => [
  [pair('保守契約', `${contract.name}（${contract.number}）`, 24, 4)],
  [pair('対象期間', `${japaneseDay(startsOn)}～${japaneseDay(endsOn)}`, 24, 4)],
];

/** The sum in large, then line by line. */
function amounts(label: string, lines: readonly PaperLine[]): readonly PdfBlock[] {
  const { net, tax, total } = paperSums(lines);
  return [
    { kind: 'heading', level: 2, text: `${label}　${yen(total)}`, detail: '消費税を含みます' },
    {
      kind: 'facts',
      caption: { title: '明細', detail: `すべて${taxPercent}%対象` },
      rows: [
        ...lines.map(({ name, count, unit, price }, index) => [
          pair(String(index + 1), name, 13, 1),
          pair('数量', `${count} ${unit}`, 4.5, 1.75),
          pair('金額', yen(count * price), 6.5, 1.75),
        ]),
        [
          pair('小計', yen(net), 8, 3),
          pair(`消費税（${taxPercent}%）`, yen(tax), 8, 4),
          pair('合計', yen(total), 8, 3),
        ],
      ],
    },
  ];
}

const yen = (amount: number): string => `¥${new Intl.NumberFormat('ja-JP').format(amount)}`;

/** `2026年11月22日` */
function japaneseDay(day: string): string {
  const [year = '', month, date] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}
