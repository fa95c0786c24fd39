import type { Video } from '@madoguchi/sdk';
import { keepVideoPosition, readVideos } from '@madoguchi/sdk/content/videos.endpoints.js';
import '../../define/mado-video-library.ts';
import { openList } from '../../portal/list/list.suite.ts';
import { ok } from '../../testing/assert.ts';
import { settle, until } from '../../testing/fixture.ts';
import { all, everything, focused } from '../../testing/queries.ts';
import { answer, type ScriptedServer } from '../../testing/scripted-server.ts';

/** A video of 36 seconds that every browser plays. */
const media = '/packages/demo/media/sias-monthly';
export const video = (further: Partial<Video> = {}): Video => ({
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
export const page = (items: readonly Video[], total: number = items.length, next?: string): Response =>
  answer(200, { system: { id: 'sias', name: 'SIAS' }, items, total, next });
export const set = (element: HTMLElement): void => element.setAttribute('system', 'sias');
export const subject = {
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
export const open = (...items: readonly Video[]) =>
  openList(subject, (server) => {
    server.on(readVideos, () => page(items));
    server.on(keepVideoPosition, () => answer(204));
  });
export const poster = (element: HTMLElement, title: string = '月次'): Promise<HTMLElement> =>
  until(() => {
    const row = all(element, 'button', new RegExp(title))[0]?.closest('[part="row"]');
    const found = row?.querySelector('[part="poster"]');
    return found instanceof HTMLElement ? found : undefined;
  });
export const mediaOf = (element: HTMLElement): HTMLVideoElement => {
  const found = [...everything(element)].find((one) => one instanceof HTMLVideoElement);
  ok(found instanceof HTMLVideoElement, 'there is a video');
  return found;
};
/** Presses on the poster. Nobody has to hear the tests, and browsers play nothing aloud that a script has pressed. */
export async function begin(element: HTMLElement, title?: string): Promise<HTMLVideoElement> {
  const before = [...everything(element)].find((one) => one instanceof HTMLVideoElement);
  (await poster(element, title)).click();
  const found = await until(() => [mediaOf(element)].find((one) => one !== before));
  found.muted = true;
  await settle();
  if (found.paused) all(element, 'button', '再生')[0]?.click();
  return found;
}
/** The same, until the picture moves. */
export async function play(element: HTMLElement, title?: string): Promise<HTMLVideoElement> {
  const found = await begin(element, title);
  await until(() => !found.paused && found.readyState > 2, 'the video plays');
  return found;
}
export const press = (key: string, further: KeyboardEventInit = {}): boolean =>
  (focused() ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...further }),
  );
export const kept = ({ requests }: ScriptedServer): readonly unknown[] =>
  requests.flatMap(({ operation, body }) => (operation === keepVideoPosition.name ? [body] : []));
export const slider = (element: HTMLElement, name: string): HTMLInputElement => {
  const found = [...everything(element)].find((one) => one.getAttribute('aria-label') === name);
  ok(found instanceof HTMLInputElement, name);
  return found;
};
export const menu = (element: HTMLElement, part: string): HTMLSelectElement => {
  const found = element.shadowRoot?.querySelector(`[part="${part}"]`);
  ok(found instanceof HTMLSelectElement, part);
  return found;
};
export const choose = (select: HTMLSelectElement, value: string): void => {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};
