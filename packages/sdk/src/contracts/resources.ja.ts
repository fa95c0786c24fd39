/** The files of contracted products, in Japanese. */
export const resourcesJa = {
  'resources.title': 'リソース',
  'resources.search': 'ファイル名、製品名で検索',
  'resources.name': 'ファイル名',
  'resources.product': '製品',
  'resources.version': 'バージョン',
  'resources.size': 'サイズ',
  'resources.published': '公開日',
  'resources.empty': 'リソースはまだありません',
  'resources.empty-hint': 'ご契約中の製品に関連するファイルが公開されると、ここに表示されます。',
} as const;
