/** サービス加入・変更履歴 and the 契約内容確認書, in Japanese (MYP-12). */
export const serviceHistoryJa = {
  'service-history.title': 'サービス加入・変更履歴',
  'service-history.loading': '履歴を読み込んでいます',
  'service-history.unavailable': '履歴を読み込めませんでした',
  'service-history.empty': '履歴はまだありません',
  'service-history.empty-hint': 'サービスの加入や変更があると、ここに表示します。',
  'service-history.joined': '加入',
  'service-history.ended': '終了',
  'service-history.course': 'コース変更',
  'service-history.withdrawn': '手続きの取り消し',
  'service-history.refused': 'お受けできなかった手続き',
  'service-history.other': '変更',
  'service-history.from': '変更前: {name}',
  'service-history.coming': '予定',
  'service-history.confirmation': '契約内容確認書',
  'service-history.confirmation-hint': '今日現在のご契約内容を、PDFでご確認いただけます。',
  'service-history.download': 'ダウンロード（PDF）',
} as const;
