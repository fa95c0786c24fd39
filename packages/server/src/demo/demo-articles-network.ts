import type { DemoArticle } from './demo-articles.ts';

/** Technical information on the network devices of the demo, with its alerts. */
export const networkArticles: readonly DemoArticle[] = [
  {
    daysAgo: 2,
    kind: 'alert',
    category: 'vulnerability',
    products: ['Mihari Firewall'],
    title: '【重要】Mihari FW シリーズ 管理画面の認証回避の脆弱性（MHSA-2026-014）',
    body: `概要
管理画面（HTTPS、既定ではTCP 8443）に、認証を回避して設定を読み出せる脆弱性が見つかりました。FW-2100とFW-8100の、FWOS 7.2.0から7.2.5までが該当します。

影響
管理画面へ接続できる第三者に、利用者名と設定の一部を読み出されるおそれがあります。パスワードは暗号化されており、そのままでは読み出されません。

対処
FWOS 7.2.6へ更新してください。すぐに更新できない場合は、管理画面への接続を保守用の端末のアドレスだけに制限してください。インターネット側のインターフェースで管理画面を有効にしている場合は、ただちに無効にしてください。

お問い合わせ
更新の作業を弊社に依頼される場合は、「作業の依頼」でチケットを作成してください。`,
  },
  {
    daysAgo: 9,
    kind: 'alert',
    category: 'bug',
    products: ['Kazahaya CX-4800', 'Kazahaya OS'],
    title: '【注意】Kazahaya CX-4800 連続稼働 497日で制御モジュールが再起動する不具合',
    body: `現象
KZ-OS 9.4.1以前のCX-4800を497日を超えて連続で稼働させると、制御モジュールが再起動します。冗長構成では待機側へ切り替わりますが、両系を同じ日に起動した構成では、両系がほぼ同時に再起動します。

確認の方法
「show system uptime」で連続稼働の日数を確認してください。450日を超えている場合は、早めの対処をお勧めします。

対処
KZ-OS 9.4.2へ更新してください。更新までの間は、待機系から順に計画的に再起動することで回避できます。`,
  },
  {
    daysAgo: 21,
    kind: 'alert',
    category: 'product',
    products: [],
    title: '年末年始の受付とハードウェア保守の体制について',
    body: `12月30日から1月3日までの受付は、次のとおりです。

24時間365日のご契約
通常どおり受け付けます。

平日のご契約
12月29日17時30分までに受け付けたものから順に対応し、1月4日9時に再開します。

部品の配送には、通常より時間がかかることがあります。年末年始に計画停止や作業を予定されている場合は、12月18日までにお知らせください。`,
  },
  {
    daysAgo: 34,
    kind: 'alert',
    category: 'vulnerability',
    products: ['Kazahaya OS'],
    title: 'Kazahaya OS のSSH接続に関する脆弱性（KZSA-2026-009）',
    body: `概要
KZ-OS 9.3.0から9.4.1までのSSHサーバーに、細工された接続要求で管理プロセスが停止する脆弱性があります。転送中の通信への影響はありません。

対処
KZ-OS 9.4.2で修正しています。更新までの間は、SSHの接続元を制限してください。設定例は、関連する技術情報「SSHの接続元を制限する」をご覧ください。`,
  },
  {
    daysAgo: 5,
    kind: 'knowledge',
    category: 'trouble',
    products: ['Mihari Firewall'],
    title: 'VPN装置が再起動を繰り返す',
    body: `現象
FW-2100が数分おきに再起動し、拠点間のVPNが切断と再接続を繰り返す。

原因
電源ユニットの劣化により、起動時の電圧が不足していた。ログには「PSU1 undervoltage」が記録される。

対処
1. 「show environment power」で電源の状態を確認する。
2. 電源ユニットが2台ある機種では、異常のある側のケーブルを抜き、再起動が止まることを確かめる。
3. ハードウェア保守のご契約がある場合は、シリアル番号を添えて障害としてチケットを作成する。交換部品をお送りするか、技術者が伺う。

補足
雷の後に同じ現象が続く場合は、接続しているUPSもあわせて確認してください。`,
  },
  {
    daysAgo: 12,
    kind: 'knowledge',
    category: 'qa',
    products: ['Mihari Firewall'],
    title: 'VPNの接続が切れるとき、はじめに確認すること',
    body: `次の順に確認してください。

1. 対向の装置までの通信（ping）に損失がないか。
2. 「show vpn ipsec sa」で、両方の装置に同じトンネルが表示されるか。
3. 両方の装置の時刻がそろっているか。3分以上ずれていると、証明書の検証に失敗します。
4. 回線の契約変更や、ルーターの交換をした直後ではないか。MTUの値が合わないと、大きなデータだけが通らなくなります。

以上で原因が分からない場合は、両方の装置の診断ファイルを添えてお問い合わせください。`,
  },
  {
    daysAgo: 48,
    kind: 'knowledge',
    category: 'qa',
    products: ['Mihari Firewall'],
    title: '診断ファイルの取得のしかた（Mihari FW シリーズ）',
    body: `お問い合わせのときに診断ファイルを添えていただくと、調査が早く進みます。

管理画面から
「保守」→「診断」→「診断ファイルを作成」を選び、できたファイルを保存します。作成には5分ほどかかります。

コマンドから
「diagnose export scp」で、保守用の端末へ転送します。

診断ファイルには、設定と統計、ログが入ります。パスワードと秘密鍵は取り除かれますが、IPアドレスは残ります。`,
  },
  {
    daysAgo: 63,
    kind: 'knowledge',
    category: 'patch',
    products: ['Mihari Firewall'],
    title: 'FWOS 7.2.6 の公開',
    body: `FWOS 7.2.6を公開しました。

主な修正
・管理画面の認証回避の脆弱性（MHSA-2026-014）
・VPNの再鍵交換のときに、まれに通信が途切れる
・日本語の利用者名で、レポートの文字が乱れる

更新の時間
1台あたり約12分です。冗長構成では、待機側から順に更新すると、通信の停止は数秒です。

注意
7.0系から更新する場合は、先に7.2.0へ更新してください。`,
  },
  {
    daysAgo: 90,
    kind: 'knowledge',
    category: 'bug',
    products: ['Mihari Firewall'],
    title: '冗長構成の切り替えのあと、一部の拠点のVPNが戻らない',
    body: `現象
FW-8100の冗長構成で主系と待機系が切り替わると、一部の拠点のVPNだけが自動で再接続されない。

該当する版
FWOS 7.2.3から7.2.5まで。

回避の方法
対象のトンネルを「clear vpn ipsec sa 拠点名」で作り直す。

修正
FWOS 7.2.6で修正しました。`,
  },
  {
    daysAgo: 15,
    kind: 'knowledge',
    category: 'trouble',
    products: ['Kazahaya CX-4800'],
    title: 'CX-4800でファン異常のランプが点灯した',
    body: `現象
前面のFANランプが橙色に点灯し、「FAN-3 FAILURE」が通知される。

緊急度
ファンは5台のうち4台で冷却できるため、ただちに停止することはありません。ただし、2台目が故障すると、数分で温度異常により停止します。

対処
1. 「show environment fan」で、回転数が0のファンを確認する。
2. 吸気口のほこりを取り除く。
3. 障害としてチケットを作成する。ファンは稼働したまま交換できます。`,
  },
  {
    daysAgo: 27,
    kind: 'knowledge',
    category: 'qa',
    products: ['Kazahaya OS'],
    title: 'SSHの接続元を制限する',
    body: `Kazahaya OSで、SSHの接続を保守用の端末だけに制限する設定例です。

access-list MAINT permit host 192.0.2.10
access-list MAINT permit 198.51.100.0/24
line ssh
 access-class MAINT in

設定を反映する前に、いま使っている端末のアドレスが含まれていることを確かめてください。反映したあと、別の画面から接続できることを確認してから保存します。`,
  },
  {
    daysAgo: 41,
    kind: 'knowledge',
    category: 'patch',
    products: ['Kazahaya OS'],
    title: 'KZ-OS 9.4.2 の公開',
    body: `KZ-OS 9.4.2を公開しました。

修正
・連続稼働497日で制御モジュールが再起動する不具合
・SSHサーバーの脆弱性（KZSA-2026-009）
・リンクアグリゲーションの片側が復旧しないことがある不具合

対象の機種
CX-4800、CX-1200、RT-300

更新の手順と、チェックサムは、公開ページをご覧ください。`,
  },
  {
    daysAgo: 55,
    kind: 'knowledge',
    category: 'trouble',
    products: ['Kazahaya CX-4800', 'Kazahaya OS'],
    title: 'リンクアグリゲーションの片側が復旧しない',
    body: `現象
2本で構成したリンクアグリゲーションの片側を抜き差しすると、リンクは上がるが、通信に使われない。

原因
KZ-OS 9.4.1以前で、対向からのLACPの応答が遅いときに、状態が「standby」のまま戻らない。

対処
対象のポートで「shutdown」「no shutdown」を行う。恒久的には、KZ-OS 9.4.2へ更新する。`,
  },
  {
    daysAgo: 76,
    kind: 'knowledge',
    category: 'product',
    products: ['Kazahaya CX-4800'],
    title: 'CX-4800 の販売終了と保守期間',
    body: `CX-4800の販売を、2027年3月末で終了します。

保守の期間
ハードウェア保守は2032年3月末まで、ソフトウェアの修正の提供は2030年3月末まで行います。

後継の機種
CX-5200です。設定の変換ツールをご用意しています。移行の計画は、担当営業へご相談ください。`,
  },
  {
    daysAgo: 110,
    kind: 'knowledge',
    category: 'qa',
    products: ['Kazahaya OS'],
    title: '設定を誤って保存したときに、前の設定へ戻す',
    body: `KZ-OSは、保存のたびに前の設定を10世代まで残します。

1. 「show configuration history」で、世代の番号と日時を確認する。
2. 「show configuration diff 2」で、いまの設定との違いを確認する。
3. 「rollback configuration 2」で戻し、通信を確認してから保存する。

遠隔の作業では、「rollback timer 10」を先に設定しておくと、接続できなくなったときも10分後に自動で戻ります。`,
  },
];
