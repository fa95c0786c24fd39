import { performance } from 'node:perf_hooks';

/** What is measured: one of two things that shall take the same time. */
type Try = () => Promise<void>;

/**
 * How probable it is that `first` takes longer than `second` (the area under the curve, Mann–Whitney): 0.5 when they cannot be
 * told apart. Each is done `pairs` times, by turns in an order of chance, after some that warm up.
 */
export async function toldApart(pairs: number, first: (i: number) => Try, second: (i: number) => Try): Promise<number> {
  const times: [number[], number[]] = [[], []];
  for (let i = -50; i < pairs; i++) {
    const tries = [[times[0], first(Math.abs(i))] as const, [times[1], second(Math.abs(i))] as const];
    if (Math.random() < 0.5) tries.reverse();
    for (const [measured, attempt] of tries) {
      const before = performance.now();
      await attempt();
      if (i >= 0) measured.push(performance.now() - before);
    }
  }
  return areaUnderCurve(...times);
}

function areaUnderCurve(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((value) => ({ value, first: true })), ...b.map((value) => ({ value, first: false }))].toSorted(
    (x, y) => x.value - y.value,
  );
  const ranks = all.reduce((sum, { first }, i) => (first ? sum + i + 1 : sum), 0);
  return (ranks - (a.length * (a.length + 1)) / 2) / (a.length * b.length);
}
