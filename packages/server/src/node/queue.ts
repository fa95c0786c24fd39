/** Runs work when it is its turn. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs at most `atOnce` at the same time and lets at most `longest` wait; more are rejected with `full()`. */
export function createQueue(atOnce: number, longest: number, full: () => Error): Queue {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) {
      if (waiting.length >= longest) throw full();
      await new Promise<void>((resolve) => waiting.push(resolve)); // whoever ends hands its place over
    } else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
