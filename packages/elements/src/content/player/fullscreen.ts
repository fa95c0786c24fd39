import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A video of iPhones, on which only the video itself can fill the screen, in the system's own player. */
interface PhoneVideo extends HTMLVideoElement {
  webkitEnterFullscreen(): void;
}

/** Fills the screen with a player, and tells whether it does. */
export class Fullscreen implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get state(): 'on' | 'off' | 'impossible' {
    if (this.#host.shadowRoot?.fullscreenElement) return 'on';
    return document.fullscreenEnabled || 'webkitEnterFullscreen' in HTMLVideoElement.prototype ? 'off' : 'impossible';
  }

  hostConnected(): void {
    this.#host.addEventListener('fullscreenchange', this.#changed);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('fullscreenchange', this.#changed);
  }

  toggle(media: HTMLVideoElement): void {
    const player = media.closest('.player');
    if (this.state === 'on') void document.exitFullscreen().catch(() => undefined);
    else if (document.fullscreenEnabled) void player?.requestFullscreen().catch(() => undefined);
    else if (isPhoneVideo(media)) media.webkitEnterFullscreen();
  }

  readonly #changed = (): void => this.#host.requestUpdate();
}

function isPhoneVideo(media: HTMLVideoElement): media is PhoneVideo {
  return 'webkitEnterFullscreen' in media;
}
