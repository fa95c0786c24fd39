import {
  readApplication,
  readApplications,
  readCertificateChain,
  withdrawApplication,
} from '@madoguchi/sdk/certificates/applications.endpoints.js';
import '../define/mado-application.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { settle, until } from '../testing/fixture.ts';
import { all, everything, field, focused, get, textOf } from '../testing/queries.ts';
import { savedFiles } from '../testing/saved-files.ts';
import { answer, problem } from '../testing/scripted-server.ts';
import { retype } from '../testing/typing.ts';
import { catalogueOf, certificateOf, contractOf, detailOf, issuedOf, recordOf } from './application-list.suite.ts';
import { files, openApplication as open, part, prepare, textIn } from './mado-application.suite.ts';
import { testCertificate, testKeyFile, testPassphrase } from './key-pair.suite.ts';

elementSuite<'mado-application'>({
  tag: 'mado-application',
  set: (element) => element.setAttribute('application', 'app-1'),
  prepare: (server) => prepare(server, issuedOf(), files),
  says: { ja: '契約情報', en: 'Contract' },
  byHand: {
    set: (element) =>
      (element.state = {
        type: 'ready',
        application: detailOf({ serverName: 'by.hand' }),
        catalogue: catalogueOf,
        actions: [],
        downloadable: false,
      }),
    says: 'by.hand',
  },
});

describe('mado-application', () => {
  it('CRT-09 shows everything that was applied for, its state and numbers', async () => {
    const { element } = await open(issuedOf());
    const head = textIn(element, 'head');
    for (const words of ['www.example.co.jp', '完了', '新規発行', 'スタンダード', 'B0499311', '5176204486'])
      includes(head, words);
    const entries = textIn(element, 'entries');
    for (const words of [
      '期間固定タイプ',
      '12か月',
      '57,750',
      '税込',
      '至急',
      '契約期間は、お申し込みの後に変更できません',
    ])
      includes(entries, words);
  });

  it('CRT-20 names a record without a contract by its number, and says when it gets its code', async () => {
    const { server, element } = await open(detailOf());
    includes(textIn(element, 'about'), 'お申込番号 5176204486');
    includes(textIn(element, 'contract'), '契約成立後に付与されます');
    equal(server.count(readApplications), 0, 'there is no series to read');
  });

  it('CRT-09 shows the whole series of a contract, in however many parts it comes, and says where a part is missing', async () => {
    const records = Array.from({ length: 45 }, (_, index) => ({
      ...issuedOf(),
      id: `app-${index + 1}`,
      certificate: { ...issuedOf().certificate, notBefore: `20${10 + index}-01-01T00:00:00.000Z` },
    }));
    let line: 'up' | 'down' = 'up';
    const { server, element } = await open(issuedOf(), files, (scripted) =>
      scripted.on(readApplications, ({ query }) => {
        const from = Number(query.get('cursor') ?? 0);
        if (from === 40 && line === 'down') return problem(500, 'internal');
        const next = from + 20 < 45 ? String(from + 20) : undefined;
        return answer(200, { items: records.slice(from, from + 20), total: 45, ...(next && { next }) });
      }),
    );
    const issued = (): number => [...everything(element)].filter((found) => found.part.contains('issued')).length;
    const isNext = issuedOf().contract?.nextDueOn === undefined ? 0 : 1;
    await until(() => issued() === 45 + isNext);
    equal(server.count(readApplications), 3);
    line = 'down';
    element.application = 'app-2';
    await settle(element);
    element.application = 'app-1';
    await until(() => issued() === 40 + isNext && part(element, 'retry'));
    line = 'up';
    get(element, 'button', 'もう一度試す').click();
    await until(() => issued() === 45 + isNext && !part(element, 'retry'));
  });

  it('CRT-09 shows the history, the oldest step first, with what the vendor wrote', async () => {
    const { element } = await open(
      detailOf({
        state: 'refused',
        history: [
          { state: 'received', at: '2026-11-19T15:30:00.000Z' },
          { state: 'refused', at: '2026-11-20T01:00:00.000Z', note: '承諾がありません' },
        ],
      }),
    );
    const steps = [...everything(element)].filter((found) => found.part.contains('event')).map(textOf);
    equal(steps.length, 2);
    includes(steps[0], '申込受付');
    includes(steps[0], '2026/11/20 0:30');
    includes(steps[1], '承諾がありません');
  });

  it('CRT-06 lists documents awaited first, each with what it is', async () => {
    const { element } = await open(
      detailOf({
        state: 'documents-awaited',
        documentsAwaited: true,
        documents: [
          { id: '1', kind: 'new-kind', askedAt: '2026-11-20T01:00:00.000Z', arrivedAt: '2026-11-20T02:00:00.000Z' },
          { id: '2', kind: 'form', note: '二通お送りください', askedAt: '2026-11-20T01:00:00.000Z' },
        ],
      }),
    );
    const [first, second] = [...everything(element)].filter((found) => found.part.contains('document')).map(textOf);
    for (const words of ['サービス申込書', '提出待ち', '押印してください', '二通お送りください'])
      includes(first, words);
    includes(second, 'その他の書類');
    includes(second, '2026/11/20に到着');
  });

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
      '証明書の発行から25日まで',
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
    const { element } = await open(issuedOf({ contract: { ...contractOf, nextDueOn: '2020-01-01' } }));
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

  it('CRT-14 has one download for each format and each site seal, and tells the page which is taken', async () => {
    const { element } = await open(issuedOf(), files);
    const links = [...everything(element)].filter((found) => found.part.contains('download'));
    equal(
      links.map((link) => [link.getAttribute('href'), link.getAttribute('download')]),
      files.map(({ format, name, url }) => [url, format === 'form' ? null : name]),
    );
    includes(textIn(element, 'downloads'), '代替テキスト（alt）を「SSL/TLSサーバ証明書: www.example.co.jp」');
    const told: string[] = [];
    element.addEventListener('mado-application-file-taken', (event) => told.push(event.file.name));
    const [first] = links;
    first?.addEventListener('click', (event) => event.preventDefault());
    if (first instanceof HTMLElement) first.click();
    equal(told, ['www.pem']);
  });

  it('CRT-06 has the form to print from the beginning, and says when the certificate can be downloaded', async () => {
    const { element } = await open(detailOf());
    equal(get(element, 'link', 'サービス申込書の印刷').getAttribute('target'), '_blank');
    includes(textIn(element, 'downloads'), 'ステータスが完了になると');
    equal(part(element, 'joining'), undefined);
  });

  it('CRT-09 promises no certificate where none will come', async () => {
    for (const one of [detailOf({ state: 'withdrawn' }), detailOf({ kind: 'contact-change', state: 'in-review' })]) {
      const { element } = await open(one);
      ok(!textIn(element, 'downloads').includes('ステータスが完了になると'), one.kind);
      get(element, 'link', 'サービス申込書の印刷');
    }
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
    includes(textOf(await until(() => all(element, 'alert')[0])), 'すでに手続きが終わっている');
    get(element, 'button', '戻る').click();
    await until(() => all(element, 'dialog').length === 0 && all(element, 'button', '申請取消').length === 0);
  });

  it('CRT-22 sends nothing when the host cancels', async () => {
    const { server, element } = await open(detailOf());
    element.addEventListener('mado-before-application-withdraw', (event) => event.preventDefault());
    get(element, 'button', '申請取消').click();
    get(await until(() => all(element, 'dialog')[0]), 'button', '取り消す').click();
    await settle(element);
    equal(server.count(withdrawApplication), 0);
  });

  it('CRT-09 shows what servers answer as text and never as markup', async () => {
    const evil = '<img src=x onerror="throw 1"><script>throw 1</script>';
    const { element } = await open(
      issuedOf({
        serverName: evil,
        certificate: { ...certificateOf, names: [evil] },
        history: [{ state: evil, at: 'never', note: evil }],
      }),
      [{ format: evil, name: evil, url: `data:text/html,${evil}` }],
    );
    includes(textOf(element), '<img');
    equal([...everything(element)].filter((found) => found.matches('img, script, a[href^="data:"]')).length, 0);
  });

  describe('and PKCS#12', () => {
    /** What the portal answers where the chain is asked for. */
    let chain = answer(200, { pem: testCertificate });
    afterEach(() => (chain = answer(200, { pem: testCertificate })));
    async function joining(keyFile: string, passphrase: string) {
      const opened = await open(issuedOf(), files);
      const { element, server } = opened;
      server.on(readCertificateChain, () => chain);
      const details = part(element, 'joining');
      ok(details instanceof HTMLDetailsElement);
      details.open = true;
      const input = details.querySelector<HTMLInputElement>('[type="file"]');
      ok(input);
      const transfer = new DataTransfer();
      transfer.items.add(new File([keyFile], 'key.pem'));
      input.files = transfer.files;
      retype(field(element, '鍵ファイルのパスフレーズ'), passphrase);
      return { ...opened, join: () => get(element, 'button', 'まとめて保存する').click() };
    }

    it('CRT-14 joins key file and certificate in the browser; only the certificate is asked for, and nothing is sent or kept', async () => {
      const { server, element, join } = await joining(testKeyFile, testPassphrase);
      await until(() => !textOf(element).includes('読み込んでいます'), 'all that is read by itself');
      const before = server.requests.length;
      const saved = await savedFiles(async () => {
        join();
        await until(() => textOf(element).includes('www.example.co.jp.p12を保存しました'));
      });
      equal(
        saved.map(({ name }) => name),
        ['www.example.co.jp.p12'],
      );
      equal(new Uint8Array((await saved[0]?.arrayBuffer()) ?? new ArrayBuffer()).at(0), 0x30, 'DER');
      const asked = server.requests.slice(before);
      equal(asked.length, 1);
      equal(server.count(readCertificateChain), 1);
      const secret = testKeyFile.split('\n')[2] ?? '';
      for (const where of [
        JSON.stringify([localStorage, sessionStorage]),
        JSON.stringify(asked),
        element.renderRoot instanceof ShadowRoot ? element.renderRoot.innerHTML : '',
      ])
        ok(!where.includes(testPassphrase) && !where.includes(secret), 'something of the key stands there');
      equal(field(element, '鍵ファイルのパスフレーズ').value, '');
    });

    for (const [what, keyFile, passphrase, words] of [
      ['a wrong passphrase', testKeyFile, 'another passphrase', 'パスフレーズが違います'],
      ['what is no key file', testCertificate, testPassphrase, '暗号化された鍵ファイルではありません'],
      ['a file that is damaged', testKeyFile.replace('MIHs', 'MIHr'), testPassphrase, '鍵ファイルが壊れています'],
    ] as const)
      it(`CRT-14 refuses ${what} in words, at its field, and saves nothing`, async () => {
        const { element, join } = await joining(keyFile, passphrase);
        const saved = await savedFiles(async () => {
          join();
          await until(() => textOf(element).includes(words));
        });
        equal(saved.length, 0);
        const wrong = [...everything(element)].filter((found) => found.getAttribute('aria-invalid') === 'true');
        equal(wrong.length, 1);
        await until(() => focused() === wrong[0], 'the focus at the field');
      });

    it('CRT-14 says what is missing, and that the line is broken', async () => {
      chain = problem(503, 'unavailable');
      const { server, element, join } = await joining('', '');
      join();
      await until(() => textOf(element).includes('鍵ファイルを選択してください。'));
      equal(server.count(readCertificateChain), 0);
      const again = await joining(testKeyFile, testPassphrase);
      again.join();
      includes(textOf(await until(() => all(again.element, 'alert')[0])), '証明書を取得できませんでした');
    });
  });
});
