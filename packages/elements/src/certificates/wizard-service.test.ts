import { presets } from '@madoguchi/sdk';
import { createKeyAndCsr } from '@madoguchi/sdk/certificates/create-key-and-csr.js';
import {
  submitApplicationDraft,
  updateApplicationDraft,
} from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import { readApplication } from '@madoguchi/sdk/certificates/applications.endpoints.js';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { all, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem } from '../testing/scripted-server.ts';
import { applied, control, csr, enter, keepDraft, openDraft, whole } from './mado-certificate-wizard.suite.ts';

const step = (element: HTMLElement, name: string): Promise<true> =>
  until(() => all(element, 'heading', name).length > 0 || undefined, `the step ${name}`);
const partOf = (element: HTMLElement & { readonly renderRoot: ParentNode }, name: string): HTMLElement | null =>
  element.renderRoot.querySelector<HTMLElement>(`[part~="${name}"]`);

/** A record whose days for a reissue are over, or not, and whose certificate is of the request of `whole`. */
const record = (firstIssuedAt: string): object => ({
  ...applied,
  state: 'issued',
  contract: {
    id: 'c',
    code: 'B0000001',
    contractType: 'fixed',
    months: 12,
    startsOn: '2026-01-01',
    endsOn: '2099-12-31',
  },
  certificate: {
    serial: '0A',
    issuedAt: firstIssuedAt,
    notBefore: firstIssuedAt,
    notAfter: '2099-12-31T00:00:00.000Z',
    names: ['www.example.co.jp'],
  },
  reissues: { firstIssuedAt, count: 0 },
});
const over = '2026-01-01T00:00:00.000Z';
const open = '2098-01-01T00:00:00.000Z';
const reissue = {
  kind: 'reissue',
  sourceId: 'a1',
  source: { number: '5176204486', serviceId: 'sr3', serverName: 'www.example.co.jp' },
} as const;
const openReissue = async (at: string, entries = whole) => {
  const server = keepDraft(createScriptedServer(), { ...reissue, entries });
  server.on(readApplication, () => answer(200, record(at)));
  const element = document.createElement('mado-certificate-wizard');
  element.setAttribute('draft', 'd1');
  element.setAttribute('applications-href', '/applications');
  element.portal = portalOn(server, presets.certificate);
  place(element);
  await until(() => element.renderRoot.querySelector('form'), 'a step');
  return { server, element };
};

describe('mado-certificate-wizard, what it is for', () => {
  it('CRT-04 service and term are corrected from the check and from the terms; what was typed stays', async () => {
    const { server, element } = await openDraft({ step: 'check', entries: whole });
    (await until(() => all(element, 'button', 'サービスを修正する')[0])).click();
    await step(element, 'サービス選択');
    await until(() => focused()?.id === 'step-title' || undefined, 'the focus at the title of the step');
    includes(textOf(element), '申込の前なら修正できます');
    get(element, 'radio', 'EV2.0').click();
    get(element, 'button', '次へ').click();
    await step(element, '規約の確認');
    equal([server.draft.serviceId, server.draft.entries], ['ev2', whole]);
    get(element, 'button', '戻る').click();
    await step(element, 'サービス選択');
    server.on(updateApplicationDraft, ({ body }) =>
      'choice' in Object(body)
        ? problem(400, 'invalid-input', { fieldErrors: [{ field: 'months', code: 'not-offered' }] })
        : answer(200, server.draft),
    );
    get(element, 'radio', 'SR3.0').click();
    get(element, 'button', '次へ').click();
    includes(textOf(await until(() => all(element, 'group')[0])), '契約期間を選択してください');
    equal(server.draft.serviceId, 'ev2');
  });

  it('CRT-10 a change of service is called so', async () => {
    const source = { ...reissue.source, serviceId: 'sr2' };
    for (const [from, title] of [
      ['sr2', '別サービスへの切り替え'],
      ['sr3', '更新申請'],
    ] as const) {
      const first = { kind: 'renewal', sourceId: 'a1', source: { ...source, serviceId: from } } as const;
      const { element } = await openDraft({ ...first, entries: whole });
      equal(textOf(partOf(element, 'title') ?? element).trim(), title);
      element.remove();
    }
  });

  it('CRT-11 a reissue whose last day is over says so when it is opened, and goes on as a new application', async () => {
    const { server, element } = await openReissue(over);
    const alert = await until(() => all(element, 'alert')[0]);
    await until(() => textOf(alert).includes('25日まで（2026/01/26まで）') || undefined);
    equal(partOf(element, 'applications')?.getAttribute('href'), '/applications');
    get(alert, 'button', '内容を引き継いで新規申請へ').click();
    (await until(() => all(element, 'button', '申請を始める')[0])).click();
    await step(element, '規約の確認');
    equal(textOf(partOf(element, 'title') ?? element).trim(), '新規申請');
    await until(() => (server.draft.kind === 'new' && server.draft.entries.basics.csr !== '' ? true : undefined));
    equal(all(element, 'alert').length, 0);
  });

  it('CRT-11 what is closed cannot be begun by its address', async () => {
    const server = keepDraft(createScriptedServer());
    server.on(readApplication, () => answer(200, record(over)));
    const element = document.createElement('mado-certificate-wizard');
    const named = { 'kind': 'reissue', 'source': 'a1', 'service': 'sr3', 'contract-type': 'fixed', 'months': '12' };
    for (const [name, value] of Object.entries(named)) element.setAttribute(name, value);
    element.portal = portalOn(server, presets.certificate);
    place(element);
    await until(() => textOf(element).includes('25日まで（2026/01/26まで）') || undefined);
    equal(all(element, 'button', '申請を始める').length, 0);
    get(element, 'button', '内容を引き継いで新規申請へ');
  });

  it('CRT-11 the server of a reissue stands, and the key of the certificate before is remarked upon', async () => {
    const { element } = await openReissue(open);
    equal(element.renderRoot.querySelector('[name="basics.serverName"]'), null);
    includes(textOf(partOf(element, 'server-name') ?? element), 'www.example.co.jp');
    includes(textOf(await until(() => partOf(element, 'reused-key'))), '再発行前の証明書の鍵と同じです');
    equal(all(element, 'alert').length, 0);
    const fresh = await createKeyAndCsr({ subject: {}, names: ['www.example.co.jp'], algorithm: 'P-256' });
    ok(fresh.ok);
    control(element, 'basics.csr').value = '';
    enter(control(element, 'basics.csr'), fresh.csr);
    await until(() => partOf(element, 'reused-key') === null || undefined);
    const typedOver = { ...whole, basics: { ...whole.basics, serverName: 'other.example.co.jp' } };
    const before = await openReissue(open, typedOver);
    control(before.element, 'basics.serverName');
  });

  it('CRT-13 a key of which the server knows that it was disclosed is refused at its field', async () => {
    const { server, element } = await openDraft({ step: 'check', entries: whole });
    const fieldErrors = [{ field: 'basics.csr', code: 'compromised-key' }];
    server.on(submitApplicationDraft, () => problem(400, 'invalid-input', { fieldErrors }));
    (await until(() => all(element, 'button', '申込')[0])).click();
    includes(textOf(await until(() => partOf(element, 'preview'))), '危殆化');
    equal(textOf(element).includes('このCSRで申し込めます'), false);
  });

  it('CRT-05 the check has all names of a request, counted, where the keyboard reaches them; an international one as typed', async () => {
    const names = ['日本語.example', ...Array.from({ length: 40 }, (_, index) => `host${index}.example`)];
    const made = await createKeyAndCsr({ subject: {}, names, algorithm: 'P-256' });
    ok(made.ok);
    const basics = { ...whole.basics, serverName: '日本語.example', csr: made.csr };
    const { element } = await openDraft({ step: 'check', entries: { ...whole, basics } });
    const list = await until(() => element.renderRoot.querySelector<HTMLElement>('ul.names'));
    includes(textOf(element), '対象のサーバ （41件）');
    equal([list.children.length, list.tabIndex], [41, 0]);
    equal(textOf(list.children[0] ?? list).trim(), '日本語.example（xn--wgv71a119e.example）');
    includes(textOf(element), '日本語.example（xn--wgv71a119e.example）');
  });

  it('CRT-05 a certificate in place of a request is called one', async () => {
    const { element } = await openDraft({ entries: { ...whole, basics: { ...whole.basics, csr: '' } } });
    enter(control(element, 'basics.csr'), csr.replaceAll('CERTIFICATE REQUEST', 'CERTIFICATE'));
    await until(() => textOf(element).includes('これは証明書です') || undefined);
  });
});
