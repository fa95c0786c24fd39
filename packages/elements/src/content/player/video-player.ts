import type { Messages, Video } from '@madoguchi/sdk';
import type { videosJa } from '@madoguchi/sdk/content/videos.ja.js';
import { nextSpeed, seekBy, type PlayerCommand } from '@madoguchi/sdk/content/playback.rules.js';
import type { ReactiveController, TemplateResult } from 'lit';
import type { MadoElement } from '../../portal/mado-element.ts';
import type { PortalTexts } from '../../portal/texts.ts';
import { MadoVideoPlayedEvent } from '../mado-video-library.events.ts';
import { Fullscreen } from './fullscreen.ts';
import { keyCommand } from './key-command.ts';
import { KeptPosition } from './kept-position.ts';
import { playerView } from './player-view.ts';
import { captionsFor, ViewingChoice } from './viewing-choice.ts';

/** What a player needs of whoever owns the videos. */
export interface PlayerOwner {
  /** Keeps where a video stands, in seconds. */
  keep(videoId: string, position: number): void;
  /** Asks for the addresses of a video anew, and gives it as it is known then. */
  renew(videoId: string): Promise<Video | undefined>;
}

export type PlayerFailure = 'network' | 'unplayable';

/** Milliseconds in which two clicks may be meant as one: what systems allow for a double click. */
const doubleClick = 500;

/**
 * Plays one video at a time. Its controls are our own, not the browser's: those hide captions and speed in menus or lack
 * them (Firefox has no speed there, Safari no steps), speak the browser's language instead of the page's, and take keys
 * differently in each browser. Ours are native buttons, sliders and selects below the picture, which never cover it, and
 * which assistive technology knows. On phones full screen is the system's own player.
 */
export class VideoPlayer implements ReactiveController {
  readonly #host: MadoElement;
  readonly #owner: PlayerOwner;
  readonly #fullscreen: Fullscreen;
  readonly #kept: KeptPosition;
  readonly #choice = new ViewingChoice();
  #video: Video | undefined;
  #media: HTMLVideoElement | undefined;
  /** Whether the media stands there too. Until then its own time means nothing. */
  #placed = false;
  /** Whether the media is on its way there: Firefox may tell its start as its time meanwhile. */
  #seeking = false;
  #shownSecond = -1;
  #waiting = false;
  /** Whether somebody wanted to see it: nothing is loaded before, and its address is not even in the page. */
  #wanted = false;
  #renewed = false;
  /** When it was opened to be played. */
  #playedAt = 0;
  #failure: PlayerFailure | undefined;

  constructor(host: MadoElement, owner: PlayerOwner) {
    this.#host = host;
    this.#owner = owner;
    this.#fullscreen = new Fullscreen(host);
    this.#kept = new KeptPosition(host, (videoId, position) => owner.keep(videoId, position));
    host.addController(this);
  }

  /** The video that is open. */
  get video(): Video | undefined {
    return this.#video;
  }

  /** Opens a video where it was left, and closes the one before. */
  open(video: Video): void {
    if (video.id === this.#video?.id) return;
    this.close();
    this.#video = video;
    this.#kept.open(video);
    this.#host.requestUpdate();
  }

  /** Opens a video and plays it: somebody pressed for that. */
  async play(video: Video): Promise<void> {
    this.open(video);
    this.#playedAt = performance.now();
    await this.#host.updateComplete;
    const { renderRoot } = this.#host;
    renderRoot.querySelector<HTMLElement>('.control-play')?.focus({ preventScroll: true });
    renderRoot.querySelector('.player')?.scrollIntoView({ block: 'nearest' });
    await this.#start();
  }

  close(): void {
    this.#kept.close();
    this.#unload();
    this.#video = this.#media = this.#failure = undefined;
    this.#placed = this.#seeking = this.#renewed = this.#waiting = this.#wanted = false;
    this.#host.requestUpdate();
  }

  /** Lets the media go. Paused alone, WebKit with GStreamer takes it up again after a change of the speed. */
  #unload(): void {
    const media = this.#media;
    this.#media = undefined;
    media?.pause();
    media?.removeAttribute('src');
    media?.load();
  }

  render(messages: Messages<typeof videosJa & PortalTexts>): TemplateResult | undefined {
    const video = this.#video;
    if (!video) return undefined;
    this.#kept.recognize();
    const media = this.#media;
    return playerView(messages, {
      video,
      loads: this.#wanted,
      position: this.#kept.position,
      duration: this.#duration,
      playing: media !== undefined && !media.paused,
      ended: media?.ended === true,
      waiting: this.#waiting,
      muted: media?.muted === true || media?.volume === 0,
      volume: media?.volume ?? 1,
      speed: this.#choice.speed,
      captions: this.#choice.captionsOf(video),
      fullscreen: this.#fullscreen.state,
      failure: this.#failure,
      onMedia: this.#meet,
      onMediaEvent: this.#heard,
      onKey: this.#pressed,
      onToggle: () => this.#run({ type: 'toggle' }),
      onPicture: this.#clicked,
      onSeek: (position) => this.#seek(position),
      onCaptions: (language) => this.#choose(language),
      onSpeed: (speed) => this.#setSpeed(speed),
      onMute: () => this.#run({ type: 'mute' }),
      onVolume: this.#setVolume,
      onFullscreen: () => this.#run({ type: 'fullscreen' }),
      onRetry: () => void this.#retry(),
    });
  }

  hostConnected(): void {
    document.addEventListener('mado-video-played', this.#otherPlayed);
    document.addEventListener('visibilitychange', this.#hidden);
    addEventListener('pagehide', this.#leave);
  }

  hostDisconnected(): void {
    document.removeEventListener('mado-video-played', this.#otherPlayed);
    document.removeEventListener('visibilitychange', this.#hidden);
    removeEventListener('pagehide', this.#leave);
    this.#media?.pause();
    this.#kept.keep();
  }

  get #duration(): number {
    const own = this.#media?.duration;
    return own !== undefined && Number.isFinite(own) ? own : (this.#video?.duration ?? 0);
  }

  readonly #meet = (media: Element | undefined): void => {
    this.#media = media instanceof HTMLVideoElement ? media : undefined;
  };

  readonly #heard = ({ type }: Event): void => {
    const media = this.#media;
    if (!media) return;
    if (type === 'timeupdate') return this.#ticked(media);
    if (type === 'seeked') this.#seeking = media.seeking;
    if (type === 'error') return void this.#failed(media);
    if (type === 'loadedmetadata') this.#place(media);
    if (type === 'waiting') this.#waiting = true;
    if (type === 'canplay' || type === 'playing' || type === 'pause') this.#waiting = false;
    if (type === 'playing') this.#renewed = false;
    if (type === 'play' && this.#video) this.#host.dispatchEvent(new MadoVideoPlayedEvent(this.#video));
    if (type === 'pause' && this.#placed) {
      if (!this.#seeking) this.#kept.moved(media.currentTime, false);
      this.#kept.keep();
    }
    if (type === 'ratechange' && this.#placed) this.#choice.follow(media);
    this.#host.requestUpdate();
  };

  #ticked(media: HTMLVideoElement): void {
    if (!this.#placed || this.#seeking) return;
    this.#kept.moved(media.currentTime, !media.paused);
    const second = Math.floor(media.currentTime);
    if (second === this.#shownSecond) return;
    this.#shownSecond = second;
    this.#host.requestUpdate();
  }

  /** Brings fresh media to where the video stands, and to what was chosen before. */
  #place(media: HTMLVideoElement): void {
    const { position } = this.#kept;
    this.#seeking = position > 0 && position < this.#duration;
    if (this.#seeking) media.currentTime = position;
    this.#placed = true;
    this.#choice.apply(media);
    this.#host.requestUpdate();
  }

  /** A link may have ended: it is asked for a new one, once. */
  async #failed(media: HTMLVideoElement): Promise<void> {
    const video = this.#video;
    if (!video || media.error?.code === MediaError.MEDIA_ERR_ABORTED) return;
    const code = media.error?.code;
    this.#placed = false;
    const fresh = this.#renewed ? undefined : await this.#owner.renew(video.id);
    if (video !== this.#video) return;
    if (fresh && fresh.url !== video.url) {
      this.#renewed = true;
      this.#video = fresh;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      return this.#start();
    }
    this.#waiting = false;
    this.#failure = this.#renewed && code !== MediaError.MEDIA_ERR_NETWORK ? 'unplayable' : 'network';
    this.#host.requestUpdate();
  }

  async #retry(): Promise<void> {
    this.#failure = undefined;
    this.#renewed = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.control-play')?.focus({ preventScroll: true });
    this.#media?.load();
    await this.#start();
  }

  async #start(): Promise<void> {
    if (!this.#wanted) {
      this.#wanted = true;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
    }
    const media = this.#media;
    this.#waiting = media !== undefined && media.readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
    this.#host.requestUpdate();
    await media?.play().catch(() => undefined); // what hinders it comes as an event
    this.#host.requestUpdate();
  }

  readonly #leave = (): void => this.#kept.keep();
  readonly #hidden = (): void => {
    if (document.visibilityState === 'hidden') this.#kept.keep();
  };
  readonly #otherPlayed = (event: Event): void => {
    if (!event.composedPath().includes(this.#host)) this.#media?.pause();
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    const command = keyCommand(event);
    if (!command) return;
    event.preventDefault();
    if (!event.repeat || command.type === 'seek') this.#run(command);
  };

  /** The second click of a double one, which opened the player under the pointer, does not pause it. */
  readonly #clicked = ({ detail, timeStamp }: MouseEvent): void => {
    if (detail > 0 && timeStamp - this.#playedAt < doubleClick) return;
    this.#run({ type: 'toggle' });
  };

  #run(command: PlayerCommand): void {
    const media = this.#media;
    if (!media || this.#failure) return;
    switch (command.type) {
      case 'toggle':
        return media.paused ? void this.#start() : media.pause();
      case 'seek':
        return this.#seek(seekBy(this.#kept.position, command.by, this.#duration));
      case 'speed':
        return this.#setSpeed(nextSpeed(this.#choice.speed, command.direction));
      case 'captions':
        return this.#choose(
          this.#choice.captionsOf(this.#video) ? '' : (captionsFor(this.#video, this.#host.locale) ?? ''),
        );
      case 'mute':
        media.muted = !media.muted;
        return;
      case 'fullscreen':
        return this.#fullscreen.toggle(media);
    }
  }

  #seek(position: number): void {
    this.#kept.moved(position, false);
    if (this.#placed && this.#media) {
      this.#seeking = true;
      this.#media.currentTime = position;
    }
    this.#host.requestUpdate();
  }

  #setSpeed(speed: number): void {
    this.#choice.chooseSpeed(speed, this.#media);
    this.#host.requestUpdate();
  }

  readonly #setVolume = (volume: number): void => {
    if (!this.#media) return;
    this.#media.volume = volume;
    this.#media.muted = false;
  };

  #choose(language: string): void {
    this.#choice.chooseCaptions(language, this.#media);
    this.#host.requestUpdate();
  }
}
