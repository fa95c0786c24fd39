/** Which mails a person wants, in Japanese. */
export const notificationSettingsJa = {
  'notification-settings.title': 'メール受信設定',
  'notification-settings.lead': 'メールでのお知らせを受け取りたい項目を選んで、保存してください。',
  'notification-settings.topics': '受け取る項目',
  'notification-settings.unset': 'まだ保存されていません。はじめの選択は、ご利用中のシステムに合わせています。',
  'notification-settings.changed': '保存していない変更があります。',
  'notification-settings.restored': '前回、保存していなかった選択を復元しました。',
  'notification-settings.important':
    '重要なお知らせは、この設定にかかわらずお送りすることがあります。あらかじめご了承ください。',
  'notification-settings.submit': '保存',
  'notification-settings.saved': '設定が保存されました。',
  'notification-settings.loading': '設定を読み込んでいます',
  'notification-settings.unavailable': '設定を読み込めませんでした',
  'notification-settings.offline':
    '接続できませんでした。選んだ内容も、保存されている設定も、失われていません。通信が戻ったら、もう一度お試しください。',
  'notification-settings.empty': 'いま選べる項目はありません。',
  'notification-settings.conflict.title': 'この設定は、ほかの画面で先に保存されました。',
  'notification-settings.conflict.text': '保存されている設定と違う項目に印を付けました。どちらを使うか選んでください。',
  'notification-settings.conflict.on': '保存されている設定: 受け取る',
  'notification-settings.conflict.off': '保存されている設定: 受け取らない',
  'notification-settings.keep': 'いまの選択で保存',
  'notification-settings.take': '保存されている設定を使う',
  'notification-settings.take-first': 'はじめの選択に戻す',
} as const;
