import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pdfmakePdf } from '../node/pdfmake.ts';
import { readPdf, withoutSpaces } from '../node/read-pdf.suite.ts';
import type { ApplicationFormFacts, ContractForm } from './application-form.facts.ts';
import { formsOfAllKinds, newForm } from './application-form.suite.ts';
import { applicationForm } from './application-form.ts';

const make = pdfmakePdf();

const printed = async (facts: ApplicationFormFacts): Promise<readonly string[]> =>
  (await readPdf(await make(applicationForm(facts)))).pages;

/** All the texts that a person sees, from the application itself. */
function values(facts: unknown): readonly string[] {
  if (typeof facts === 'string') return [facts];
  return typeof facts === 'object' && facts !== null ? Object.values(facts).flatMap(values) : [];
}

function says(page: string | undefined, ...texts: readonly string[]): void {
  for (const text of texts) assert.ok(page?.includes(withoutSpaces(text)), `${text}\n${page}`);
}

test('CRT-20 the form shows the contract, the subject of the certificate, and each contact, on one page', async () => {
  const [page, ...more] = await printed(newForm);
  assert.deepEqual(more, []);
  says(
    page,
    '申込日 2026年11月22日',
    'サーバ証明書 SR3.0 サービス申込書',
    'セキュアネット株式会社 殿',
    '印',
    '記',
    '以上',
    '1 / 1',
  );
  says(
    page,
    '申込番号5176204486',
    '登記住所〒150-0001東京都渋谷区神宮前一丁目五番一号',
    '役職名代表取締役社長',
    '申込者髙﨑 太郎',
  );
  says(
    page,
    '契約コード（ご契約の成立後に付与します）',
    '請求書を受領した月の翌月末日までに、振込手数料を当社が負担して支払います',
  );
  says(
    page,
    '証明書契約期間',
    'お申込後の変更はできません',
    '契約区分新規申込',
    '契約料金(税込)57,750円',
    '有効期限12か月',
    'サイトシール希望する',
  );
  says(page, '特約店を経由した');
  says(
    page,
    '国名JP都道府県名Tokyo市区町村名Shibuya-ku',
    '組織名Midori Accounting Systems Co., Ltd.部門名Webサイト名www.midori-kaikei.example.jpサーバタイプApache',
  );
  says(
    page,
    '登録担当者',
    '技術担当者',
    '事務担当者',
    '更新のご案内希望する',
    '他サービスのご案内希望しない',
    '特約店コードA0012345備考',
  );
  const { contacts, applicant, registration } = newForm;
  const shown = values([contacts.map((one) => ({ ...one, role: '' })), applicant, registration]);
  assert.equal(shown.length, 3 * 10 + 5 + 7);
  says(page, ...shown);
});

const titles = {
  'new': ['サービス申込書', '契約区分新規申込'],
  'renewal': [
    'サービス更新申込書',
    '契約区分更新申込（SR2.0から切り替え）',
    '契約コードB0499311',
    'クーポンで支払い（C-20260401）',
    '有効期限12か月（2026/12/01～2027/11/30）',
  ],
  'next': ['証明書継続発行申込書', '申込区分継続発行'],
  'reissue': [
    '証明書再発行申込書',
    '契約コードB0499311',
    '再発行前の証明書後日失効する（2026年12月6日まで有効）',
    '国名JP',
  ],
  'contact-change': [
    '担当者変更申込書',
    '契約コードB0499311',
    'Webサイト名www.midori-kaikei.example.jp',
    '技術担当者【変更】',
  ],
  'revocation': [
    '証明書失効申込書',
    '申込区分失効',
    '失効理由秘密鍵が危殆化したため',
    '組織名株式会社みどり会計システム',
    'お電話で最終確認',
  ],
  'cancellation': [
    'サービス解約申込書',
    '申込区分解約',
    '解約日2027年3月31日（契約期間の満了日）',
    '証明書2026年12月19日まで有効（申込日現在）',
    '次の証明書を継続発行で申し込めます',
  ],
} satisfies Record<ApplicationFormFacts['kind'], readonly string[]>;

test('CRT-06 every kind of application has its form, on one page', async () => {
  assert.deepEqual(
    formsOfAllKinds.map(({ kind }) => kind),
    Object.keys(titles),
  );
  for (const facts of formsOfAllKinds) {
    const pages = await printed(facts);
    assert.equal(pages.length, 1, facts.kind);
    says(pages[0], ...titles[facts.kind], '申込番号5176204486', 'セキュアネット株式会社 殿', '髙﨑 太郎', '髙﨑 花子');
    const others = Object.entries(titles).filter(([kind]) => kind !== facts.kind);
    for (const [, [title = '']] of others)
      assert.equal(pages[0]?.includes(`サーバ証明書SR3.0${title}`), false, `${facts.kind}: ${title}`);
  }
});

test('CRT-20 through an agency the agency says the price; once there is a code it stands on the form', async () => {
  const [page] = await printed({ ...newForm, charge: { kind: 'agency' }, siteSeal: false, contractCode: 'B0499311' });
  says(page, '契約コードB0499311', '契約料金(税込)特約店の定める料金', 'サイトシール希望しない');
});

test('CRT-11 the certificate before a reissue is revoked at once, or 14 days later', async () => {
  const reissue = formsOfAllKinds.find((facts) => facts.kind === 'reissue');
  assert.ok(reissue);
  says((await printed({ ...reissue, previous: { revoked: 'at-once' } }))[0], '再発行前の証明書再発行と同時に失効する');
  says((await printed({ ...reissue, previous: { revoked: 'later' } }))[0], '後日失効する（再発行の14日後まで有効）');
});

const signed: ContractForm = {
  ...newForm,
  contacts: [
    ...newForm.contacts,
    ...newForm.contacts.slice(0, 1).map((one) => ({ ...one, role: 'signatory' as const, name: '契約 責任者' })),
  ],
};

test('CRT-04 contract type A-3 has its signatory too, whole on the second page with what ends the form', async () => {
  const [first, second, ...more] = await printed(signed);
  assert.deepEqual(more, []);
  assert.equal(first?.includes('契約責任者'), false);
  says(first, '事務担当者', '渡邊 次郎', '1 / 2');
  says(second, '契約責任者', '契約 責任者', '特約店コード', '以上', '2 / 2');
});

test('CRT-20 empty fields leave their cells to be filled in by hand', async () => {
  const empty = newForm.contacts.map((one) => ({
    ...one,
    postalCode: '',
    address: '',
    department: '',
    jobTitle: '',
    fax: '',
    telephone: '',
    mail: '',
  }));
  const [page, ...more] = await printed({
    ...newForm,
    contacts: empty,
    agencyCode: '',
    applicant: { ...newForm.applicant, registeredPostalCode: '', jobTitle: '' },
  });
  assert.deepEqual(more, []);
  says(
    page,
    '住所組織名株式会社みどり会計システム部署名役職名氏名髙﨑花子電話番号FAX番号更新のご案内',
    '特約店コード備考以上',
  );
  assert.equal(page?.includes('undefined'), false);
});

test('CRT-06 very long names and 1,000 characters of remarks stand complete on two pages', async () => {
  const long = '株式会社日本国際総合情報通信ネットワークシステムソリューションズホールディングス'.repeat(2);
  const facts: ContractForm = {
    ...newForm,
    remarks: '備考の文。'.repeat(200),
    applicant: { ...newForm.applicant, organization: long },
    registration: {
      ...newForm.registration,
      organization: 'The International '.repeat(6),
      serverName: `${'a'.repeat(63)}.${'b'.repeat(63)}.example.jp`,
    },
    contacts: newForm.contacts.map((one) => ({
      ...one,
      organization: long,
      address: long,
      mail: `${'x'.repeat(64)}@${'y'.repeat(60)}.example.jp`,
    })),
  };
  const pages = await printed(facts);
  assert.equal(pages.length, 2);
  const all = pages.join('');
  says(
    all,
    facts.remarks,
    facts.registration.serverName,
    facts.registration.organization,
    facts.contacts[2]?.mail ?? '',
    long,
  );
  assert.equal(all.split(withoutSpaces(long)).length - 1, 1 + 2 * 3);
});
