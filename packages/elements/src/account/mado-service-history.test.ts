import type { ServiceHistoryPage } from '@madoguchi/sdk';
import { readServiceHistory } from '@madoguchi/sdk/account/services.endpoints.js';
import '../define/mado-service-history.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { until } from '../testing/fixture.ts';
import { get, textOf } from '../testing/queries.ts';
import { answer, type ScriptedServer } from '../testing/scripted-server.ts';
import { openAs } from './services.suite.ts';

const history: ServiceHistoryPage = {
  events: [
    {
      type: 'course',
      on: '2026-05-01',
      name: { ja: '光300メガ', en: 'Fibre 300' },
      fromName: { ja: '光1ギガ', en: 'Fibre 1' },
    },
    { type: 'joined', on: '2024-04-01', name: { ja: '光1ギガ', en: 'Fibre 1' } },
  ],
  confirmation: { name: 'contract-confirmation-1.pdf', url: 'https://portal.example/contract-confirmation-1.pdf' },
};
const prepare = (server: ScriptedServer): void => server.on(readServiceHistory, () => answer(200, history));

elementSuite<'mado-service-history'>({
  tag: 'mado-service-history',
  prepare,
  says: { ja: '契約内容確認書', en: 'Confirmation of your contract' },
  byHand: {
    set: (element) => (element.state = { type: 'ready', history: { events: [] } }),
    says: '履歴はまだありません',
  },
});

describe('mado-service-history', () => {
  it('MYP-12 shows what happened, the newest first, and the confirmation as a PDF', async () => {
    const { element } = await openAs('mado-service-history', prepare);
    const link = await until(() => get(element, 'link', 'ダウンロード（PDF）'));
    equal(link.getAttribute('download'), 'contract-confirmation-1.pdf');
    const text = textOf(element);
    includes(text, '変更前: 光1ギガ');
    equal(text.indexOf('コース変更') < text.indexOf('加入', text.indexOf('コース変更')), true);
  });
});
