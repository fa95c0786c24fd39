/** The middle of a list of numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [upper = Number.NaN, lower = Number.NaN] = [sorted[middle], sorted[middle - 1]];
  return sorted.length % 2 === 1 ? upper : (lower + upper) / 2;
}

/** The number below which a tenth of a list lies. */
export function quickTenth(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 10)] ?? Number.NaN;
}

/** What a report says beside an aim. One that was not reached fails the bench. */
export function missed(isReached: boolean): string {
  if (isReached) return '';
  process.exitCode = 1;
  return ', NOT reached';
}

/** One line of a report: how many times the floor something takes, beside the aim. */
export function ratioLine(name: string, value: number, floor: number, unit: string, aim?: number): string {
  const figure = (number: number): string => number.toFixed(number < 10 ? 2 : 1);
  const times = figure(value / floor);
  const aimed = aim === undefined ? '' : ` (aim ${aim}${missed(value / floor <= aim)})`;
  return `${name}: ${times} times the floor${aimed} — ${figure(value)} ${unit} against ${figure(floor)} ${unit}`;
}
