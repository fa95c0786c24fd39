import type { Portal, Video } from '@madoguchi/sdk';
import type { MadoElement } from '../../portal/mado-element.ts';

/** Seconds of a video after which its position is kept while it plays. */
const keptEvery = 15;

/** Where a video stands, and where that was told last: only for the person who opened it. */
export class KeptPosition {
  readonly #host: MadoElement;
  readonly #tell: (videoId: string, position: number) => void;
  #video: string | undefined;
  /** Where the video was opened, and by whom as soon as that is known: its position is kept for nobody else. */
  #portal: Portal | undefined;
  #viewer: string | undefined;
  /** Where it stood when that was last told. */
  #told = 0;
  /** Where it stands, in seconds: also before it can be played. */
  position = 0;

  constructor(host: MadoElement, tell: (videoId: string, position: number) => void) {
    this.#host = host;
    this.#tell = tell;
  }

  /** Begins where a video was left. */
  open({ id, resumeAt }: Video): void {
    this.#video = id;
    this.#portal = this.#host.usedPortal;
    this.#viewer = this.#signedIn;
    this.position = this.#told = resumeAt ?? 0;
  }

  close(): void {
    this.keep();
    this.#video = undefined;
  }

  /** Who is signed in may be known only after the video was opened. */
  recognize(): void {
    this.#viewer ??= this.#signedIn;
  }

  /** It has played on: now and then that is kept. */
  moved(position: number, playing: boolean): void {
    this.position = position;
    if (playing && Math.abs(position - this.#told) >= keptEvery) this.keep();
  }

  /** Keeps where it stands now. */
  keep(): void {
    if (this.#video === undefined || !this.#isTheirs || Math.abs(this.position - this.#told) < 1) return;
    this.#told = this.position;
    this.#tell(this.#video, this.position);
  }

  get #signedIn(): string | undefined {
    const state = this.#portal?.session.state;
    return state && 'account' in state ? state.account.id : undefined;
  }

  /** Whether whoever opened the video is still the one whom the portal's server would keep its position for. */
  get #isTheirs(): boolean {
    const portal = this.#portal;
    return (
      portal === this.#host.usedPortal && portal?.session.state.type !== 'anonymous' && this.#signedIn === this.#viewer
    );
  }
}
