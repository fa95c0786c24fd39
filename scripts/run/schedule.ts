import type { Outcome, Stage } from './stage.ts';

export interface Finished {
  readonly stage: Stage;
  readonly outcome: Outcome;
  readonly seconds: number;
}

/** The stages asked for, in their order, with those that come before them. */
export function chosen(stages: readonly Stage[], names: readonly string[]): readonly Stage[] {
  const wanted = new Set(names.length > 0 ? names : stages.map(({ name }) => name));
  for (const name of wanted) {
    const stage = stages.find((one) => one.name === name);
    if (!stage) throw new Error(`There is no stage ${name}. There are ${stages.map((one) => one.name).join(', ')}.`);
    stage.after?.forEach((before) => wanted.add(before)); // a set takes in what is added while it is walked
  }
  return stages.filter(({ name }) => wanted.has(name));
}

/** Runs stages, `width` at a time, each after those it names; `tell` hears of each end. */
export async function schedule(
  stages: readonly Stage[],
  width: number,
  tell: (finished: Finished) => void,
): Promise<readonly Finished[]> {
  const waiting = [...stages];
  const running = new Map<string, Promise<void>>();
  const finished: Finished[] = [];
  const isPending = (name: string): boolean => running.has(name) || waiting.some((stage) => stage.name === name);
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(({ after = [] }) => !after.some(isPending));
    const [stage] = running.size < width && next >= 0 ? waiting.splice(next, 1) : [];
    if (stage) {
      running.set(
        stage.name,
        timed(stage).then((one) => {
          running.delete(stage.name);
          finished.push(one);
          return tell(one);
        }),
      );
    } else if (running.size > 0) await Promise.race(running.values());
    else throw new Error(`${waiting.map(({ name }) => name).join(', ')} wait for each other.`);
  }
  return finished;
}

async function timed(stage: Stage): Promise<Finished> {
  const started = performance.now();
  const outcome = await stage.run().catch((error: unknown): Outcome => {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { passed: 0, failed: 1, skipped: 0, output };
  });
  return { stage, outcome, seconds: (performance.now() - started) / 1000 };
}
