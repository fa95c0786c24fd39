import type { DemoArticle } from './demo-articles.ts';

/** Technical information on the servers and storage of the demo, and on asking at all. */
export const serverArticles: readonly DemoArticle[] = [
  {
    daysAgo: 7,
    kind: 'knowledge',
    category: 'trouble',
    products: ['Tatara Store 900'],
    title: 'ディスクの障害のあと、再構築が進まない',
    body: `現象
ディスクを交換しても、再構築（リビルド）の進み具合が0%のまま変わらない。

原因
予備のディスクの容量が、障害が起きたディスクより小さい。または、別の再構築が先に動いている。

対処
1. 「storage rebuild status」で、待ちの理由を確認する。
2. 「waiting: capacity」の場合は、同じ容量以上のディスクへ交換する。
3. 業務の時間帯は、再構築の優先度が「低」になっている。夜間に終えたい場合は、「storage rebuild priority high」とする。

注意
再構築が終わるまでに2本目のディスクが故障すると、データが失われるおそれがあります。バックアップの状態を必ず確認してください。`,
  },
  {
    daysAgo: 19,
    kind: 'knowledge',
    category: 'qa',
    products: ['Tatara Store 900'],
    title: '容量の警告が出たときの考え方',
    body: `既定では、使用率が80%で注意、90%で警告を通知します。

90%を超えると、書き込みの性能が落ちはじめます。95%を超えると、スナップショットの作成が停止します。

すぐにできること
・古いスナップショットを削除する
・重複排除を有効にする（夜間に実行されます）

容量の追加には、見積から納品まで4週間ほどかかります。80%を超えたら、早めにご相談ください。`,
  },
  {
    daysAgo: 33,
    kind: 'knowledge',
    category: 'bug',
    products: ['Tatara Store 900'],
    title: 'ファームウェア 5.1.0 で、スナップショットの削除が終わらない',
    body: `現象
スナップショットを削除すると「削除中」のまま終わらず、容量が戻らない。

該当する版
5.1.0のみ。5.0系と5.1.1以降では起きません。

回避の方法
業務の影響の少ない時間に、制御部を片側ずつ再起動する。

修正
5.1.1で修正しました。`,
  },
  {
    daysAgo: 60,
    kind: 'knowledge',
    category: 'patch',
    products: ['Tatara Store 900'],
    title: 'Tatara Store 900 ファームウェア 5.1.1 の公開',
    body: `主な修正
・スナップショットの削除が終わらない不具合
・温度の通知が重複して送られる不具合

更新は、制御部を片側ずつ行います。所要時間は約50分、その間も読み書きはできますが、性能が最大で半分になります。`,
  },
  {
    daysAgo: 84,
    kind: 'knowledge',
    category: 'product',
    products: ['Tatara Store 900'],
    title: '電源の二重化と、停電のときの動き',
    body: `Tatara Store 900は、電源ユニットを2台備え、1台だけでも稼働します。2台は必ず別の系統の電源に接続してください。

停電のときは、書き込み中のデータを内蔵の電池で不揮発メモリーへ退避します。電池の寿命は約3年で、残り90日になると通知します。電池は、稼働したまま交換できます。`,
  },
  {
    daysAgo: 11,
    kind: 'knowledge',
    category: 'trouble',
    products: ['Kazahaya SV-20', 'Kazahaya SV-60'],
    title: 'サーバーが起動の途中で止まる（メモリーの障害）',
    body: `現象
電源を入れると、起動の画面が「Memory Training」で止まる。ブザーが3回鳴る。

原因
メモリーの接触不良、または故障。

対処
1. 電源のケーブルを抜き、1分待つ。
2. 管理ポートのログで「DIMM」の後の番号を確認する。
3. 該当するメモリーを挿し直す。それでも直らないときは、その1枚を外して起動を確かめる。
4. 起動できた場合も、故障したメモリーの交換が必要です。障害としてチケットを作成してください。`,
  },
  {
    daysAgo: 25,
    kind: 'knowledge',
    category: 'qa',
    products: ['Kazahaya SV-60'],
    title: '管理ポートのパスワードを忘れた',
    body: `SV-60の管理ポート（iKMC）のパスワードは、本体の前面にある引き出しのラベルに書かれた初期値へ戻せます。

1. 本体の電源を切り、電源のケーブルを抜く。
2. 基板のスイッチSW3-2をONにする。
3. 電源を入れ、起動したら電源を切り、SW3-2をOFFへ戻す。

利用者の一覧と、ネットワークの設定は残ります。作業には本体を開ける必要があるため、不安な場合は作業の依頼としてチケットを作成してください。`,
  },
  {
    daysAgo: 38,
    kind: 'knowledge',
    category: 'bug',
    products: ['Kazahaya SV-20'],
    title: 'SV-20で、USB機器が再起動のあと認識されない',
    body: `現象
OSから再起動すると、接続したUSBメモリーやバックアップ用のテープ装置が認識されない。電源を入れ直すと認識される。

該当する版
BIOS 2.3。

対処
BIOS 2.4へ更新する。更新までの間は、再起動ではなく、電源を切ってから入れ直す。`,
  },
  {
    daysAgo: 70,
    kind: 'knowledge',
    category: 'patch',
    products: ['Kazahaya SV-20', 'Kazahaya SV-60'],
    title: 'BIOS 2.4（SV-20）、BIOS 3.1（SV-60）の公開',
    body: `SV-20（BIOS 2.4）
・再起動のあとUSB機器が認識されない不具合を修正

SV-60（BIOS 3.1）
・管理ポートの証明書の期限を、画面で確認できるように改善
・プロセッサーの脆弱性への対策を更新

更新には、1台あたり約15分の停止が必要です。`,
  },
  {
    daysAgo: 97,
    kind: 'knowledge',
    category: 'vulnerability',
    products: ['Kazahaya SV-60'],
    title: 'プロセッサーの投機的実行に関する脆弱性の影響',
    body: `公表された脆弱性について、SV-60への影響を確認しました。

影響
同じサーバーの中で、ほかの仮想マシンのデータを推測されるおそれがあります。複数のお客様で共有していない環境では、危険は限られます。

対処
BIOS 3.1へ更新し、OSの更新を適用してください。性能への影響は、弊社の測定で1～4%でした。`,
  },
  {
    daysAgo: 130,
    kind: 'knowledge',
    category: 'product',
    products: ['Kazahaya SV-20'],
    title: 'SV-20 の交換部品の供給について',
    body: `SV-20の部品の供給は、2029年9月末までです。

ディスク、電源ユニット、メモリーは在庫を確保しています。基板は、修理した部品での交換になる場合があります。

2028年度以降に保守契約を更新される場合は、後継の機種への移行もあわせてご提案します。`,
  },
  {
    daysAgo: 16,
    kind: 'knowledge',
    category: 'qa',
    products: [],
    title: 'チケットを作成するときに書いていただきたいこと',
    body: `次のことが書かれていると、調査が早く進みます。

・いつから起きているか。直前に変更したことがあるか
・影響の範囲（すべての利用者か、一部か。業務は止まっているか）
・機器のシリアル番号
・画面やランプの状態が分かる写真、ログ

パスワード、秘密鍵、SNMPのコミュニティー名は書かないでください。ログに含まれている場合は、置き換えてから添付してください。`,
  },
  {
    daysAgo: 44,
    kind: 'knowledge',
    category: 'qa',
    products: [],
    title: '障害と、問い合わせと、作業の依頼の使い分け',
    body: `障害
動いていたものが動かなくなった、または性能が大きく落ちたとき。重要度に応じて、技術者がただちに対応を始めます。

問い合わせ
使いかた、仕様、設定の確認。原則として翌営業日までに最初の回答をします。

作業の依頼
更新、設定の変更、立ち会いなど、日程を決めて行うもの。希望日の5営業日前までにお知らせください。`,
  },
  {
    daysAgo: 29,
    kind: 'knowledge',
    category: 'trouble',
    products: ['Mihari Firewall'],
    title: 'IPsec tunnel stays up but large files fail to transfer',
    body: `Symptom
Pings and small requests pass through the tunnel, while file transfers and some web pages hang.

Cause
The path MTU became smaller, most often after a change of the access line, and ICMP “fragmentation needed” is filtered on the way.

Remedy
Set the maximum segment size on the tunnel interface:

interface tunnel1
 ip tcp adjust-mss 1350

If this does not help, lower the value in steps of 50 and tell us the first one that works.`,
  },
  {
    daysAgo: 52,
    kind: 'knowledge',
    category: 'qa',
    products: ['Mihari Firewall'],
    title: 'How to replace one unit of a redundant pair (FW-2100)',
    body: `1. Confirm that the unit to be replaced is the standby one: “show ha status”.
2. Shut it down, remove power, and note which cable goes where.
3. Mount the replacement, connect the HA cable first, then power.
4. Wait until “show ha status” tells that the configuration is synchronised; this takes about ten minutes.
5. Connect the remaining cables, and switch over once to confirm.

Your contract covers an engineer on site for this work. Please open a request with the serial number of both units.`,
  },
];
