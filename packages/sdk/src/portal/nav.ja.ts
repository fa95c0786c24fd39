/** The portal's navigation, in Japanese. */
export const navJa = {
  'nav.label': 'ポータルのメニュー',
  'nav.menu': 'メニュー',
  'nav.announcements': 'お知らせ・サポート情報',
  'nav.videos': '講習会動画（アーカイブ）',
  'nav.videos.system': '講習会（{system}）',
  'nav.faq': '製品FAQ',
  'nav.faq.system': '{system}',
  'nav.notification-settings': 'メール受信設定',
  'nav.password-change': 'パスワードの変更',
  'nav.not-in-use': '保守契約なし',
  'nav.loading': '読み込んでいます',
  'nav.failed': '一覧を読み込めませんでした。',
  'nav.empty': 'まだありません。',
} as const;
