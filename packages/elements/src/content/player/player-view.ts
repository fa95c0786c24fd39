import type { Messages, Video } from '@madoguchi/sdk';
import { clockText, minutesOf, speeds } from '@madoguchi/sdk/content/playback.rules.js';
import type { videosJa } from '@madoguchi/sdk/content/videos.ja.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { safeUrl } from '../../portal/safe-url.ts';
import type { PortalTexts } from '../../portal/texts.ts';
import { icon, type IconName } from './icons.ts';
import type { PlayerFailure } from './video-player.ts';

type Texts = Messages<typeof videosJa & PortalTexts>;

/** What a player shows, and what is done with it. */
export interface PlayerView {
  readonly video: Video;
  /** Whether it is to be loaded. */
  readonly loads: boolean;
  readonly position: number;
  readonly duration: number;
  readonly playing: boolean;
  readonly ended: boolean;
  readonly waiting: boolean;
  readonly muted: boolean;
  /** 0 to 1. */
  readonly volume: number;
  readonly speed: number;
  /** The language of the captions that are shown; empty without. */
  readonly captions: string;
  readonly fullscreen: 'on' | 'off' | 'impossible';
  readonly failure: PlayerFailure | undefined;
  readonly onMedia: (media: Element | undefined) => void;
  readonly onMediaEvent: (event: Event) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onToggle: () => void;
  /** The picture was clicked. */
  readonly onPicture: (event: MouseEvent) => void;
  readonly onSeek: (position: number) => void;
  readonly onCaptions: (language: string) => void;
  readonly onSpeed: (speed: number) => void;
  readonly onMute: () => void;
  readonly onVolume: (volume: number) => void;
  readonly onFullscreen: () => void;
  readonly onRetry: () => void;
}

/** A time as it is read out: `3分12秒`. */
export function spokenTime(messages: Texts, seconds: number): string {
  return messages.text('videos.time', minutesOf(seconds));
}

/** A player: the picture, and its controls below it. */
export function playerView(messages: Texts, view: PlayerView): TemplateResult {
  const { video, failure, waiting } = view;
  return html`<div
    class="player"
    part="player"
    role="group"
    aria-label=${messages.text('player.label', { title: video.title })}
    @keydown=${view.onKey}
  >
    <div class="picture">
      ${keyed(video.id, media(view))}
      ${waiting ? html`<span class="waiting"></span>` : nothing}
      <span class="mado-hidden" role="status">${waiting ? messages.text('player.waiting') : ''}</span>
      ${
        failure
          ? html`<div class="broken" part="failure" role="alert">
              <p class="mado-text">${messages.text(`player.${failure}`)}</p>
              <button class="mado-button mado-button-quiet" part="retry" type="button" @click=${view.onRetry}>
                ${messages.text('retry')}
              </button>
            </div>`
          : nothing
      }
    </div>
    ${controls(messages, view)}
  </div>`;
}

function media({ video, loads, onMedia, onMediaEvent, onPicture }: PlayerView): TemplateResult {
  const url = safeUrl(video.url);
  const elsewhere = url !== undefined && new URL(url, document.baseURI).origin !== location.origin;
  return html`<video
    class="video"
    part="video"
    preload="none"
    playsinline
    crossorigin=${ifDefined(elsewhere && video.captions.length > 0 ? 'anonymous' : undefined)}
    poster=${ifDefined(safeUrl(video.posterUrl))}
    src=${ifDefined(loads ? url : undefined)}
    ${ref(onMedia)}
    @click=${onPicture}
    @loadedmetadata=${onMediaEvent}
    @durationchange=${onMediaEvent}
    @canplay=${onMediaEvent}
    @play=${onMediaEvent}
    @playing=${onMediaEvent}
    @pause=${onMediaEvent}
    @ended=${onMediaEvent}
    @waiting=${onMediaEvent}
    @timeupdate=${onMediaEvent}
    @seeked=${onMediaEvent}
    @volumechange=${onMediaEvent}
    @ratechange=${onMediaEvent}
    @error=${onMediaEvent}
  >
    ${video.captions.map(
      ({ language, label, url: captions }) =>
        html`<track kind="captions" srclang=${language} label=${label} src=${ifDefined(safeUrl(captions))} />`,
    )}
  </video>`;
}

function controls(messages: Texts, view: PlayerView): TemplateResult {
  const { video, position, duration, playing, ended, muted, volume, fullscreen } = view;
  const length = spokenTime(messages, duration);
  const [act, image]: readonly ['play' | 'pause' | 'again', IconName] = ended
    ? ['again', 'again']
    : playing
      ? ['pause', 'pause']
      : ['play', 'play'];
  return html`<div class="controls" part="controls">
    <input
      class="seek"
      part="seek"
      type="range"
      name="seek"
      min="0"
      max=${Math.max(1, Math.floor(duration))}
      step="1"
      .value=${String(Math.floor(position))}
      aria-label=${messages.text('player.position')}
      aria-valuetext=${messages.text('player.position-of', { position: spokenTime(messages, position), length })}
      @input=${(event: Event) => view.onSeek(numberOf(event))}
    />
    ${button({ act: 'play', name: messages.text(`player.${act}`), image, onPress: view.onToggle })}
    <span class="time" part="time" aria-hidden="true">${clockText(position)} / ${clockText(duration)}</span>
    <span class="space"></span>
    ${video.captions.length > 0 ? captionsMenu(messages, view) : nothing} ${speedMenu(messages, view)}
    <span class="sound">
      ${button({
        act: 'mute',
        name: messages.text(muted ? 'player.unmute' : 'player.mute'),
        image: muted ? 'silent' : 'sound',
        onPress: view.onMute,
      })}
      <input
        class="volume"
        part="volume"
        type="range"
        name="volume"
        min="0"
        max="1"
        step="0.05"
        .value=${String(muted ? 0 : volume)}
        aria-label=${messages.text('player.volume')}
        aria-valuetext=${(muted ? 0 : volume).toLocaleString(messages.locale, { style: 'percent' })}
        @input=${(event: Event) => view.onVolume(numberOf(event))}
      />
    </span>
    ${
      fullscreen === 'impossible'
        ? nothing
        : button({
            act: 'fullscreen',
            name: messages.text(fullscreen === 'on' ? 'player.fullscreen-end' : 'player.fullscreen'),
            image: fullscreen === 'on' ? 'small' : 'large',
            onPress: view.onFullscreen,
          })
    }
  </div>`;
}

interface Button {
  readonly act: 'play' | 'mute' | 'fullscreen';
  readonly name: string;
  readonly image: IconName;
  readonly onPress: () => void;
}

function button({ act, name, image, onPress }: Button): TemplateResult {
  return html`<button class="control control-${act}" part="control" type="button" aria-label=${name} title=${name} @click=${onPress}>
    ${icon(image)}
  </button>`;
}

function captionsMenu(messages: Texts, { video, captions, onCaptions }: PlayerView): TemplateResult {
  return html`<label class="menu"
    ><span class="menu-name">${messages.text('player.captions')}</span
    ><select class="select" part="captions" @change=${(event: Event) => onCaptions(valueOf(event))}>
      <option value="" .selected=${captions === ''}>${messages.text('player.captions-off')}</option>
      ${video.captions.map(
        ({ language, label }) =>
          html`<option value=${language} lang=${language} .selected=${captions === language}>${label}</option>`,
      )}
    </select></label
  >`;
}

function speedMenu(messages: Texts, { speed, onSpeed }: PlayerView): TemplateResult {
  return html`<label class="menu"
    ><span class="menu-name">${messages.text('player.speed')}</span
    ><select class="select" part="speed" @change=${(event: Event) => onSpeed(Number(valueOf(event)))}>
      ${speeds.map(
        (one) => html`<option value=${one} .selected=${one === speed}>${one.toLocaleString(messages.locale)}×</option>`,
      )}
    </select></label
  >`;
}

function valueOf({ currentTarget }: Event): string {
  return currentTarget instanceof HTMLSelectElement || currentTarget instanceof HTMLInputElement
    ? currentTarget.value
    : '';
}

function numberOf(event: Event): number {
  return Number(valueOf(event));
}
