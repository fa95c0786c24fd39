import type { Finished } from './schedule.ts';
import type { Counts, Part } from './stage.ts';

/** One line on one stage. */
export function lineOf({ stage, outcome, seconds }: Finished): string {
  const { passed, failed, skipped, unsteady, note } = outcome;
  const counts = [
    `${passed} passed`,
    failed > 0 && `${failed} failed`,
    skipped > 0 && `${skipped} skipped`,
    unsteady !== undefined && 'some at the second try',
  ];
  const told = counts.filter((part) => part !== false).join(', ');
  return `${failed > 0 ? '✗' : '✓'} ${stage.name.padEnd(10)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${told.padEnd(24)} ${note ?? ''}`.trimEnd();
}

/** What one stage wrote, under its name. */
export function outputOf({ stage, outcome }: Finished): string {
  return `\n── ${stage.name} ──\n${outcome.output.trim()}\n`;
}

/** What one stage wrote of that which passed only when it was run again, under its name. */
export function unsteadyOf({ stage, outcome }: Finished): string | undefined {
  return (
    outcome.unsteady &&
    `\n── ${stage.name}: failed, and passed by itself. A test to be mended. ──\n${outcome.unsteady.trim()}\n`
  );
}

/** What took part in any stage, and what did not with its reason. */
export function partsOf(finished: readonly Finished[]): ReadonlyMap<Part, true | string> {
  const parts = new Map<Part, true | string>();
  for (const { outcome } of finished)
    for (const part of ['chromium', 'firefox', 'webkit', 'postgres'] as const) {
      const said = outcome.parts?.[part];
      if (said === undefined) continue;
      const known = parts.get(part);
      parts.set(part, known === undefined || known === true ? said : known); // absent once is absent
    }
  return parts;
}

/** Which required parts did not take part. A part that no stage of this run knows is not asked for. */
export function missing(parts: ReadonlyMap<Part, true | string>, required: readonly string[]): readonly string[] {
  return [...parts].flatMap(([part, said]) =>
    said !== true && required.includes(part) ? [`${part} is required and did not take part: ${said}`] : [],
  );
}

/** All counts in one line, as CI reads it. */
export function total(finished: readonly Finished[], missed: number): Counts & { readonly line: string } {
  const sum = (name: keyof Counts): number => finished.reduce((all, { outcome }) => all + outcome[name], 0);
  const [passed, failed, skipped] = [sum('passed'), sum('failed') + missed, sum('skipped')];
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { passed, failed, skipped, line };
}
