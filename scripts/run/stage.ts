/** What may be absent on a machine, and what `MADO_REQUIRE` can ask for. */
export type Part = 'chromium' | 'firefox' | 'webkit' | 'postgres';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Outcome extends Counts {
  /** What is printed when something failed. */
  readonly output: string;
  /** What failed and then passed when its files were run once more by themselves. It is printed, whatever else is. */
  readonly unsteady?: string;
  /** A few words for the summary: what was looked at, or how much. */
  readonly note?: string;
  /** Which of the stage's parts took part: true, or why not. */
  readonly parts?: Readonly<Partial<Record<Part, true | string>>>;
}

/** One part of `npm test`. */
export interface Stage {
  readonly name: string;
  /** Stages that have to end before, whatever they find; they run too when this one is asked for. */
  readonly after?: readonly string[];
  /** Does not reject for what it finds: that is in the outcome. */
  run(this: void): Promise<Outcome>;
}

/** The outcome of a check that only passes or fails. */
export function verdict(ok: boolean, output: string, note?: string): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, output, ...(note !== undefined && { note }) };
}

/** Several outcomes as one. What those wrote in which nothing failed is left out where something failed in another. */
export function sumOf(outcomes: readonly Outcome[]): Outcome {
  const sum = (name: keyof Counts): number => outcomes.reduce((total, { [name]: count }) => total + count, 0);
  const told = outcomes.some(({ failed }) => failed > 0) ? outcomes.filter(({ failed }) => failed > 0) : outcomes;
  const unsteady = outcomes.flatMap((outcome) => outcome.unsteady ?? []).join('\n');
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    output: told.map(({ output }) => output).join('\n'),
    ...(unsteady !== '' && { unsteady }),
    parts: Object.assign({}, ...outcomes.map(({ parts }) => parts)),
  };
}
