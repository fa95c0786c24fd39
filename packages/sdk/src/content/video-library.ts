import type { CallOptions, Portal } from '../portal/create-portal.ts';
import { createList, type List, type ListState } from '../portal/list.ts';
import type { TransportRequest } from '../portal/transport.ts';
import { resumeAt } from './resume.rules.ts';
import type { Video, VideoPage } from './video.model.ts';

export interface VideoFilter {
  /** The system whose videos are shown. */
  readonly systemId: string;
}

export type VideoLibraryState = ListState<VideoPage, VideoFilter>;

/** The seminar videos of a system (INF-07). */
export interface VideoLibrary extends List<VideoPage, VideoFilter> {
  /**
   * Keeps where a video was stopped, in seconds from the beginning: for pausing, ending, leaving, and every now and then
   * while it plays. What is told while the page goes away arrives, unless the portal was made with a `fetch` of its own that
   * drops it. Where the server cannot be told, the next call tells it.
   */
  keepPosition(this: void, videoId: string, position: number): Promise<void>;
  /** Asks anew for the addresses of a video whose own have ended. Where nobody can be asked they stay as they are. */
  renewAddresses(this: void, videoId: string): Promise<void>;
}

/** What goes with the call that keeps a position: it is sent though the page that sent it is gone. */
const lasting: CallOptions & Pick<TransportRequest, 'fetch'> = {
  fetch: (input, init) => fetch(input, { ...init, keepalive: true }),
};

export function createVideoLibrary(portal: Portal, filter: VideoFilter): VideoLibrary {
  /** Kept, since a page that goes away does not wait for an import, not even for one that is there already. */
  let endpoints: typeof import('./videos.endpoints.ts') | undefined;
  const load = async () => (endpoints ??= await import('./videos.endpoints.ts'));
  const list = createList<Video, VideoPage, VideoFilter>({
    filter,
    async read({ systemId }, cursor, signal) {
      const { readVideos } = await load();
      return portal.call(readVideos, { systemId, cursor }, { signal });
    },
  });
  const { subscribe, narrow, more, retry } = list;
  const change = (videoId: string, to: (video: Video) => Video): void =>
    list.change((part) => ({ ...part, items: part.items.map((video) => (video.id === videoId ? to(video) : video)) }));
  const find = async (videoId: string): Promise<Video | undefined> => {
    const { readVideos } = await load();
    const { systemId } = list.state.filter;
    let cursor: string | undefined;
    do {
      const { items, next } = await portal.call(readVideos, { systemId, cursor });
      const found = items.find(({ id }) => id === videoId);
      if (found) return found;
      cursor = next;
    } while (cursor !== undefined);
    return undefined;
  };
  return {
    get state() {
      return list.state;
    },
    subscribe,
    narrow,
    more,
    retry,
    async keepPosition(videoId, position) {
      change(videoId, (video) => ({ ...video, resumeAt: resumeAt(position, video.duration) }));
      const { keepVideoPosition } = endpoints ?? (await load());
      await portal.call(keepVideoPosition, { videoId, position }, lasting).catch(() => undefined); // the host hears of it by onError
    },
    async renewAddresses(videoId) {
      const renewed = await find(videoId).catch(() => undefined);
      if (renewed) change(videoId, (video) => ({ ...renewed, resumeAt: video.resumeAt }));
    },
  };
}
