import type { Film } from './film.ts';

type Seminar = Pick<Film, 'name' | 'slides'> & { readonly system: string };

const seminars: readonly Seminar[] = [
  {
    name: 'sias-monthly',
    system: 'SIAS',
    slides: [
      {
        heading: '月次処理の流れ',
        points: ['5つの手順で月を締める'],
        ja: 'SIASの月次処理を、5つの手順に分けて説明します。',
        en: 'SIAS closes a month in five steps. Here they are.',
      },
      {
        heading: '1. 入力もれの確認',
        points: ['通帳・現金出納帳との突き合わせ', '未処理の証憑がないか'],
        ja: 'まず、通帳や現金出納帳と残高を突き合わせ、入力もれがないか確かめます。',
        en: 'First compare balances with bank books and cash books, so that no entry is missing.',
      },
      {
        heading: '2. 償却費の計上',
        points: ['「償却費の計上」を実行', '端数は決算月に調整'],
        ja: '次に、減価償却費を月割りで計上します。仕訳は自動で作られます。',
        en: 'Then book the month’s share of depreciation. The entries are made for you.',
      },
      {
        heading: '3. 配賦',
        points: ['基準の適用月を確認', '「共通」の仕訳を残さない'],
        ja: '共通の費用を、決めた基準で各部門に配賦します。',
        en: 'Allocate shared costs to the departments by the basis you have set.',
      },
      {
        heading: '4. 試算表の確認',
        points: ['前月・前年との比較', '税区分チェックリスト'],
        ja: '試算表を前の月や前の年と比べ、大きく違う科目を調べます。',
        en: 'Compare the trial balance with last month and last year, and look into what differs.',
      },
      {
        heading: '5. 月次の締め',
        points: ['締めたあとは入力できません', '解除は管理者だけ'],
        ja: '最後に月を締めます。必要なときは、管理者が締めを解除できます。',
        en: 'Close the month last. An administrator can open it again when needed.',
      },
    ],
  },
  {
    name: 'sias-year-end',
    system: 'SIAS',
    slides: [
      {
        heading: '年末調整の準備',
        points: ['12月の給与計算の前に'],
        ja: '年末調整の前にそろえておくものを説明します。',
        en: 'What to have ready before the year-end tax adjustment.',
      },
      {
        heading: '1. プログラムの更新',
        points: ['サーバー → 端末の順', 'バージョン 7.4.2 以降'],
        ja: 'はじめに、プログラムを最新にします。サーバー、端末の順に更新してください。',
        en: 'Bring the program up to date first: the server, then each computer.',
      },
      {
        heading: '2. 申告書の回収',
        points: ['扶養控除等申告書', '保険料控除申告書'],
        ja: '社員の方から申告書を集め、扶養の変更を確かめます。',
        en: 'Collect the declarations and check changes of dependants.',
      },
      {
        heading: '3. 前職分の入力',
        points: ['源泉徴収票を確認', '社会保険料も忘れずに'],
        ja: '中途入社の方は、前の勤め先の源泉徴収票を入力します。',
        en: 'For people who joined this year, enter the slip of their former employer.',
      },
      {
        heading: '4. 前年との比較',
        points: ['控除の前年比較表', '色の付いた行を確認'],
        ja: '計算が終わったら、控除の前年比較表で違いを確かめます。',
        en: 'When it is calculated, compare the deductions with last year’s.',
      },
    ],
  },
  {
    name: 'de3-search',
    system: 'de3',
    slides: [
      {
        heading: '電子取引データの取り込みと検索',
        points: ['受け取ってから、探すまで'],
        ja: '電子取引データを取り込み、探すまでの流れを説明します。',
        en: 'From receiving electronic documents to finding them again.',
      },
      {
        heading: '1. 取り込む',
        points: ['PDFをまとめて選ぶ', 'メールの転送でも可'],
        ja: '受け取った請求書のPDFを取り込みます。メールの転送でも取り込めます。',
        en: 'Take in the PDF invoices you received, also by forwarding mail.',
      },
      {
        heading: '2. 確かめる',
        points: ['取引年月日・取引先・金額', '黄色の項目は要確認'],
        ja: '読み取った日付、取引先、金額を確かめます。黄色の項目は特にご注意ください。',
        en: 'Check date, partner and amount as they were read, above all the yellow ones.',
      },
      {
        heading: '3. 登録する',
        points: ['タイムスタンプが付く', '訂正の履歴が残る'],
        ja: '登録すると、タイムスタンプが付き、保存が始まります。',
        en: 'Registering adds a time stamp and begins the time of keeping.',
      },
      {
        heading: '4. 探す',
        points: ['3つの項目の組み合わせ', '結果を一覧表に出力'],
        ja: '日付、取引先、金額を組み合わせて探し、一覧表に出力できます。',
        en: 'Find by date, partner and amount together, and export the list.',
      },
    ],
  },
  {
    name: 'de3-scan',
    system: 'de3',
    slides: [
      {
        heading: 'スキャナー保存をはじめる前に',
        points: ['決めておくこと'],
        ja: 'スキャナー保存を始める前に、決めておくことを説明します。',
        en: 'What to settle before you begin to keep scans.',
      },
      {
        heading: '1. 機器の設定',
        points: ['200dpi以上', 'カラー 24ビット'],
        ja: '解像度は200dpi以上、カラーで取り込むように設定します。',
        en: 'Set the scanner to colour and at least 200 dpi.',
      },
      {
        heading: '2. 担当を決める',
        points: ['取り込む人', '確かめる人'],
        ja: '取り込む人と確かめる人を分けておくと、間違いに気付けます。',
        en: 'Let one person scan and another one check, so that errors are seen.',
      },
      {
        heading: '3. 期限を守る',
        points: ['受け取りから約2か月以内', '遅れは一覧で確認'],
        ja: '受け取ってから、おおむね2か月以内に取り込みます。',
        en: 'Scan within about two months of receiving a document.',
      },
      {
        heading: '4. 紙の扱い',
        points: ['確認のあとに廃棄', '一部の書類は原本も保存'],
        ja: '確認が終わった紙は廃棄できます。原本が必要な書類は残してください。',
        en: 'Checked paper may be disposed of; keep the originals that are still needed.',
      },
    ],
  },
];

/** The seminar videos of the information portal. */
export const seminarFilms: readonly Film[] = seminars.map(({ name, system, slides }) => ({
  name,
  slides,
  folder: 'media',
  vendor: 'みどり会計システム',
  series: `講習会（${system}）`,
  colour: '#2f7d4f',
}));
