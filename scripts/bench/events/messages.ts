/** What the bench asks of a process that holds streams. */
export type Asked =
  | { readonly type: 'change'; readonly version: number }
  /** After its garbage was collected. */
  | { readonly type: 'weigh' };

export type Told =
  /** `cookies`: of one person each; ten streams may be opened with each. */
  | { readonly type: 'ready'; readonly url: string; readonly cookies: readonly string[] }
  /** It was committed at that moment: milliseconds since 1970, with fractions. */
  | { readonly type: 'changed'; readonly at: number }
  /** Bytes held, and microseconds worked so far. */
  | { readonly type: 'weighed'; readonly held: number; readonly worked: number };

export const people = 100;
export const streamsEach = 10;

/** Milliseconds since 1970, with fractions: the same in all processes of a machine. */
export function instant(): number {
  return performance.timeOrigin + performance.now();
}

/** The event of which all are to hear. */
export function eventOf(version: number): string {
  const now = Date.now();
  return `id: ${now}\nevent: change\ndata: ${JSON.stringify({ kind: 'ticket', id: 't1', version })}\n\n`;
}

/** Answers the bench over the channel to it. */
export function answer(change: (version: number) => Promise<number>): void {
  const tell = (told: Told): void => void process.send?.(told);
  process.on('message', (asked: Asked) => {
    if (asked.type === 'change') void change(asked.version).then((at) => tell({ type: 'changed', at }));
    else {
      globalThis.gc?.();
      const { heapUsed, external } = process.memoryUsage();
      const { user, system } = process.cpuUsage();
      tell({ type: 'weighed', held: heapUsed + external, worked: user + system });
    }
  });
}
