import { median } from '../median.ts';
import type { Kind } from './page.ts';

/** What was measured of both, in one or more steps a round. */
export class Samples {
  readonly #steps: Readonly<Record<Kind, number[][]>> = { element: [], reference: [] };

  add(kind: Kind, values: readonly number[]): void {
    for (const [step, value] of values.entries()) (this.#steps[kind][step] ??= []).push(value);
  }

  /** What a step takes: the median of each, and the mean of these. */
  middle(kind: Kind): number {
    const steps = this.#steps[kind].map(median);
    return steps.reduce((sum, step) => sum + step, 0) / steps.length;
  }
}
