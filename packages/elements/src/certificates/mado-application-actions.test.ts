import {
  readApplication,
  readApplications,
  withdrawApplication,
} from '@madoguchi/sdk/certificates/applications.endpoints.js';
import '../define/mado-application.ts';

import { equal, includes } from '../testing/assert.ts';
import { settle, until } from '../testing/fixture.ts';
import { all, everything, focused, get, textOf } from '../testing/queries.ts';

import { answer, problem } from '../testing/scripted-server.ts';

import { certificateOf, contractOf, detailOf, issuedOf, recordOf } from './application-list.suite.ts';

import { open, textIn } from './mado-application.suite.ts';

describe('mado-application, what can be done', () => {
  it('CRT-09 has what is open now as links, and beside it what is closed with the reason', async () => {
    const { element } = await open(issuedOf({ reissues: { firstIssuedAt: '2020-01-01T00:00:00.000Z', count: 0 } }));
    equal(get(element, 'link', '失効申請').getAttribute('href'), '/applications/app-1/revoke');
    equal(
      get(element, 'link', '別サービスへ切り替えて申請').getAttribute('href'),
      '/applications/app-1/switch-service',
    );
    const closed = textIn(element, 'closed-actions');
    for (const words of [
      '再発行申請',
      '証明書の発行から25日まで（2020/01/26まで）',
      '解約申請',
      '自動契約更新タイプの契約だけ',
      '申請取消',
    ])
      includes(closed, words);
    equal(all(element, 'link', '再発行申請').length, 0);
  });

  it('CRT-09 opens nothing about a certificate from a record of 担当者変更', async () => {
    const { element } = await open(issuedOf({ kind: 'contact-change', state: 'done', certificate: undefined }));
    for (const name of ['更新申請', '再発行申請', '失効申請']) equal(all(element, 'link', name).length, 0, name);
    includes(textIn(element, 'closed-actions'), 'この種別のお申し込みからは、手続きできません');
  });

  it('CRT-10 tells the page which action, with what the wizard begins with', async () => {
    const { element } = await open(issuedOf({ contract: { ...contractOf, nextOpensOn: '2020-01-01' } }));
    const told: unknown[] = [];
    element.addEventListener('mado-before-application-action', (event) => {
      told.push([event.action, event.subject]);
      event.preventDefault();
    });
    const before = location.href;
    get(element, 'link', '継続発行申請').click();
    get(element, 'link', '失効申請').click();
    equal(told, [
      ['next', { kind: 'next', serviceId: 'SR3.0', contractType: 'fixed', months: 12, sourceId: 'app-1' }],
      ['revoke', undefined],
    ]);
    equal(location.href, before);
  });

  it('CRT-20 shows the certificates of a contract in their order, and when the next is due', async () => {
    const contract = { ...contractOf, nextDueOn: '2026-12-18' };
    const later = { ...certificateOf, notBefore: '2026-08-01T00:00:00.000Z' };
    const { server, element } = await open(issuedOf({ contract }), undefined, (scripted) =>
      scripted.on(readApplications, () =>
        answer(200, {
          items: [
            recordOf({ id: 'app-9', kind: 'next', state: 'issued', contract, certificate: later }),
            recordOf({ id: 'app-8', kind: 'contact-change', state: 'done', contract }),
            recordOf({ id: 'app-7', state: 'issued', contract: { ...contract, id: 'other' }, certificate: later }),
            issuedOf({ contract }),
          ],
          total: 4,
        }),
      ),
    );
    const rows = await until(() => {
      const found = [...everything(element)].filter((one) => one.part.contains('issued'));
      return found.length > 0 ? found.map(textOf) : undefined;
    });
    equal(rows.length, 3, 'two certificates, and the next one');
    includes(rows[0], '表示中');
    includes(rows[1], '継続発行');
    includes(rows[2], '2026/12/18までにお申し込みください');
    includes(textIn(element, 'next-due'), '料金はかかりません');
    const query = server.requests.find(({ operation }) => operation === 'readApplications')?.query;
    equal(JSON.parse(query?.get('conditions') ?? ''), [{ field: 'contract-code', text: 'B0499311' }]);
    equal(get(element, 'link', '2026/08/01～2099/12/19').getAttribute('href'), '/applications/app-9');
  });

  it('CRT-22 is withdrawn after asking once more, and says that a coupon comes back', async () => {
    const application = detailOf({ couponNumber: 'CP-1' });
    const { server, element } = await open(application);
    const told: string[] = [];
    element.addEventListener('mado-application-withdrawn', (event) => told.push(event.application.state));
    get(element, 'button', '申請取消').click();
    const dialog = await until(() => all(element, 'dialog')[0]);
    includes(textOf(dialog), 'クーポンは、残りに戻ります');
    server.on(withdrawApplication, () => answer(200, { ...application, state: 'withdrawn' }));
    const decide = get(dialog, 'button', '取り消す');
    for (let press = 0; press < 10; press++) decide.click();
    await until(() => told.length > 0);
    equal([told, server.count(withdrawApplication)], [['withdrawn'], 1]);
    includes(textIn(element, 'state'), '申請取消');
    await until(() => focused()?.id === 'withdrawn', 'the focus at what came of it');
    equal(all(element, 'button', '申請取消').length, 0);
  });

  it('CRT-22 says why it cannot be withdrawn any more, and looks again at what can be done', async () => {
    const application = detailOf();
    const { server, element } = await open(application);
    get(element, 'button', '申請取消').click();
    const dialog = await until(() => all(element, 'dialog')[0]);
    server.on(withdrawApplication, () => problem(409, 'action-closed', { params: { reason: 'decided' } }));
    server.on(readApplication, () => answer(200, { ...application, state: 'refused' }));
    get(dialog, 'button', '取り消す').click();
    const said = await until(() => all(element, 'alert')[0]);
    equal(textOf(said).trim(), 'すでに手続きが終わっているため、取り消せません。', 'in one sentence');
    equal(all(element, 'dialog').length, 0, 'there is nothing left to confirm');
    await until(() => focused() === said, 'the focus at what was said');
    await until(() => all(element, 'button', '申請取消').length === 0);
  });

  it('CRT-22 sends nothing when the host cancels', async () => {
    const { server, element } = await open(detailOf());
    element.addEventListener('mado-before-application-withdraw', (event) => event.preventDefault());
    get(element, 'button', '申請取消').click();
    get(await until(() => all(element, 'dialog')[0]), 'button', '取り消す').click();
    await settle(element);
    equal(server.count(withdrawApplication), 0);
  });
});
