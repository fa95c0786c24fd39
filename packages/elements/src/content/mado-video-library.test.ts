import { readVideos } from '@madoguchi/sdk/content/videos.endpoints.js';
import { elementSuite } from '../portal/element.suite.ts';
import { listSuite, openList } from '../portal/list/list.suite.ts';
import { equal, includes, ok } from '../testing/assert.ts';
import { settle, until } from '../testing/fixture.ts';
import { all, everything, textOf } from '../testing/queries.ts';
import { problem, sessionOf } from '../testing/scripted-server.ts';
import { begin, kept, mediaOf, open, page, play, poster, set, slider, subject, video } from './player/videos.suite.ts';

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
      [...everything(element)].flatMap((one) => (one instanceof HTMLElement && one.dataset['length']) || []),
      ['0:36', '1:02:05'],
      'on the picture, once',
    );
    equal(
      [...everything(element)].some((found) => found instanceof HTMLVideoElement),
      false,
      'nothing is loaded unasked',
    );
  });

  it('INF-07 plays a video by its title as by its picture, and the keys find one of them', async () => {
    const { element } = open(video(), video({ id: 'two', title: '年末調整' }));
    (await until(() => all(element, 'button', /年末調整/)[0])).click();
    const player = await until(() => [...everything(element)].find((one) => one.matches('[part="player"]')));
    includes(textOf(player.closest('[part="row"]') ?? element), '年末調整');
    const picture = await poster(element, '月次');
    equal([picture.tabIndex, picture.ariaHidden], [-1, 'true']);
    picture.click();
    await until(() => all(element, 'button', /年末調整/)[0]);
    ok(mediaOf(element).closest('[part="row"]')?.textContent.includes('月次'));
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
