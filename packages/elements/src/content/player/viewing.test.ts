import { equal, ok } from '../../testing/assert.ts';
import { place, settle, until } from '../../testing/fixture.ts';
import { everything, focused, get } from '../../testing/queries.ts';
import { choose, menu, open, play, press, slider, video } from './videos.suite.ts';

describe('how a video is watched', () => {
  afterEach(() => localStorage.removeItem('mado:player'));

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
});
