import { presets } from '@madoguchi/sdk';
import { updateApplicationDraft } from '@madoguchi/sdk/certificates/application-drafts.endpoints.js';
import { equal, includes } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { get, textOf } from '../testing/queries.ts';
import { portalOn, sessionOf } from '../testing/scripted-server.ts';
import { control, enter, keepDraft, openDraft, whole } from './mado-certificate-wizard.suite.ts';

describe('mado-certificate-wizard and its draft', () => {
  it('CRT-04 saves what is typed and says when; with the line down it says so and keeps it', async () => {
    const { server, element } = await openDraft();
    const name = control(element, 'basics.serverName');
    server.on(updateApplicationDraft, () => Promise.reject(new TypeError('offline')));
    enter(name, 'www.example.co.jp');
    await until(() => textOf(element).includes('まだ保存していない') || undefined);
    get(element, 'button', '保存して中断する').click();
    await until(() => textOf(element).includes('保存できませんでした') || undefined);
    equal(name.value, 'www.example.co.jp');
    keepDraft(server);
    const left: unknown[] = [];
    element.addEventListener('mado-application-left', ({ draft: { entries } }) => left.push(entries.basics.serverName));
    get(element, 'button', '保存して中断する').click();
    await until(() => left.length > 0);
    equal(left, ['www.example.co.jp']);
    includes(textOf(element), 'に保存しました');
  });

  it('CRT-04 shows both sides where it was saved elsewhere, and lets one be chosen', async () => {
    for (const [button, expected] of [
      ['この画面の内容を使う', 'nginx'],
      ['保存されている内容を使う', 'IIS'],
    ] as const) {
      const { server, element } = await openDraft({
        entries: { ...whole, basics: { ...whole.basics, serverType: '' } },
      });
      enter(control(element, 'basics.serverType'), 'nginx');
      const { entries } = server.draft;
      server.draft = {
        ...server.draft,
        version: 7,
        entries: { ...entries, basics: { ...entries.basics, serverType: 'IIS' } },
      };
      get(element, 'button', '保存して中断する').click();
      await until(() => textOf(element).includes('別の画面で先に変更されました') || undefined);
      for (const side of ['nginx', 'IIS', 'この画面の内容', '保存されている内容']) includes(textOf(element), side);
      get(element, 'button', button).click();
      await until(() => element.renderRoot.querySelector('[name="basics.serverType"]'));
      equal(control(element, 'basics.serverType').value, expected);
      element.remove();
    }
  });

  it('CRT-04 what could not be saved outlives the page, and says so', async () => {
    const { server, element } = await openDraft();
    element.portal?.session.adopt(sessionOf());
    server.on(updateApplicationDraft, () => Promise.reject(new TypeError('offline')));
    enter(control(element, 'basics.serverName'), 'www.example.co.jp');
    await until(() => localStorage.length > 0 || undefined, 'what is kept');
    element.remove();
    const again = document.createElement('mado-certificate-wizard');
    again.setAttribute('draft', 'd1');
    again.portal = portalOn(server, presets.certificate);
    again.portal.session.adopt(sessionOf());
    place(again);
    await until(() => textOf(again).includes('保存する前に閉じた入力を復元しました') || undefined);
    equal(control(again, 'basics.serverName').value, 'www.example.co.jp');
  });
});
