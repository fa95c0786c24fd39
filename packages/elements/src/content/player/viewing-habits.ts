import { speeds } from '@madoguchi/sdk/content/playback.rules.js';

/** How somebody likes to watch, in this browser: nothing about the person or the videos. */
export interface ViewingHabits {
  readonly speed: number;
  /** The language of the captions; empty without. A video that has none in it shows none. */
  readonly captions: string;
}

const key = 'mado:player';

/** What was chosen last; the ordinary where nothing was, or where the browser keeps nothing. */
export function viewingHabits(): ViewingHabits {
  try {
    const [speed = '', captions = ''] = (localStorage.getItem(key) ?? '').split(' ');
    return { speed: speeds.find((one) => String(one) === speed) ?? 1, captions };
  } catch {
    return { speed: 1, captions: '' };
  }
}

export function keepViewingHabits({ speed, captions }: ViewingHabits): void {
  try {
    localStorage.setItem(key, `${speed} ${captions}`);
  } catch {
    // it is full or forbidden: then it holds for this page
  }
}
