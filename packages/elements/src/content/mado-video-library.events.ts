import type { Video } from '@madoguchi/sdk';

/** A video began to play, or went on. Other libraries on the page stop theirs. */
export class MadoVideoPlayedEvent extends Event {
  readonly video: Video;
  constructor(video: Video) {
    super('mado-video-played', { bubbles: true, composed: true });
    this.video = video;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-video-played': MadoVideoPlayedEvent;
  }
}
