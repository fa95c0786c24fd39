import type { DemoTicket } from './demo-ticket-texts.ts';

const natsumi = 'natsumi.kuroyanagi@seto-hospital.example';
const jun = 'jun.kawabata@seto-hospital.example';

/** Tickets of the demo's hospital. */
export const hospitalTickets: readonly DemoTicket[] = [
  {
    contract: 'SGH1930442',
    service: 'hardware',
    by: jun,
    kind: 'question',
    channel: 'mail',
    desk: 'sales',
    severity: 'low',
    hoursAgo: 24 * 40,
    title: '旧ナースコール連携サーバーの保守延長について',
    description: '保守期間の終了後も半年ほど使う見込みです。延長の可否と費用を教えてください。',
    steps: [
      {
        at: 5,
        by: 'sales',
        says: '部品の在庫があるため、6か月の延長が可能です。見積書をお送りします。',
        state: 'in-progress',
      },
      { at: 30, by: jun, says: 'ありがとうございます。院内で検討します。' },
      { at: 96, by: jun, says: '更改を前倒しすることになりました。延長は不要です。', state: 'closed' },
    ],
  },
  {
    contract: 'SGH2041190',
    device: 'TS900-007102',
    service: 'hardware',
    by: '放射線科 画像管理担当 大和田',
    telephone: '086-200-1145',
    kind: 'fault',
    channel: 'telephone',
    desk: 'engineer',
    severity: 'high',
    hoursAgo: 24 * 12,
    title: 'PACSストレージで容量の警告が出ている',
    description:
      '空き容量が10%を下回ったという警告が、今朝から5分おきに出ています。画像の保存は今のところできています。',
    steps: [
      { at: 1, by: 'engineer', says: '遠隔で状態を確認します。', state: 'in-progress', recoversIn: 6 },
      {
        at: 4,
        by: 'engineer',
        says: '夜間の複製が2世代分残っていました。不要な世代を整理し、空き容量は41%に戻りました。警告が止まることをご確認ください。',
        state: 'resolved',
      },
    ],
  },
  {
    contract: 'SGH2041187',
    device: 'KZ4800-22A001',
    service: 'hardware',
    by: natsumi,
    kind: 'fault',
    channel: 'web',
    desk: 'engineer',
    severity: 'critical',
    hoursAgo: 9,
    title: '電子カルテ基盤のコアスイッチで片系の電源が落ちている',
    description:
      '本日 3時12分ごろから、karte-core-01 の電源ユニット1Bが「No Input」になっています。\n配電盤のブレーカーは落ちていません。もう片方の電源で動作しており、診療への影響はまだありません。\n障害対応をお願いします。',
    file: 'karte-core-01_show-environment.txt',
    steps: [
      {
        at: 0.4,
        by: 'engineer',
        says: '受け付けました。電源ユニットの故障と見られます。交換部品を手配します。',
        state: 'in-progress',
      },
      {
        at: 1,
        by: 'engineer',
        says: '部品を載せた車両が岡山の拠点を出発しました。14時ごろの到着を見込んでいます。',
        recoversIn: 10,
      },
      { at: 2.5, by: natsumi, says: '了解しました。本館地下1階のサーバー室は、守衛室で入室の手続きが必要です。' },
      {
        at: 3,
        by: 'engineer',
        says: '交換の手順をお送りします。作業は弊社の技術者が行います。',
        file: '電源ユニット交換手順書.txt',
      },
    ],
  },
  {
    contract: 'SGH2041187',
    device: 'KZ1200-22B103',
    service: 'software',
    by: natsumi,
    kind: 'request',
    channel: 'web',
    desk: 'engineer',
    severity: 'low',
    hoursAgo: 24 * 4,
    title: '3階西病棟のスイッチにVLANを追加してほしい',
    description: '新しい輸液ポンプ用にVLANを1つ追加してください。対象は karte-edge-03 の 13 から 20 番ポートです。',
    steps: [
      {
        at: 7,
        by: 'engineer',
        says: 'VLANの番号と、デフォルトゲートウェイのアドレスをお知らせください。',
        state: 'awaiting-customer',
      },
    ],
  },
  {
    contract: 'SGH2041187',
    service: 'hardware',
    by: '施設課 設備係 森安',
    telephone: '086-200-1100',
    kind: 'request',
    channel: 'fax',
    desk: 'engineer',
    severity: 'normal',
    hoursAgo: 20,
    title: '法定点検に伴う計画停電の際の立ち会いについて',
    description: '12月の第2日曜日、8時から12時まで本館が停電します。機器の停止と起動に立ち会いをお願いできますか。',
    steps: [],
  },
];
