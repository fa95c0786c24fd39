/** Announcements and support information, in Japanese. */
export const announcementsJa = {
  'announcements.title': 'お知らせ・サポート情報',
  'announcements.kinds': '種類',
  'announcements.kind.all': 'すべて',
  'announcements.kind.announcement': 'お知らせ',
  'announcements.kind.support': 'サポート情報',
  'announcements.kind.other': 'その他',
  'announcements.tag.announcement': 'お知らせ',
  'announcements.tag.support': 'サポート情報',
  'announcements.unread-only': '未読のみ',
  'announcements.unread-only-counted': '未読のみ（{count}件）',
  'announcements.unread-count': '未読{count}件',
  'announcements.unread': '未読',
  'announcements.important': '重要',
  'announcements.see-all': 'すべて見る',
  'announcements.empty': 'お知らせはまだありません',
  'announcements.empty-hint': '新しいお知らせがあると、ここに表示します。',
} as const;
