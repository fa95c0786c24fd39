import { minute, second } from '../portal/time.ts';

const mebibyte = 1024 ** 2;

/** What can be fetched: one byte for the answer's time, then more and more, as long as the line is fast enough for it. */
export const sampleSizes: readonly number[] = [1, mebibyte / 4, mebibyte, 4 * mebibyte, 16 * mebibyte];
/** What can be sent. */
export const uploadSizes: readonly number[] = [mebibyte / 4, mebibyte, 4 * mebibyte, 8 * mebibyte];
/** What the links of a measurement work for, in milliseconds. */
export const samplesLife: number = 5 * minute;
/** A measurement takes at most this many bytes, both ways, with its answers' times. */
export const mostMeasured: number =
  sampleSizes.reduce((sum, size) => sum + size, 0) + uploadSizes.reduce((sum, size) => sum + size, 0);

/** How often the time of an answer is taken; the first one is left out, since it opens the line. */
export const latencyTries = 7;
/** One way is not measured for longer: what is on its way then is broken off, and what had come counts. Milliseconds. */
export const longestMeasured: number = 10 * second;
/** A sample that took this long says enough; no larger one is tried. Milliseconds. */
export const enoughMeasured: number = 1.5 * second;

/** The middle of some numbers, of an even count the mean of the two; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low + (high - low) / 2;
}

/** By how much numbers that follow each other differ, on average (RFC 3550 §6.4.1 calls it jitter, and smooths it); 0 for fewer than two. */
export function jitter(values: readonly number[]): number {
  const steps = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  return steps.length === 0 ? 0 : steps.reduce((sum, step) => sum + step, 0) / steps.length;
}

/**
 * Megabits a second (10⁶ bits) of `bytes` in `elapsed` milliseconds, of which `latency` went by before the first byte could come.
 * At least a tenth of the time counts as transfer, so that a slow answer does not make a line fast.
 */
export function megabits(bytes: number, elapsed: number, latency = 0): number {
  const transfer = Math.max(elapsed - latency, elapsed / 10, 0.001);
  return (bytes * 8) / 1000 / transfer;
}

/** A speed as it is told: two significant digits below 10, whole numbers from 100, one decimal between. */
export function toldMegabits(value: number): number {
  if (value >= 100) return Math.round(value);
  return value >= 10 ? Math.round(value * 10) / 10 : Math.round(value * 100) / 100;
}
