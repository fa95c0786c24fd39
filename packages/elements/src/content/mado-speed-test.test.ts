import { presets } from '@madoguchi/sdk';
import { beginSpeedTest, sendSpeedSample } from '@madoguchi/sdk/content/speed-test.endpoints.js';
import '../define/mado-speed-test.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, until } from '../testing/fixture.ts';
import { get, textOf } from '../testing/queries.ts';
import { answer, createScriptedServer, portalOn, problem } from '../testing/scripted-server.ts';

elementSuite<'mado-speed-test'>({
  tag: 'mado-speed-test',
  says: { ja: '通信速度測定', en: 'Connection speed' },
  byHand: {
    set: (element) =>
      (element.state = { type: 'done', result: { down: 412, up: 87.3, latency: 14, jitter: 1, bytes: 1_000 } }),
    says: '412 Mbps',
  },
});

/** A sample of so many bytes, without a server. */
const sampleOf = (bytes: number) => ({
  bytes,
  url: URL.createObjectURL(new Blob([new Uint8Array(bytes)])),
});

function opened() {
  const server = createScriptedServer();
  const element = document.createElement('mado-speed-test');
  element.portal = portalOn(server, presets.mypage);
  server.on(beginSpeedTest, () => answer(200, { samples: [sampleOf(1), sampleOf(5_000)], uploads: [5_000] }));
  server.on(sendSpeedSample, () => answer(200, { bytes: 5_000 }));
  return { server, element: place(element) };
}

describe('mado-speed-test', () => {
  it('MYP-15 says before anything is measured what a result does not say, and how much data it takes', async () => {
    const { server, element } = opened();
    await until(() => get(element, 'button', '測定を開始する'));
    includes(textOf(element), 'ご契約の回線だけの速度ではありません');
    includes(textOf(element), '最大約37 MB');
    includes(textOf(element), 'サーバーには保存しません');
    equal(server.requests.length, 0);
  });

  it('MYP-15 measures both ways, and tells all five figures', async () => {
    const { server, element } = opened();
    const measured = new Promise<number>((hear) =>
      element.addEventListener('mado-speed-measured', ({ result }) => hear(result.bytes), { once: true }),
    );
    (await until(() => get(element, 'button', '測定を開始する'))).click();
    equal(await measured, 7 + 5_000 + 5_000);
    await until(() => get(element, 'button', 'もう一度測定する'));
    equal(element.renderRoot.querySelectorAll('[part="result"] dd').length, 5);
    equal(server.count(sendSpeedSample), 1);
  });

  it('MYP-15 can be broken off, and be kept from beginning', async () => {
    const { server, element } = opened();
    server.on(beginSpeedTest, () => new Promise<never>(() => undefined));
    (await until(() => get(element, 'button', '測定を開始する'))).click();
    const stop = await until(() => get(element, 'button', '中止する'));
    await until(() => server.count(beginSpeedTest) === 1);
    stop.click();
    const start = await until(() => get(element, 'button', '測定を開始する'));
    element.addEventListener('mado-before-speed-test', (event) => event.preventDefault());
    start.click();
    await element.updateComplete;
    ok(get(element, 'button', '測定を開始する'));
    equal(server.count(beginSpeedTest), 1);
  });

  it('MYP-15 what cannot be measured to its end gives no figures, and can be tried again', async () => {
    const { server, element } = opened();
    server.on(sendSpeedSample, () => problem(503, 'unavailable'));
    (await until(() => get(element, 'button', '測定を開始する'))).click();
    await until(() => element.renderRoot.querySelector('[part="failure"]'), 'what went wrong');
    equal(element.renderRoot.querySelector('[part="result"]'), null);
    server.on(sendSpeedSample, () => answer(200, { bytes: 5_000 }));
    get(element, 'button', 'もう一度測定する').click();
    await until(() => element.renderRoot.querySelector('[part="result"]'));
  });
});
