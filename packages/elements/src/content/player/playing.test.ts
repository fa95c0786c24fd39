import { readVideos } from '@madoguchi/sdk/content/videos.endpoints.js';
import { equal, includes, ok } from '../../testing/assert.ts';
import { settle, until } from '../../testing/fixture.ts';
import { all, focused, get, textOf } from '../../testing/queries.ts';
import { problem } from '../../testing/scripted-server.ts';
import { begin, kept, mediaOf, open, page, play, poster, press, slider, video } from './videos.suite.ts';

describe('playing a video', () => {
  afterEach(() => localStorage.removeItem('mado:player'));

  it('INF-07 shows a picture that fits into the window with its controls, at the edge where its title begins, however wide its place is', async () => {
    const { element } = open(video());
    element.style.setProperty('inline-size', '3000px');
    const [picture, player] = [await play(element), element.renderRoot.querySelector('.player')].map((one) =>
      one?.getBoundingClientRect(),
    );
    ok(picture && player);
    ok(player.height < innerHeight, `${player.height} of ${innerHeight}`);
    ok(picture.height <= innerHeight * 0.7 && picture.height >= innerHeight * 0.6, String(picture.height));
    ok(Math.abs(picture.width / picture.height - 16 / 9) < 0.01, 'without bars');
    const title = element.renderRoot.querySelector('[part="video-title"]')?.getBoundingClientRect();
    ok(title && Math.abs(player.left - title.left) < 2, 'at the edge');
  });

  it('INF-07 plays in place, with the focus at its controls, and tells the page', async () => {
    const { element } = open(video());
    const told: string[] = [];
    element.addEventListener('mado-video-played', (event) => told.push(event.video.id));
    const playing = await play(element);
    equal(told, ['one']);
    await until(() => focused() === get(element, 'button', '一時停止'), 'the focus at the button that pauses');
    equal(get(element, 'group', '動画プレーヤー: 月次処理の基本').contains(playing), true);
    get(element, 'button', '一時停止').click();
    await until(() => get(element, 'button', '再生'));
    equal(playing.paused, true);
  });

  it('INF-07 plays on when its picture was clicked twice, as people open files', async () => {
    const { element } = open(video());
    await poster(element);
    const pressedAt = performance.now();
    const playing = await play(element);
    const click = (after: number): void => {
      const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail: 1 });
      Object.defineProperty(event, 'timeStamp', { value: pressedAt + after });
      playing.dispatchEvent(event);
    };
    click(200); // the second of a double click: the player has come under the pointer
    await settle(element);
    equal(playing.paused, false);
    click(60_000);
    await until(() => playing.paused);
  });

  it('INF-07 goes on where it was left, and keeps where it is stopped', async () => {
    const { server, element } = open(video({ resumeAt: 20 }));
    const playing = await play(element);
    await until(() => playing.currentTime >= 20);
    press('l');
    await until(() => playing.currentTime >= 30);
    await until(() => !playing.seeking);
    get(element, 'button', '一時停止').click();
    await until(() => kept(server).length > 0);
    const [first] = kept(server);
    ok(JSON.stringify(first).startsWith('{"position":30'), JSON.stringify(first));
  });

  it('INF-07 keeps where it stands when the page is left, hidden, or the element taken away', async () => {
    const { server, element } = open(video());
    await play(element);
    for (const [index, leave] of [
      () => window.dispatchEvent(new PageTransitionEvent('pagehide')),
      () => element.remove(),
    ].entries()) {
      press('ArrowRight');
      await until(() => slider(element, '再生位置').value >= String(5 * (index + 1)));
      leave();
      await until(() => kept(server).length === index + 1, `kept ${index + 1} times`);
    }
    equal(mediaOf(element).paused, true);
  });

  it('INF-07 keeps nothing before it has got where the person stopped', async () => {
    const { server, element } = open(video({ resumeAt: 20, url: '/no/such.webm' }));
    await begin(element);
    await until(() => all(element, 'alert')[0]);
    element.remove();
    await settle(element);
    equal(kept(server), []);
  });

  it('INF-07 goes where the slider is moved to, and says where it stands', async () => {
    const { element } = open(video());
    const playing = await play(element);
    get(element, 'button', '一時停止').click();
    const seek = slider(element, '再生位置');
    seek.value = '12';
    seek.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => Math.floor(playing.currentTime) === 12);
    await until(() => seek.getAttribute('aria-valuetext') === '0分12秒 / 0分36秒');
  });

  it('INF-07 can be watched again from the beginning after its end, which begins anew the next time', async () => {
    const { server, element } = open(video({ resumeAt: 30 }));
    const playing = await play(element);
    playing.currentTime = 35.5;
    await until(() => get(element, 'button', 'もう一度見る'));
    await until(() => kept(server).length > 0);
    get(element, 'button', 'もう一度見る').click();
    await until(() => !playing.paused && playing.currentTime < 5);
  });

  it('INF-07 stops when another library on the page plays', async () => {
    const { element } = open(video());
    const { element: other } = open(video());
    const first = await play(element);
    const second = await play(other);
    await until(() => first.paused);
    equal(second.paused, false);
  });

  it('INF-07 asks once for a new address when its own has ended, and goes on where it was', async () => {
    const { server, element } = open(video({ url: '/ended.webm', resumeAt: 20 }));
    await poster(element);
    server.on(readVideos, () => page([video({ id: 'zero' }), video()]));
    const playing = await play(element);
    await until(() => playing.currentTime >= 20);
    equal(server.count(readVideos), 2);
  });

  it('INF-07 says when it cannot be loaded, and tries again when asked', async () => {
    const { server, element } = open(video({ url: '/ended.webm' }));
    await poster(element);
    server.on(readVideos, () => problem(503, 'unavailable'));
    await begin(element);
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), '通信状態を確認して');
    server.on(readVideos, () => page([video()]));
    get(element, 'button', 'もう一度試す').click();
    const playing = await until(() => mediaOf(element));
    playing.muted = true;
    await until(() => !playing.paused && playing.readyState > 2);
    equal(all(element, 'alert').length, 0);
  });

  it('INF-07 says when a browser cannot play it', async () => {
    const { server, element } = open(video({ url: '/package.json' }));
    await poster(element);
    server.on(readVideos, () => page([video({ url: '/package.json?renewed' })]));
    await begin(element);
    const alert = await until(() => all(element, 'alert')[0]);
    includes(textOf(alert), 'お使いのブラウザでは再生できませんでした');
  });
});
