import type { Video } from '@madoguchi/sdk';
import { keepViewingHabits, viewingHabits } from './viewing-habits.ts';

/** The speed and the captions that somebody chose, as far as a video has them. */
export class ViewingChoice {
  #speed: number;
  #captions: string;

  constructor() {
    ({ speed: this.#speed, captions: this.#captions } = viewingHabits());
  }

  get speed(): number {
    return this.#speed;
  }

  /** The captions chosen, where this video has them; empty without. */
  captionsOf(video: Video | undefined): string {
    return video?.captions.some(({ language }) => language === this.#captions) ? this.#captions : '';
  }

  /** Brings fresh media to what was chosen before. */
  apply(media: HTMLVideoElement): void {
    media.defaultPlaybackRate = media.playbackRate = this.#speed;
    show(media, this.#captions);
  }

  /** The browser itself changed the speed: it holds for this page. */
  follow({ playbackRate }: HTMLVideoElement): void {
    this.#speed = playbackRate;
  }

  chooseSpeed(speed: number, media: HTMLVideoElement | undefined): void {
    this.#speed = speed;
    this.#keep();
    if (media) media.defaultPlaybackRate = media.playbackRate = speed;
  }

  /** Somebody chose captions: so it stays, for the next video and the next visit. */
  chooseCaptions(language: string, media: HTMLVideoElement | undefined): void {
    this.#captions = language;
    if (media) show(media, language);
    this.#keep();
  }

  #keep(): void {
    keepViewingHabits({ speed: this.#speed, captions: this.#captions });
  }
}

/** The captions of a video in the page's language, else the first; undefined where it has none. */
export function captionsFor(video: Video | undefined, locale: string | undefined): string | undefined {
  const captions = video?.captions ?? [];
  const own = captions.find(({ language }) => locale?.startsWith(language));
  return (own ?? captions[0])?.language;
}

function show({ textTracks }: HTMLVideoElement, language: string): void {
  for (const track of textTracks) track.mode = track.language === language ? 'showing' : 'disabled';
}
