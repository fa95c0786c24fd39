import { day } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { addResource, type NewResource } from '../contracts/resource-rows.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import type { FileStore } from '../portal/ports.ts';
import type { Tables } from '../portal/tables.ts';

interface DemoResource {
  /** The vendor's id of the product. */
  readonly productId: string;
  readonly name: string;
  readonly version: string;
  readonly daysAgo: number;
  readonly content: string;
}

/** A resource whose file is kept, and which is not in the database yet. */
export interface KeptResource extends NewResource {
  readonly daysAgo: number;
}

/** Files of the demo's products: made up, small, and really there. */
export const demoResources: readonly DemoResource[] = [
  {
    productId: 'platform',
    name: '業務基盤ふうか_導入ガイド.html',
    version: '8.2.1',
    daysAgo: 9,
    content: `<!doctype html>
<html lang="ja">
  <head><meta charset="utf-8"><title>業務基盤 ふうか スタンダード 導入ガイド 8.2.1</title></head>
  <body>
    <h1>業務基盤 ふうか スタンダード 導入ガイド 8.2.1</h1>
    <h2>1. 準備するもの</h2>
    <p>サーバー（メモリー16 GB以上）、データベース、ライセンスポータルのアカウントを用意します。</p>
    <h2>2. 導入</h2>
    <p>配布物を展開し、fuuka-settings.json を書き換えてから起動します。</p>
    <h2>3. ライセンスの適用</h2>
    <p>「システム環境構築」→「ライセンス管理」で、リクエストファイルを作り、ライセンスポータルに登録します。</p>
  </body>
</html>
`,
  },
  {
    productId: 'platform',
    name: 'fuuka-settings.json',
    version: '8.2.1',
    daysAgo: 9,
    content: `${JSON.stringify(
      { listen: { port: 8443 }, database: { url: 'postgres://db.example/fuuka' }, timeZone: 'Asia/Tokyo' },
      undefined,
      2,
    )}\n`,
  },
  {
    productId: 'platform',
    name: 'release-notes-8.2.1.txt',
    version: '8.2.1',
    daysAgo: 9,
    content: `業務基盤 ふうか スタンダード 8.2.1

- 一覧の並び順が、画面を離れても残るようになりました。
- 夜間バッチの終了時刻が、夏時間の国で1時間ずれる問題を直しました。
- 起動にかかる時間を、およそ3割短くしました。
`,
  },
  {
    productId: 'platform',
    name: 'release-notes-8.1.0.txt',
    version: '8.1.0',
    daysAgo: 128,
    content: `業務基盤 ふうか スタンダード 8.1.0

- 環境ごとに通知の送り先を決められるようになりました。
- 監査ログをCSVで書き出せるようになりました。
`,
  },
  {
    productId: 'workflow',
    name: '申請書ひな型一覧.csv',
    version: '5.4',
    daysAgo: 40,
    content: '\u{feff}番号,名称,承認の段数\r\n1,稟議書,3\r\n2,出張申請,2\r\n3,備品購入申請,2\r\n4,休暇届,1\r\n',
  },
  {
    productId: 'forms',
    name: '帳票デザイナー_部品集.txt',
    version: '3.0.2',
    daysAgo: 66,
    content: `帳票デザイナー 部品集 3.0.2

請求書（縦・横）、納品書、検収書、注文書、見積書の5種類です。
用紙はすべてA4、余白は上下左右15 mmです。
`,
  },
  {
    productId: 'search',
    name: 'search-synonyms.csv',
    version: '2.7',
    daysAgo: 15,
    content: '\u{feff}語,同義語\r\nPC,パソコン\r\nサーバー,サーバ\r\n見積,お見積り\r\n',
  },
  {
    productId: 'mobile',
    name: 'mobile-connect-checklist.txt',
    version: '1.9.0',
    daysAgo: 31,
    content: `Mobile connection option 1.9.0: before you begin

1. The server can be reached by HTTPS.
2. The time of the server is right to the minute.
3. Each device has iOS 17 or Android 13, or later.
`,
  },
  {
    productId: 'legacy',
    name: 'legacy-adapter-notes.txt',
    version: '3.9.8',
    daysAgo: 400,
    content: '旧版データ連携アダプター 3.9.8\n\nこの版が最後です。\n',
  },
  {
    productId: 'edi',
    name: '流通BMS_項目対応表.csv',
    version: '2.1',
    daysAgo: 22,
    content: '\u{feff}メッセージ,項目,桁数\r\n発注,発注番号,13\r\n出荷,出荷日,8\r\n受領,受領数量,6\r\n',
  },
];

/** Keeps the files of the demo's products. Before the transaction that adds them. */
export function keepDemoFiles(files: FileStore, now: number): Promise<readonly KeptResource[]> {
  return Promise.all(
    demoResources.map(async ({ content, ...resource }) => ({
      ...resource,
      file: await files.put(new Blob([content]).stream(), now),
    })),
  );
}

/** Adds kept files as resources, within a transaction. */
export async function addDemoResources(
  database: Kysely<Tables>,
  context: NewRowContext,
  kept: readonly KeptResource[],
): Promise<void> {
  for (const { daysAgo, ...resource } of kept)
    await addResource(database, { ...context, now: context.now - daysAgo * day }, resource);
}
