import { createKeyAndCsr } from '@madoguchi/sdk/certificates/create-key-and-csr.js';
import { presets } from '@madoguchi/sdk';
import {
  createApplicationDraft,
  readApplicationDraft,
  submitApplicationDraft,
} from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import { agreeToApplicationTerms } from '@madoguchi/sdk/identity/application-terms.endpoints.js';
import { elementSuite } from '../portal/element.suite.ts';
import { formSuite } from '../portal/form/form.suite.ts';
import { equal, includes } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, descriptionOf, focused, get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem } from '../testing/scripted-server.ts';
import {
  applied,
  catalogue,
  control,
  csr,
  enter,
  keepDraft,
  openDraft,
  whole,
} from './mado-certificate-wizard.suite.ts';

/** What the address of 更新申請 and the like names. */
const begun = { 'source': 'a0', 'service': 'sr3', 'contract-type': 'fixed', 'months': '12' };
const step = (element: HTMLElement, name: string): Promise<true> =>
  until(() => all(element, 'heading', name).length > 0 || undefined, `the step ${name}`);

elementSuite<'mado-certificate-wizard'>({
  tag: 'mado-certificate-wizard',
  prepare: (server) => keepDraft(server),
  says: { ja: 'サービス選択', en: 'Service' },
  byHand: {
    set: (element) =>
      (element.state = {
        type: 'choosing',
        catalogue: { ...catalogue, services: [] },
        kind: 'new',
        services: catalogue.services.map((one) => ({ ...one, name: { ja: '手で置いた' } })),
        choice: {},
      }),
    says: '手で置いた',
  },
});

formSuite({
  tag: 'mado-certificate-wizard',
  configuration: presets.certificate,
  operation: submitApplicationDraft,
  accepted: () => answer(201, applied),
  prepare: (server) => keepDraft(server, { step: 'check', entries: whole }),
  set: (element) => element.setAttribute('draft', 'd1'),
  async open(element) {
    await until(
      () => (all(element, 'button', /^(申込|Apply)$/)[0] && textOf(element).includes('www.example')) || undefined,
    );
    // WebKit takes a script's click for a mouse's, and one that follows a step at once is the second half of a double click
    const shown = performance.now();
    await until(() => performance.now() - shown > 450 || undefined);
  },
  fill: () => undefined,
  before: 'mado-before-application',
  done: 'mado-certificate-applied',
  typed: false,
  survival: { nothing: 'what was typed is a draft on the server' },
  alwaysComplete: true,
});

describe('mado-certificate-wizard', () => {
  it('CRT-04 chooses service and term with what they cost, and says what is missing', async () => {
    const server = keepDraft(createScriptedServer());
    const element = document.createElement('mado-certificate-wizard');
    element.portal = portalOn(server, presets.certificate);
    place(element);
    const told: string[] = [];
    for (const type of ['mado-before-application-begin', 'mado-application-begun', 'mado-application-step'])
      element.addEventListener(type, () => told.push(type));
    const begin = await until(() => all(element, 'button', '申請を始める')[0]);
    includes(textOf(element), '148,500');
    begin.click();
    const summary = await until(() => all(element, 'group')[0]);
    await until(() => focused() === summary || undefined);
    equal(server.count(createApplicationDraft), 0);
    get(element, 'radio', 'SR3.0').click();
    (await until(() => all(element, 'radio', '期間固定タイプ')[0])).click();
    await until(() => all(element, 'radio', '12か月')[0]);
    for (let click = 0; click < 10; click++) begin.click();
    await step(element, '規約の確認');
    equal(server.count(createApplicationDraft), 1);
    equal(told, ['mado-before-application-begin', 'mado-application-begun', 'mado-application-step']);
  });

  it('CRT-04 leads through terms, basics, organisation, contacts and check to the number; Back loses nothing', async () => {
    const entries = { ...whole, basics: { ...whole.basics, csr: '' } };
    const { server, element } = await openDraft({ step: 'terms', agreementId: undefined, entries });
    element.setAttribute('application-href', '/a/{application}');
    await step(element, '規約の確認');
    (await until(() => all(element, 'button', '同意する')[0])).click();
    await step(element, '基本情報');
    equal(server.count(agreeToApplicationTerms), 1);
    await until(() => focused()?.id === 'step-title' || undefined, 'the focus at the title of the step');
    enter(control(element, 'basics.csr'), csr);
    await until(() => textOf(element).includes('このCSRで申し込めます') || undefined);
    get(element, 'button', '次へ').click();
    await step(element, '申請組織情報');
    get(element, 'button', '戻る').click();
    await step(element, '基本情報');
    equal(control(element, 'basics.csr').value.trim(), csr.trim());
    get(element, 'button', '次へ').click();
    await step(element, '申請組織情報');
    get(element, 'button', '次へ').click();
    await step(element, '担当者情報');
    get(element, 'button', '次へ').click();
    const submit = await until(() => all(element, 'button', '申込')[0]);
    await until(() => textOf(element).includes('57,750') || undefined, 'the price');
    for (let click = 0; click < 10; click++) submit.click();
    await until(() => textOf(element).includes('5176204486') || undefined, 'the number');
    equal(server.count(submitApplicationDraft), 1);
    includes(textOf(element), '発行から3か月以内の原本です。');
    equal(
      (await until(() => all(element, 'link', 'サービス申込書')[0])).getAttribute('href'),
      'https://portal.example/form.pdf',
    );
    equal(get(element, 'link', 'お申込情報詳細へ').getAttribute('href'), '/a/a1');
  });

  it('CRT-04 names what is wrong with a step in a summary that takes the focus and leads to each field', async () => {
    const { element } = await openDraft();
    enter(control(element, 'basics.serverName'), 'https://x/');
    get(element, 'button', '次へ').click();
    const summary = await until(() => all(element, 'group')[0]);
    await until(() => focused() === summary || undefined);
    const wrong = [...element.renderRoot.querySelectorAll<HTMLElement>('[aria-invalid="true"]')];
    equal(
      wrong.map(({ id }) => id),
      ['basics-serverName', 'basics-csr', 'basics-serverType'],
    );
    for (const [index, link] of all(summary, 'link').entries()) {
      link.click();
      equal(focused(), wrong[index]);
      includes(descriptionOf(focused() ?? element), textOf(link));
    }
  });

  it('CRT-04 a press that belongs to the step before does nothing in the next one, nor does a key that is held', async () => {
    const { server, element } = await openDraft({ step: 'contacts', entries: whole });
    get(element, 'button', '次へ').click();
    const submit = await until(() => all(element, 'button', '申込')[0]);
    await until(() => textOf(element).includes('57,750') || undefined);
    const press = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail: 2 });
    submit.dispatchEvent(press);
    equal(press.defaultPrevented, true);
    const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true });
    submit.dispatchEvent(held);
    equal(held.defaultPrevented, true);
    await settle(element);
    equal(server.count(submitApplicationDraft), 0);
  });

  it('CRT-16 fills a part in with what is stored, gives back what was typed, and copies the registration contact', async () => {
    const { element } = await openDraft({ step: 'organisation' });
    enter(control(element, 'organisation.name'), '株式会社あお');
    await settle(element);
    get(element, 'radio', 'アカウント情報から入力').click();
    await until(() => control(element, 'organisation.name').value === '株式会社みどり' || undefined);
    get(element, 'radio', '新規入力').click();
    await until(() => control(element, 'organisation.name').value === '株式会社あお' || undefined);
    const { element: other } = await openDraft({ step: 'contacts' });
    enter(control(other, 'contacts.registration.name'), '髙﨑 花子');
    await settle(other);
    all(other, 'button', '登録担当者と同じ内容を入れる')[0]?.click();
    await until(() => control(other, 'contacts.technical.name').value === '髙﨑 花子' || undefined);
  });

  it('CRT-04 shows in its fields what another window entered in them, but never in the one that somebody is in', async () => {
    const { server, element } = await openDraft({ entries: whole });
    for (const name of ['remarks', 'agencyCode', 'serverType']) enter(control(element, `basics.${name}`), '1');
    await until(() => server.draft.entries.basics.serverType.includes('1') || undefined);
    const { basics } = server.draft.entries;
    const elsewhere = { remarks: '別の画面', agencyCode: 'B2', serverType: 'nginx' };
    server.draft = { ...server.draft, entries: { ...whole, basics: { ...basics, ...elsewhere } }, version: 7 };
    enter(control(element, 'basics.serverName'), 'x');
    const remarks = control(element, 'basics.remarks');
    remarks.focus();
    await until(() => control(element, 'basics.agencyCode').value === 'B2' || undefined);
    includes(textOf(element), '別の画面で入力された内容を取り込みました。');
    equal(control(element, 'basics.serverType').value, 'nginx');
    equal(remarks.value, '1', 'somebody may be composing there');
    remarks.blur();
    equal(remarks.value, '別の画面');
    await until(() => server.draft.entries.basics.serverName.includes('x') || undefined);
    equal(server.draft.entries.basics.remarks, '別の画面');
  });

  it('CRT-04 the browser’s way back and forward goes through the steps and loses nothing, where the host allows it', async () => {
    const before = location.href;
    const { element } = await openDraft({ entries: whole }, (made) => made.setAttribute('fragment', ''));
    const to = async (title: string, act: () => void): Promise<void> => {
      act();
      await step(element, title);
    };
    try {
      await until(() => location.hash === '#basics' || undefined);
      enter(control(element, 'basics.remarks'), '夜間');
      const length = history.length;
      await to('申請組織情報', () => get(element, 'button', '次へ').click());
      equal([location.hash, history.length], ['#organisation', length + 1]);
      await to('基本情報', () => history.back());
      equal(control(element, 'basics.remarks').value, '夜間');
      await to('申請組織情報', () => history.forward());
      equal(location.hash, '#organisation');
      location.hash = '#nowhere';
      await until(() => location.hash === '#organisation' || undefined, 'the address names the step on the screen');
    } finally {
      element.remove();
      history.replaceState(null, '', before);
    }
    const { element: other } = await openDraft({ entries: whole });
    await settle(other);
    equal(location.hash, '', 'not unless the host allows it');
  });

  it('CRT-11 the summary of what is wrong follows the fields on the page', async () => {
    const { element } = await openDraft({ kind: 'reissue' });
    get(element, 'button', '次へ').click();
    const summary = await until(() => element.renderRoot.querySelector('[part~="summary"]'));
    const fields = [...summary.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    const places = fields.map((href) => element.renderRoot.querySelector(href ?? ''));
    equal(fields.length > 2 && places.every((place) => place !== null), true);
    const follows = (one: Element, other: Element | null | undefined): boolean =>
      !other || Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
    places.forEach((place, index) => equal(place && follows(place, places[index + 1]), true, fields[index] ?? ''));
  });

  it('CRT-10 CRT-11 CRT-12 begins with what the attributes name', async () => {
    for (const [kind, title] of [
      ['renewal', '更新申請'],
      ['reissue', '再発行申請'],
      ['contact-change', '担当者変更申請'],
    ] as const) {
      const server = keepDraft(createScriptedServer());
      const element = document.createElement('mado-certificate-wizard');
      for (const [name, value] of Object.entries({ ...begun, kind })) element.setAttribute(name, value);
      element.portal = portalOn(server, presets.certificate);
      place(element);
      (await until(() => all(element, 'button', '申請を始める')[0])).click();
      includes(textOf(element), title);
      await step(element, '規約の確認');
      const sent = server.requests.find(({ operation }) => operation === createApplicationDraft.name)?.body;
      equal(sent, { kind, serviceId: 'sr3', contractType: 'fixed', months: 12, sourceId: 'a0' });
    }
  });

  it('CRT-11 says why it cannot be begun, in the words of the record', async () => {
    const server = keepDraft(createScriptedServer());
    const params = { reason: 'reissue-contact', days: 25, on: '2026-12-17' };
    server.on(createApplicationDraft, () => problem(409, 'action-closed', { params }));
    const element = document.createElement('mado-certificate-wizard');
    for (const [name, value] of Object.entries({ ...begun, kind: 'reissue' })) element.setAttribute(name, value);
    element.portal = portalOn(server, presets.certificate);
    place(element);
    (await until(() => all(element, 'button', '申請を始める')[0])).click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), '最初の証明書の発行から25日まで（2026/12/17まで）です。お問い合わせ窓口にご連絡ください。');
    await until(() => focused() === alert || undefined);
  });

  it('CRT-09 says what is under way where it was closed before it was sent, and a reason of a newer server neutrally', async () => {
    const { server, element } = await openDraft({ kind: 'renewal', step: 'check', entries: whole });
    const params = { reason: 'under-way', kind: 'reissue' };
    server.on(submitApplicationDraft, () => problem(409, 'action-closed', { params }));
    const submit = await until(() => all(element, 'button', '申込')[0]);
    submit.click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), 'ほかのお申し込み（再発行）の手続き中です。');
    server.on(submitApplicationDraft, () => problem(409, 'action-closed', { params: { reason: 'full-moon' } }));
    submit.click();
    await until(() => !textOf(element).includes('手続き中です') || undefined);
    includes(textOf(all(element, 'alert')[0] ?? element), 'この手続きは、現在できません。');
  });

  it('CRT-20 says before it is sent that the certificate would name another organisation than the one that applies', async () => {
    const made = await createKeyAndCsr({
      subject: { organization: '株式会社髙﨑商事' },
      names: ['www.example.co.jp'],
      algorithm: 'P-256',
    });
    if (!made.ok) throw new Error('no request');
    const entries = { ...whole, basics: { ...whole.basics, csr: made.csr } };
    const { element } = await openDraft({ step: 'check', entries });
    const note = await until(() => all(element, 'note')[0]);
    includes(textOf(note), '「株式会社髙﨑商事」が、申請組織名「株式会社みどり」と異なります');
    const own = { ...entries, organisation: { ...entries.organisation, name: '株式会社　髙﨑商事' } };
    const same = await openDraft({ step: 'check', entries: own });
    await until(() => all(same.element, 'button', '申込')[0]);
    await until(() => textOf(same.element).includes('ECDSA P-256') || undefined);
    equal(all(same.element, 'note').length, 0);
  });

  it('CRT-04 says that it was sent or thrown away elsewhere, and leads to the applications: to try again is of no use', async () => {
    const { server, element } = await openDraft({ step: 'check', entries: whole });
    element.setAttribute('applications-href', '/applications');
    server.on(submitApplicationDraft, () => problem(404, 'not-found'));
    (await until(() => all(element, 'button', '申込')[0])).click();
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), '別の画面で送信または破棄されています');
    await until(() => focused() === alert || undefined);
    equal(get(element, 'link', 'お申込一覧へ').getAttribute('href'), '/applications');
    server.on(readApplicationDraft, () => problem(404, 'not-found'));
    element.setAttribute('draft', 'd2');
    await until(() => !element.renderRoot.querySelector('form') || undefined, 'nothing to fill in');
    includes(textOf(await until(() => all(element, 'alert')[0])), '別の画面で送信または破棄されています');
    get(element, 'link', 'お申込一覧へ');
    equal(all(element, 'button').length, 0);
  });

  it('CRT-04 shows the terms element where they have changed', async () => {
    const { server, element } = await openDraft({ step: 'check', entries: whole });
    server.on(submitApplicationDraft, () => problem(409, 'terms-changed'));
    (await until(() => all(element, 'button', '申込')[0])).click();
    await step(element, '規約の確認');
    includes(textOf(element), '規約が新しくなりました');
    await until(() => all(element, 'button', '同意する')[0]);
  });
});
