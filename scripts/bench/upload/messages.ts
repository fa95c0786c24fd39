/** What the bench asks of a process that takes uploads. */
export type Asked = { readonly type: 'watch' } | { readonly type: 'tell' };

export type Told =
  /** `url` takes a file as its body, of whoever has `cookie`. */
  | { readonly type: 'ready'; readonly url: string; readonly cookie: string }
  | { readonly type: 'watching' }
  /** Bytes of memory at most that the process took more than when it began to watch, and bytes of the files that it kept; they are gone. */
  | { readonly type: 'told'; readonly more: number; readonly kept: number };

/** Answers the bench over the channel to it. */
export function answer(emptied: () => Promise<number>): void {
  const tell = (told: Told): void => void process.send?.(told);
  let [before, highest] = [0, 0];
  const look = (): void => void (highest = Math.max(highest, process.memoryUsage.rss()));
  let watch: NodeJS.Timeout | undefined;
  process.on('message', (asked: Asked) => {
    clearInterval(watch);
    look();
    if (asked.type === 'tell')
      return void emptied().then((kept) => tell({ type: 'told', more: highest - before, kept }));
    globalThis.gc?.();
    before = highest = process.memoryUsage.rss();
    watch = setInterval(look, 5);
    tell({ type: 'watching' });
  });
}
