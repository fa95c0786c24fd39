import { japaneseDay } from '../portal/japanese-day.ts';
import type { PdfBlock, PdfDocument, PdfFact, PdfFacts } from '../portal/pdf.ts';
import type {
  ApplicationFormFacts,
  ContractForm,
  FormCharge,
  FormContact,
  FormRegistration,
} from './application-form.facts.ts';
import { kindWords, reasonWords, roleWords } from './application-form.words.ts';

/** The サービス申込書 of an application (CRT-06, CRT-20): a form to sign, seal and send, in Japanese as the contract is. */
export function applicationForm(facts: ApplicationFormFacts): PdfDocument {
  const { title, sentence } = kindWords[facts.kind];
  const contacts = facts.contacts.map(contact);
  return {
    title: `${facts.service} ${title}`,
    author: facts.addressee,
    language: 'ja',
    createdAt: facts.printedAt,
    footer: `${facts.service} ${title}　申込番号 ${facts.number}`,
    unprintable: '印字できない文字がありました',
    blocks: [
      { kind: 'text', align: 'right', text: `申込日　${japaneseDay(facts.appliedOn)}` },
      { kind: 'heading', level: 1, text: `${facts.service} ${title}` },
      {
        kind: 'columns',
        columns: [
          { span: 9, blocks: [{ kind: 'text', size: 'large', text: `${facts.addressee} 殿` }] },
          { span: 15, blocks: [applicantTable(facts)] },
        ],
      },
      { kind: 'text', text: sentence },
      { kind: 'text', align: 'center', text: '記' },
      ...subject(facts),
      part({ text: '担当者情報' }, ...contacts.slice(0, 1)),
      ...contacts.slice(1, -1),
      // so that what follows does not begin a page alone
      {
        kind: 'together',
        blocks: [
          ...contacts.slice(1).slice(-1),
          grid(
            [pair('特約店コード', facts.agencyCode, 24)],
            [pair('備考', facts.remarks, 24)],
            ...(facts.sendTo === undefined ? [] : [[pair('書類のお送り先', facts.sendTo, 24)]]),
          ),
          { kind: 'text', align: 'right', text: '以上' },
        ],
      },
    ],
  };
}

function applicantTable({ number, applicant }: ApplicationFormFacts): PdfFacts {
  const { registeredPostalCode, registeredAddress, organization, jobTitle, name } = applicant;
  const row = (label: string, value: string): PdfFact[] => [pair(label, value, 11.5)];
  return {
    kind: 'facts',
    rows: [
      row('申込番号', number),
      row('登記住所', address(registeredPostalCode, registeredAddress, '\n')),
      row('組織名', organization),
      row('役職名', jobTitle),
      row('申込者', name),
    ],
    seals: ['印'],
  };
}

/** What is applied for. */
function subject(facts: ApplicationFormFacts): PdfBlock[] {
  const { act } = kindWords[facts.kind];
  const code = pair('契約コード', facts.contractCode ?? '（ご契約の成立後に付与します）', 12);
  switch (facts.kind) {
    case 'new':
    case 'renewal':
      return [
        grid([{ ...code, span: 24 }]),
        part(
          { text: '証明書契約期間', detail: 'お申込後の変更はできません' },
          grid(
            [
              pair('契約区分', facts.switchedFrom ? `${act}（${facts.switchedFrom}から切り替え）` : act, 12),
              pair('契約料金(税込)', charge(facts.charge), 12, 4),
            ],
            [pair('有効期限', term(facts), 12), pair('サイトシール', wish(facts.siteSeal), 12, 4)],
          ),
          note('特約店を経由したお申し込みとご利用では、特約店の定める契約料金をお支払いいただきます。'),
        ),
        registration(facts.registration),
      ];
    case 'next':
      return [
        grid([{ ...code, labelSpan: 4 }, pair('申込区分', act, 12)], [pair('契約料金(税込)', '無料', 24, 4)]),
        registration(facts.registration),
      ];
    case 'reissue':
      return [
        grid(
          [{ ...code, labelSpan: 4 }, pair('申込区分', act, 12)],
          [pair('再発行前の証明書', previous(facts.previous), 24, 4)],
          [pair('契約料金(税込)', '無料', 24, 4)],
        ),
        registration(facts.registration),
      ];
    case 'contact-change':
      return [
        grid([code, pair('申込区分', act, 12)], [pair('Webサイト名', facts.serverName, 24)]),
        note('変更する担当者には【変更】と記しています。'),
      ];
    case 'revocation':
      return [
        grid(
          [code, pair('申込区分', act, 12)],
          [pair('Webサイト名', facts.serverName, 24)],
          [pair('組織名', facts.applicant.organization, 24)],
          [pair('失効理由', reasonWords[facts.reason], 24)],
        ),
        note('失効の前に、登録担当者の方へお電話で最終確認をいたします。受理された後の取り消しはできません。'),
      ];
    case 'cancellation':
      return [
        grid(
          [code, pair('申込区分', act, 12)],
          [pair('Webサイト名', facts.serverName, 24)],
          [pair('組織名', facts.applicant.organization, 24)],
          [pair('解約日', `${japaneseDay(facts.endsOn)}（契約期間の満了日）`, 24)],
          ...(facts.certificateEndsOn ? [[pair('証明書', validThrough(facts.certificateEndsOn), 24)]] : []),
        ),
        note(
          '契約の自動更新を終了します。証明書は、それぞれの有効期間の満了日まで有効です。契約期間がその後も続くときは、次の証明書を継続発行で申し込めます。',
        ),
      ];
  }
}

function registration(registered: FormRegistration): PdfBlock {
  const { country, state, locality, organization, organizationalUnit, serverName, serverType } = registered;
  return part(
    { text: '登録情報' },
    grid(
      [pair('国名', country, 8), pair('都道府県名', state, 8), pair('市区町村名', locality, 8)],
      [pair('組織名', organization, 16), pair('部門名', organizationalUnit, 8)],
      [pair('Webサイト名', serverName, 16), pair('サーバタイプ', serverType, 8)],
    ),
  );
}

function contact(facts: FormContact): PdfFacts {
  const { title, detail } = roleWords[facts.role];
  const rows = [
    [pair('住所', address(facts.postalCode, facts.address), 24)],
    [pair('組織名', facts.organization, 12), pair('部署名', facts.department, 12)],
    [pair('役職名', facts.jobTitle, 12), pair('氏名', facts.name, 12)],
    [
      pair('電話番号', facts.telephone, 8),
      pair('FAX番号', facts.fax, 8),
      pair('更新のご案内', wish(facts.renewalMail), 8, 4),
    ],
    [pair('E-mail', facts.mail, 16), pair('他サービスのご案内', wish(facts.news), 8, 4)],
  ];
  return { kind: 'facts', caption: { title: facts.changed ? `${title}【変更】` : title, detail }, rows };
}

const grid = (...rows: readonly (readonly PdfFact[])[]): PdfFacts => ({ kind: 'facts', rows });

const pair = (label: string, value: string, span: number, labelSpan?: number): PdfFact => ({
  label,
  value,
  span,
  labelSpan,
});

const validThrough = (day: string): string => `${japaneseDay(day)}まで有効（申込日現在）`;

const note = (text: string): PdfBlock => ({ kind: 'text', size: 'note', text });

const part = (title: { text: string; detail?: string }, ...blocks: readonly PdfBlock[]): PdfBlock => ({
  kind: 'together',
  blocks: [{ kind: 'heading', level: 2, ...title }, ...blocks],
});

const wish = (wanted: boolean): string => (wanted ? '希望する' : '希望しない');

const address = (postalCode: string, text: string, between = '　'): string =>
  postalCode ? `〒${postalCode}${between}${text}` : text;

function charge(facts: FormCharge): string {
  switch (facts.kind) {
    case 'price':
      return `${new Intl.NumberFormat('ja-JP').format(facts.yen)}円`;
    case 'agency':
      return '特約店の定める料金';
    case 'coupon':
      return `クーポンで支払い（${facts.number}）`;
  }
}

function term({
  termMonths,
  carriedDays,
  coverage,
}: Pick<ContractForm, 'termMonths' | 'carriedDays' | 'coverage'>): string {
  const months = carriedDays ? `${termMonths}か月＋引き継ぎ${carriedDays}日` : `${termMonths}か月`;
  return coverage ? `${months}（${coverage.from}～${coverage.through}）`.replaceAll('-', '/') : months;
}

function previous(facts: Extract<ApplicationFormFacts, { kind: 'reissue' }>['previous']): string {
  if (facts.revoked === 'at-once') return '再発行と同時に失効する';
  const until = facts.validThrough === undefined ? '再発行の14日後' : japaneseDay(facts.validThrough);
  return `後日失効する（${until}まで有効）`;
}
