import { readApplications, readCertificateChain } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import '../define/mado-application.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { until } from '../testing/fixture.ts';
import { all, everything, field, focused, get, textOf } from '../testing/queries.ts';
import { savedFiles } from '../testing/saved-files.ts';
import { answer, problem } from '../testing/scripted-server.ts';
import { retype } from '../testing/typing.ts';
import { catalogueOf, certificateOf, contractOf, detailOf, issuedOf } from './application-list.suite.ts';
import { testCertificate, testKeyFile, testPassphrase } from './key-pair.suite.ts';

import { files, prepare, open, part, textIn } from './mado-application.suite.ts';

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
    element.application = 'app-2'; // all of it is read anew
    await until(() => issued() === 40 + isNext && part(element, 'retry'));
    line = 'up';
    get(element, 'button', 'もう一度試す').click();
    await until(() => issued() === 45 + isNext && !part(element, 'retry'));
  });

  it('CRT-09 marks in the series the certificate that has run out, as the list does', async () => {
    const over = { ...certificateOf, notAfter: '2020-06-03T01:20:00.000Z' };
    const { element } = await open(issuedOf(), files, (scripted) =>
      scripted.on(readApplications, () =>
        answer(200, { items: [issuedOf(), issuedOf({ id: 'app-2', certificate: over })], total: 2 }),
      ),
    );
    const issued = () => [...everything(element)].filter((found) => found.part.contains('issued'));
    await until(() => issued().length === 2);
    const standing = issued().map((line) => line.querySelector('.state'));
    equal(standing.map((found) => found && textOf(found)).join(' / '), '完了 / 完了 有効期限切れ');
    equal(standing.map((found) => found?.classList.contains('state-over')).join(' / '), 'false / true');
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

  it('OPS-01 says which names have yet to be validated, and then until when that holds', async () => {
    const validation = { method: 'dns', validatedOn: '2026-11-20', through: '2027-03-14' };
    const later = { ...validation, through: '2027-04-10' };
    for (const [domains, words] of [
      [[{ name: 'www.example.co.jp', validation }, { name: 'a.example.jp' }], '確認待ち（a.example.jp）'],
      [
        [
          { name: 'b.example.jp', validation: later },
          { name: 'c.example.jp', validation },
        ],
        '2027/03/14までの発行',
      ],
    ] as const) {
      const { element } = await open(detailOf({ domains }));
      includes(textIn(element, 'history'), words);
    }
  });

  it('CRT-09 says at the top why it was refused, and awaits nothing any more', async () => {
    const { element } = await open(
      detailOf({
        state: 'refused',
        documents: [{ id: '1', kind: 'form', askedAt: '2026-11-20T01:00:00.000Z' }],
        history: [
          { state: 'received', at: '2026-11-19T15:30:00.000Z' },
          { state: 'refused', at: '2026-11-20T01:00:00.000Z', note: '承諾がありません' },
        ],
      }),
    );
    const reason = textIn(element, 'refusal');
    for (const words of ['証明書を発行できませんでした。', '2026/11/20', '承諾がありません', 'もう一度お申し込み'])
      includes(reason, words);
    const whole = textOf(element);
    ok(whole.indexOf('承諾がありません') < whole.indexOf('提出書類'), 'above everything');
    includes(textIn(element, 'document'), '提出不要');
    equal(whole.includes('提出待ち'), false);
    includes(textIn(element, 'contract'), '契約は成立しませんでした');
  });

  it('CRT-09 CRT-20 an expired certificate is called so by the server’s time, and what follows is the act at the top', async () => {
    const certificate = { ...certificateOf, notAfter: '2026-11-19T14:59:59.000Z' };
    const contract = { ...contractOf, nextDueOn: '2026-11-12', nextOpensOn: '2026-10-13' };
    const { element } = await open(issuedOf({ certificate, contract }));
    includes(textIn(element, 'run-out'), '有効期限切れ');
    equal(part(element, 'state')?.classList.contains('state-over'), true);
    const due = part(element, 'next-due');
    equal(due?.getAttribute('role'), 'alert');
    includes(textIn(element, 'next-due'), '証明書の有効期間は、2026/11/19に終わりました。');
    includes(textIn(element, 'next-due'), '次の証明書のお申し込みを受け付けています。料金はかかりません。');
    equal(all(element, 'alert').length, 1, 'it is said once');
    const follow = get(element, 'link', '次の証明書を申し込む');
    equal(follow.getAttribute('href'), '/applications/app-1/next');
    const told: string[] = [];
    element.addEventListener('mado-before-application-action', (event) => {
      told.push(event.action);
      event.preventDefault();
    });
    follow.click();
    equal(told, ['next']);
    const ended = await open(issuedOf({ certificate, contract: { ...contractOf, endsOn: '2026-11-19' } }));
    includes(textOf(ended.element), '証明書の有効期間は、2026/11/19に終わりました。');
    equal(part(ended.element, 'follow'), undefined);
    const valid = await open(issuedOf());
    equal([part(valid.element, 'run-out'), part(valid.element, 'next-due')], [undefined, undefined]);
  });

  it('CRT-11 CRT-17 CRT-20 the price is said as in the wizard: a reissue is free through an agency too, a coupon pays', async () => {
    const entries = detailOf().entries;
    const agency = { entries: { ...entries, basics: { ...entries.basics, agencyCode: 'A0012345' } }, price: undefined };
    for (const [more, words] of [
      [{ ...agency }, '特約店の定める料金'],
      [{ ...agency, kind: 'reissue' }, '無料'],
      [{ ...agency, kind: 'next' }, '無料'],
      [{ ...agency, couponNumber: 'CP-1' }, 'クーポンで支払い（CP-1）'],
    ] as const) {
      const { element } = await open(issuedOf(more));
      includes(textIn(element, 'entries').replaceAll(/\s/g, ''), `契約料金${words}`);
    }
  });

  it('CRT-09 CRT-11 records that follow each other link to each other, and a later revocation is not said to have happened', async () => {
    const certificate = { ...certificateOf, revokedAt: '2099-12-01T15:00:00.000Z' };
    const { element } = await open(
      issuedOf({
        state: 'replaced',
        certificate,
        source: { id: 'app-0', number: '5176204400' },
        successor: { id: 'app-2', number: '5176204499' },
      }),
    );
    equal(get(element, 'link', '5176204400').getAttribute('href'), '/applications/app-0');
    equal(get(element, 'link', '5176204499').getAttribute('href'), '/applications/app-2');
    includes(textIn(element, 'about'), '新しいお申し込み 5176204499');
    const closed = textIn(element, 'closed-actions');
    includes(closed, '新しい証明書に切り替わっています');
    equal(closed.includes('失効しています'), false);
  });

  it('CRT-10 what was carried over into a contract stands beside its months', async () => {
    const contract = { ...contractOf, startsOn: '2026-11-23', endsOn: '2028-06-23' };
    const { element } = await open(issuedOf({ contract }));
    includes(textIn(element, 'contract'), '12か月＋引き継ぎ214日');
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
    includes(textIn(element, 'documents'), '書類のお送り先');
    includes(textIn(element, 'documents'), '審査係');
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

  it('CRT-14 says of a certificate that has expired what its download is for', async () => {
    const { element } = await open(
      issuedOf({ certificate: { ...certificateOf, notAfter: '2026-06-30T14:59:59.000Z' } }),
      files,
    );
    includes(textIn(element, 'expired'), 'この証明書の有効期間は2026/06/30に終わりました');
    equal([...everything(element)].filter((found) => found.part.contains('download')).length, files.length);
    const { element: valid } = await open(issuedOf(), files);
    equal(part(valid, 'expired'), undefined);
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
      equal(element.querySelector('form'), null, 'its form, before it is wanted');
      details.open = true;
      const input = await until(() => element.querySelector<HTMLInputElement>('[type="file"]'), 'its form');
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
        element.innerHTML,
      ])
        ok(!where.includes(testPassphrase) && !where.includes(secret), 'something of the key stands there');
      equal(field(element, '鍵ファイルのパスフレーズ').value, '');
    });

    it('CRT-14 asks for the passphrase where password managers see it, and forgets what was typed with the page', async () => {
      const { element } = await joining(testKeyFile, testPassphrase);
      const typed = document.querySelector<HTMLInputElement>('input[autocomplete="current-password"]');
      equal(
        [typed?.value, typed?.form?.getAttribute('aria-label')],
        [testPassphrase, textOf(get(element, 'button', /PKCS/))],
      );
      const name = typed?.form?.querySelector<HTMLInputElement>('input[autocomplete="username"]');
      equal(name?.value, 'www.example.co.jp', 'what the passphrase is kept under');
      const around = element.parentElement;
      element.remove();
      equal(element.querySelector('input'), null);
      around?.append(element);
      const again = await until(() => element.querySelector<HTMLInputElement>('[name="passphrase"]'), 'the form again');
      equal(again.value, '');
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
