import { refuse } from './configuration-error.ts';

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

export function integer(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** @throws {PortalConfigurationError} for anything but an object. */
export function record(path: string, value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : refuse(path, 'must be given, as an object.');
}

/** @throws {PortalConfigurationError} for anything but a finite number above 0. */
export function positive(path: string, value: unknown): void {
  if (!(typeof value === 'number' && Number.isFinite(value) && value > 0)) refuse(path, 'must be a number above 0.');
}

/** @throws {PortalConfigurationError} for anything that is not among `known`. */
export function oneOf(path: string, value: unknown, known: readonly string[]): void {
  if (typeof value !== 'string' || !known.includes(value)) refuse(path, `must be one of ${known.join(', ')}.`);
}

/** Checks each of a list of at least `least`. @throws {PortalConfigurationError} for anything but such a list. */
export function list(
  path: string,
  value: unknown,
  check: (path: string, item: unknown, index: number, all: readonly unknown[]) => void,
  least = 1,
): void {
  if (!Array.isArray(value) || value.length < least) return refuse(path, `must be a list of ${least} or more.`);
  const items: readonly unknown[] = value;
  items.forEach((item, index) => check(`${path}.${index}`, item, index, items));
}
