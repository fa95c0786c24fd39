import { Refusal } from './problem.ts';

/** What `promise` gives, or `timeout` when that takes more than `longest` milliseconds. */
export async function inTime<T>(promise: Promise<T>, longest: number): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Refusal('timeout')), longest);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
