import type { Video, VideoFilter, VideoLibraryState, VideoPage } from '@madoguchi/sdk';
import { clockText } from '@madoguchi/sdk/content/playback.rules.js';
import type { videosJa } from '@madoguchi/sdk/content/videos.ja.js';
import { createVideoLibrary, type VideoLibrary } from '@madoguchi/sdk/content/video-library.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { dayText } from '../portal/text/day-text.ts';
import { heading } from '../portal/list/heading.ts';
import { LinkedRow } from '../portal/list/linked-row.ts';
import { listStyles } from '../portal/list/list.styles.ts';
import { rowLanguages, type RowLanguages } from '../portal/list/row-languages.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import type { ListTexts } from '../portal/list/list-texts.ts';
import { ListView } from '../portal/list/list-view.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { PersonalConnection } from '../portal/personal-connection.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { madoVideoLibraryStyles } from './mado-video-library.styles.ts';
import { icon } from './player/icons.ts';
import { spokenTime } from './player/player-view.ts';
import { playerStyles } from './player/player.styles.ts';
import { VideoPlayer } from './player/video-player.ts';

export type * from './mado-video-library.events.ts';

/**
 * The seminar videos of a system (INF-07). A video plays in place, with captions, speeds and keys, and goes on where the
 * person left it, on whatever device.
 *
 * Under a content security policy it needs `media-src` and `img-src` with the origin of the portal's server.
 *
 * @summary The seminar videos of a system, with a player.
 * @slot header - Instead of the title.
 * @slot empty - Instead of what stands there when there is nothing yet.
 * @slot closed - Below the explanation for customers who do not use the system: whom to ask.
 * @event {MadoVideoPlayedEvent} mado-video-played - A video began to play, or went on.
 * @csspart list - The whole of it.
 * @csspart title - The title.
 * @csspart count - How many there are.
 * @csspart row - One video.
 * @csspart poster - The picture of a video, which plays it.
 * @csspart video-title - The title of a video.
 * @csspart play - The title as a button, which plays the video.
 * @csspart description - What a video is about.
 * @csspart player - The player.
 * @csspart video - The video in the player.
 * @csspart controls - The controls of the player.
 * @csspart control - A button of the player.
 * @csspart seek - The slider with the position.
 * @csspart volume - The slider with the volume.
 * @csspart time - Position and length.
 * @csspart captions - The choice of captions.
 * @csspart speed - The choice of the speed.
 * @csspart empty - What stands there when there is nothing.
 * @csspart closed - The explanation for customers who do not use the system.
 * @csspart failure - What stands there after something went wrong.
 * @csspart retry - The button that tries again.
 * @csspart clear - The button that shows everything again.
 * @csspart more - The button that shows more.
 * @attr {string} system - The id of the system.
 * @attr {string} video - The id of a video whose player is open from the beginning, for links that lead to it.
 */
export class MadoVideoLibrary extends MadoElement<typeof videosJa & ListTexts> {
  static override styles: CSSResult[] = [...listStyles, playerStyles, madoVideoLibraryStyles];
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    system: {},
    video: {},
  };

  declare system: string | undefined;
  declare video: string | undefined;

  protected readonly catalogues: CatalogueLoaders = {
    ja: async () => (await import('@madoguchi/sdk/content/videos.ja.js')).videosJa,
    en: async () => (await import('@madoguchi/sdk/content/videos.en.js')).videosEn,
  };
  /** The system whose videos are shown. */
  #shown: string | undefined;
  readonly #library = new PersonalConnection<VideoLibraryState, VideoLibrary>(
    this,
    { type: 'loading', filter: { systemId: '' } },
    (portal) => {
      this.#shown = this.system;
      return this.system ? createVideoLibrary(portal, { systemId: this.system }) : undefined;
    },
    (state, before) => {
      if (state.type === 'loading' && 'part' in before) this.#player.close(); // begun anew
    },
  );
  readonly #view: ListView<VideoPage, VideoFilter> = new ListView<VideoPage, VideoFilter>(
    this,
    () => this.#library.controller,
  );
  readonly #player: VideoPlayer = new VideoPlayer(this, {
    keep: (id, position) => void this.#library.controller?.keepPosition(id, position),
    renew: async (id) => {
      await this.#library.controller?.renewAddresses(id);
      return 'part' in this.state ? this.state.part.items.find((video) => video.id === id) : undefined;
    },
  });
  readonly #link = new LinkedRow<Video>();

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): VideoLibraryState {
    return this.#library.state;
  }
  set state(state: VideoLibraryState) {
    this.#library.show(state);
  }

  protected override willUpdate(): void {
    const { controller } = this.#library;
    if (this.system !== this.#shown && controller) this.#library.remake();
    const linked = this.#link.look(this.video, this.state, () => void controller?.more());
    if (!linked) return;
    this.#player.open(linked);
    void this.updateComplete.then(() => this.renderRoot.querySelector('.player')?.scrollIntoView({ block: 'nearest' }));
  }

  protected override render(): TemplateResult {
    const { state, messages, usedPortal } = this;
    const system = 'part' in state ? state.part.system.name : undefined;
    const day = usedPortal ? dayText(usedPortal, messages.locale) : () => '';
    const all = 'part' in state ? state.part.items : [];
    const languages = rowLanguages(messages, all, ({ title, description }) => title + description);
    return this.#view.render(messages, {
      title: system === undefined ? messages.text('videos.title') : messages.text('videos.title-of', { system }),
      rows: ({ items }) =>
        html`<ul class="list-rows">
          ${repeat(
            items,
            ({ id }) => id,
            (video) => this.#renderRow(video, languages, day),
          )}
        </ul>`,
      bone: html`<div class="list-row video-row">
        <span class="poster list-bone"></span>
        <div class="about">
          <div class="video-title"><span class="list-bone">&nbsp;</span></div>
          <div class="facts"><span class="list-bone">&nbsp;</span></div>
          <div class="description"><span class="list-bone">&nbsp;</span></div>
        </div>
      </div>`,
      bones: 3,
      empty: { title: messages.text('videos.empty'), hint: messages.text('videos.empty-hint') },
      foreign: languages.all,
      narrowed: false,
      clear: () => undefined,
    });
  }

  #renderRow(video: Video, languages: RowLanguages<Video>, day: (iso: string) => string): TemplateResult {
    const { messages } = this;
    const { title, description, publishedAt, resumeAt } = video;
    const open = video.id === this.#player.video?.id;
    const lang = languages.of(video);
    return html`<li class="list-row video-row" part="row">
      ${open ? this.#player.render(messages) : this.#renderPoster(video)}
      <div class="about">
        ${heading({ level: rowLevel(this), class: 'video-title', part: 'video-title', lang: open ? lang : undefined }, open ? title : this.#renderTitle(video, lang))}
        <p class="facts">
          <span>${messages.text('videos.published', { day: day(publishedAt) })}</span>
          ${
            resumeAt === undefined || open
              ? nothing
              : html`<span class="resume"
                  >${messages.text('videos.resume-mark', { position: clockText(resumeAt) })}</span
                >`
          }
          ${languages.note(video)}
        </p>
        ${description === '' ? nothing : html`<p class="description" part="description" lang=${ifDefined(lang)}>${description}</p>`}
        ${open ? html`<p class="keys mado-hint">${messages.text('player.keys', { slower: '<', faster: '>' })}</p>` : nothing}
      </div>
    </li>`;
  }

  #renderTitle(video: Video, lang: string | undefined): TemplateResult {
    const { messages } = this;
    const { title, duration, resumeAt } = video;
    const length = spokenTime(messages, duration);
    const name =
      resumeAt === undefined
        ? messages.text('videos.play', { title, length })
        : messages.text('videos.resume', { title, position: spokenTime(messages, resumeAt), length });
    return html`<button
      class="play mado-link"
      part="play"
      type="button"
      data-row
      aria-label=${name}
      @click=${() => void this.#player.play(video)}
    >
      <span lang=${ifDefined(lang)}>${title}</span>
    </button>`;
  }

  /** For the pointer: the title is the button that keys and assistive technology find. */
  #renderPoster(video: Video): TemplateResult {
    const { duration, resumeAt } = video;
    const src = safeUrl(video.posterUrl);
    return html`<button
      class="poster"
      part="poster"
      type="button"
      tabindex="-1"
      aria-hidden="true"
      data-length=${clockText(duration)}
      @click=${() => void this.#player.play(video)}
    >
      ${src ? html`<img src=${src} alt="" loading="lazy" decoding="async" />` : nothing}
      <span class="poster-play">${icon('play')}</span>
      ${
        resumeAt === undefined
          ? nothing
          : html`<progress class="watched" aria-hidden="true" max=${duration} value=${resumeAt}></progress>`
      }
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-video-library': MadoVideoLibrary;
  }
}
