import type { Video } from '@madoguchi/sdk';
import { keepVideoPosition, readVideos } from '@madoguchi/sdk/content/videos.endpoints.js';
import '../define/mado-video-library.ts';
import { elementSuite } from '../portal/element.suite.ts';
import { listSuite, openList } from '../portal/list/list.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { place, settle, until } from '../testing/fixture.ts';
import { all, everything, focused, get, textOf } from '../testing/queries.ts';
import { answer, problem, sessionOf, type ScriptedServer } from '../testing/scripted-server.ts';

/** A video of 36 seconds that every browser plays. */
const media = '/packages/demo/media/sias-monthly';
const video = (further: Partial<Video> = {}): Video => ({
  id: 'one',
  title: '月次処理の基本',
  description: '5つの手順です。',
  duration: 36,
  publishedAt: '2026-11-19T15:30:00.000Z',
  mediaType: 'video/webm',
  url: `${media}.webm`,
  posterUrl: `${media}.webp`,
  captions: [
    { language: 'en', label: 'English', url: `${media}.en.vtt` },
    { language: 'ja', label: '日本語', url: `${media}.ja.vtt` },
  ],
  ...further,
});
const page = (items: readonly Video[], total: number = items.length, next?: string): Response =>
  answer(200, { system: { id: 'sias', name: 'SIAS' }, items, total, next });
const set = (element: HTMLElement): void => element.setAttribute('system', 'sias');
const subject = {
  tag: 'mado-video-library',
  set,
  operation: readVideos,
  part: (names: readonly string[], total: number, next?: string): Response =>
    page(
      names.map((title) => video({ id: title, title })),
      total,
      next,
    ),
  empty: '動画はまだありません',
} as const;
const open = (...items: readonly Video[]) =>
  openList(subject, (server) => {
    server.on(readVideos, () => page(items));
    server.on(keepVideoPosition, () => answer(204));
  });
const poster = (element: HTMLElement, title: string = '月次'): Promise<HTMLElement> =>
  until(() => all(element, 'button', new RegExp(title)).find((button) => button.matches('[part="poster"]')));
const mediaOf = (element: HTMLElement): HTMLVideoElement => {
  const found = [...everything(element)].find((one) => one instanceof HTMLVideoElement);
  ok(found instanceof HTMLVideoElement, 'there is a video');
  return found;
};
/** Presses on the poster. Nobody has to hear the tests, and browsers play nothing aloud that a script has pressed. */
async function begin(element: HTMLElement, title?: string): Promise<HTMLVideoElement> {
  const before = [...everything(element)].find((one) => one instanceof HTMLVideoElement);
  (await poster(element, title)).click();
  const found = await until(() => [mediaOf(element)].find((one) => one !== before));
  found.muted = true;
  await settle();
  if (found.paused) all(element, 'button', '再生')[0]?.click();
  return found;
}
/** The same, until the picture moves. */
async function play(element: HTMLElement, title?: string): Promise<HTMLVideoElement> {
  const found = await begin(element, title);
  await until(() => !found.paused && found.readyState > 2, 'the video plays');
  return found;
}
const press = (key: string, further: KeyboardEventInit = {}): boolean =>
  (focused() ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...further }),
  );
const kept = ({ requests }: ScriptedServer): readonly unknown[] =>
  requests.flatMap(({ operation, body }) => (operation === keepVideoPosition.name ? [body] : []));
const slider = (element: HTMLElement, name: string): HTMLInputElement => {
  const found = [...everything(element)].find((one) => one.getAttribute('aria-label') === name);
  ok(found instanceof HTMLInputElement, name);
  return found;
};
const menu = (element: HTMLElement, part: string): HTMLSelectElement => {
  const found = element.shadowRoot?.querySelector(`[part="${part}"]`);
  ok(found instanceof HTMLSelectElement, part);
  return found;
};
const choose = (select: HTMLSelectElement, value: string): void => {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

elementSuite<'mado-video-library'>({
  tag: 'mado-video-library',
  set,
  prepare: (server) => server.on(readVideos, () => page([video({ posterUrl: undefined })])),
  says: { ja: 'SIAS 講習会動画', en: 'SIAS: seminar videos' },
  byHand: {
    set: (element) =>
      (element.state = {
        type: 'ready',
        filter: { systemId: 'sias' },
        part: { system: { id: 'sias', name: 'SIAS' }, items: [video({ title: '手で置いた' })], total: 1 },
      }),
    says: '手で置いた',
  },
});
listSuite<'mado-video-library'>(subject);

describe('mado-video-library', () => {
  afterEach(() => localStorage.removeItem('mado:player'));

  it('INF-07 names each video with its length, date, and where the person stopped', async () => {
    const { element } = open(video(), video({ id: 'two', title: '年末調整', duration: 3725, resumeAt: 192.4 }));
    await poster(element);
    equal(
      all(element, 'button').map((button) => button.ariaLabel),
      ['「月次処理の基本」を再生（0分36秒）', '「年末調整」を3分12秒から再生（全62分5秒）'],
    );
    includes(textOf(element), '公開日 2026/11/20 続きから 3:12');
    equal(
      all(element, 'button').map(({ dataset }) => dataset['length']),
      ['0:36', '1:02:05'],
      'on the picture, once',
    );
    equal(
      [...everything(element)].some((found) => found instanceof HTMLVideoElement),
      false,
      'nothing is loaded unasked',
    );
  });

  it('INF-07 leaves the middle of a picture free, where its title is, at every width', async () => {
    const { element } = open(video());
    const picture = await poster(element);
    for (const width of ['300px', '900px']) {
      element.style.setProperty('inline-size', width);
      const [around, disc] = [picture, picture.querySelector('.poster-play')].map((one) =>
        one?.getBoundingClientRect(),
      );
      ok(around && disc && disc.width > 0);
      ok(disc.right < around.left + around.width / 3 && disc.top > around.top + (around.height * 2) / 3, width);
      ok(disc.left >= around.left && disc.bottom <= around.bottom, width);
    }
  });

  it('INF-07 shows a picture that fits into the window with its controls, in the middle, however wide its place is', async () => {
    const { element } = open(video());
    element.style.setProperty('inline-size', '3000px');
    const [picture, player] = [await play(element), element.renderRoot.querySelector('.player')].map((one) =>
      one?.getBoundingClientRect(),
    );
    ok(picture && player);
    ok(player.height < innerHeight, `${player.height} of ${innerHeight}`);
    ok(picture.height <= innerHeight * 0.7 && picture.height >= innerHeight * 0.6, String(picture.height));
    ok(Math.abs(picture.width / picture.height - 16 / 9) < 0.01, 'without bars');
    const around = element.getBoundingClientRect();
    ok(Math.abs(player.left - around.left - (around.right - player.right)) < 2, 'in the middle');
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

  it('INF-07 is worked by keys while the focus is in it, and only then', async () => {
    const { element } = open(video());
    const playing = await play(element);
    await until(() => focused()?.matches('.control-play'));
    press('k');
    await until(() => playing.paused);
    press('L');
    await until(() => playing.currentTime >= 10);
    press('j');
    await until(() => playing.currentTime < 5);
    press('ArrowRight');
    await until(() => playing.currentTime >= 5);
    press('>');
    await until(() => playing.playbackRate === 1.25);
    press('<');
    press('<');
    await until(() => playing.playbackRate === 0.75);
    press('m');
    await until(() => !playing.muted);
    press('m');
    await until(() => playing.muted);
    ok(press('k', { ctrlKey: true }), 'the browser’s own shortcuts stay');
    ok(press('x'), 'other keys stay');
    place(document.createElement('button')).focus();
    ok(press('k'));
    await settle(element);
    equal(playing.paused, true);
  });

  it('INF-07 leaves letters and arrows to the menus and sliders that use them, and Space to a button', async () => {
    const { element } = open(video());
    await play(element);
    menu(element, 'speed').focus();
    ok(press('m') && press('ArrowRight') && press(' '));
    slider(element, '音量').focus();
    ok(press('ArrowRight'));
    get(element, 'button', '一時停止').focus();
    ok(press(' '));
  });

  it('INF-07 shows captions in the language chosen, and with c in the page’s', async () => {
    const { element } = open(video());
    const playing = await play(element);
    const modes = (): string => [...playing.textTracks].map(({ language, mode }) => `${language} ${mode}`).join();
    equal(
      [...menu(element, 'captions').options].map(({ text }) => text),
      ['字幕なし', 'English', '日本語'],
    );
    equal(modes(), 'en disabled,ja disabled');
    press('c');
    await until(() => modes() === 'en disabled,ja showing');
    await until(() => menu(element, 'captions').value === 'ja');
    choose(menu(element, 'captions'), 'en');
    await until(() => modes() === 'en showing,ja disabled');
    await until(() => (playing.textTracks[0]?.cues?.length ?? 0) > 0, 'the captions are there');
    press('c');
    await until(() => modes() === 'en disabled,ja disabled');
  });

  it('INF-07 keeps captions and speed for the next video and the next visit, where the video has them', async () => {
    const { element } = open(video());
    await play(element);
    choose(menu(element, 'captions'), 'en');
    choose(menu(element, 'speed'), '1.5');
    element.remove();
    const [japanese] = video().captions.filter(({ language }) => language === 'ja');
    ok(japanese);
    const { element: later } = open(video(), video({ id: 'two', title: '年末調整', captions: [japanese] }));
    const playing = await play(later);
    await until(() => playing.playbackRate === 1.5);
    equal(menu(later, 'captions').value, 'en');
    const other = await play(later, '年末');
    await until(() => other.playbackRate === 1.5);
    equal(menu(later, 'captions').value, '', 'it has none in that language');
    press('c');
    await until(() => menu(later, 'captions').value === 'ja');
  });

  it('INF-07 plays as well where the browser keeps nothing, or something else stands there', async () => {
    localStorage.setItem('mado:player', 'fast');
    const { getItem, setItem } = Storage.prototype;
    const { element: first } = open(video());
    const ordinary = await play(first);
    equal([ordinary.playbackRate, menu(first, 'captions').value], [1, '']);
    first.remove();
    const forbidden = (): never => {
      throw new DOMException('', 'SecurityError');
    };
    Storage.prototype.getItem = Storage.prototype.setItem = forbidden;
    try {
      const { element } = open(video());
      const playing = await play(element);
      choose(menu(element, 'speed'), '1.5');
      await until(() => playing.playbackRate === 1.5);
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });

  it('INF-07 plays slower and faster, and the next video just so', async () => {
    const { element } = open(video(), video({ id: 'two', title: '年末調整' }));
    const first = await play(element);
    choose(menu(element, 'speed'), '1.5');
    await until(() => first.playbackRate === 1.5);
    const second = await play(element, '年末');
    equal(second === first, false);
    await until(() => second.playbackRate === 1.5);
    await until(() => first.paused, 'one plays at a time');
    equal([...everything(element)].filter((found) => found instanceof HTMLVideoElement).length, 1);
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

  it('INF-07 opens the player of the video that a link leads to, and plays nothing unasked', async () => {
    const { element } = openList(
      { tag: 'mado-video-library', set: (one) => (set(one), one.setAttribute('video', 'two')) },
      (scripted) =>
        scripted.on(readVideos, ({ query }) =>
          query.has('cursor') ? page([video({ id: 'two' })], 2) : page([video()], 2, 'after-1'),
        ),
    );
    const found = await until(() => mediaOf(element));
    equal([found.paused, found.preload, found.hasAttribute('src')], [true, 'none', false]);
  });

  it('INF-07 loads nothing from an address that is none', async () => {
    const script = 'data:text/html,<script>throw 1</script>';
    const { element } = open(
      video({
        url: script,
        posterUrl: script,
        title: '<img src=x>',
        captions: [{ language: 'ja', label: '<b>', url: script }],
      }),
    );
    (await poster(element, 'img')).click();
    await until(() => mediaOf(element));
    for (const found of everything(element))
      for (const name of ['src', 'poster', 'href']) ok(!found.getAttribute(name)?.startsWith('data:'), found.outerHTML);
    equal([...everything(element)].filter((found) => found.matches('img, b')).length, 0);
  });

  it('INF-09 says calmly whom the page is for where the customer does not use the system', async () => {
    const { element } = openList(subject, (server) =>
      server.on(readVideos, () => problem(403, 'system-not-in-use', { params: { system: 'SIAS' } })),
    );
    await until(() => textOf(element).includes('現在有効なSIASの保守契約がありません'));
    equal(all(element, 'alert').length, 0);
  });

  it('closes one person’s video for the next one', async () => {
    const { server, portal, element } = open(video());
    const playing = await play(element);
    portal.session.adopt(sessionOf('taro@example.jp'));
    await settle(element);
    server.hold(readVideos);
    portal.session.adopt(sessionOf('jiro@example.jp'));
    await until(() => ![...everything(element)].includes(playing));
    equal(playing.paused, true);
  });

  for (const [who, next] of [
    ['the next person', sessionOf('jiro@example.jp')],
    ['nobody after a sign-out', undefined],
  ] as const)
    it(`INF-07 keeps a position for whoever watched, and for ${who} never`, async () => {
      const { server, portal, element } = open(video());
      portal.session.adopt(sessionOf('taro@example.jp'));
      const media = await begin(element);
      const seek = slider(element, '再生位置');
      seek.value = '10';
      seek.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await settle(element);
      portal.session.adopt(next);
      await until(() => ![...everything(element)].includes(media));
      await settle(element);
      equal(kept(server), []);
    });
});
