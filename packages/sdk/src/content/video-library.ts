import type { Portal } from '../portal/create-portal.ts';
import { createList, type List, type ListState } from '../portal/list.ts';
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
   * while it plays. Where the server cannot be told, the next call tells it.
   */
  keepPosition(this: void, videoId: string, position: number): Promise<void>;
}

export function createVideoLibrary(portal: Portal, filter: VideoFilter): VideoLibrary {
  const list = createList<Video, VideoPage, VideoFilter>({
    filter,
    async read({ systemId }, cursor, signal) {
      const { readVideos } = await import('./videos.endpoints.ts');
      return portal.call(readVideos, { systemId, cursor }, { signal });
    },
  });
  const { subscribe, narrow, more, retry } = list;
  return {
    get state() {
      return list.state;
    },
    subscribe,
    narrow,
    more,
    retry,
    async keepPosition(videoId, position) {
      list.change((part) => ({
        ...part,
        items: part.items.map((video) =>
          video.id === videoId ? { ...video, resumeAt: resumeAt(position, video.duration) } : video,
        ),
      }));
      const { keepVideoPosition } = await import('./videos.endpoints.ts');
      await portal.call(keepVideoPosition, { videoId, position }).catch(() => undefined); // the host hears of it by onError
    },
  };
}
