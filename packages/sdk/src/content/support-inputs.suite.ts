const article = { category: 'bug', title: '題名', body: '本文', products: ['RX-9000'] };

/** An input for each operation on maintenance contracts and technical information, as a page would send it. */
export const supportInputs: Readonly<Record<string, object | undefined>> = {
  readSupportContracts: { search: '本社', state: 'current', sort: 'ends-on', direction: 'descending' },
  readSupportContract: { contractId: 'c' },
  readRegisteredContracts: { search: 'ABC' },
  registerSupportContract: {
    identifier: 'hanako@example.jp',
    number: 'ABC1234567',
    name: '保守',
    startsOn: '2026-04-01',
    endsOn: '2027-03-31',
    level: 'normal',
    services: ['hardware'],
    products: ['RX-9000'],
  },
  registerDevice: {
    contractNumber: 'ABC1234567',
    name: 'core-sw-1',
    model: 'RX-9000',
    serialNumber: 'RX9-1001',
    location: '本社',
    supportHours: { ja: '24時間365日' },
  },
  readArticles: { kind: 'knowledge', category: 'bug', text: '障害' },
  readArticle: { articleId: 'a' },
  readSuggestedArticles: { text: '電源が落ちる' },
  readArticleWork: { text: '障害' },
  publishArticle: { kind: 'alert', ...article },
  correctArticle: { articleId: 'a', ...article },
  readSupportHome: undefined,
};
