/** Fails the test unless `value` is truthy. */
export function ok(value: unknown, message = 'expected a truthy value'): asserts value {
  if (!value) throw new Error(message);
}

/** Fails the test unless both are the same: by identity, or as plain data. */
export function equal(actual: unknown, expected: unknown, message = ''): void {
  if (Object.is(actual, expected)) return;
  const [is, should] = [show(actual), show(expected)];
  if (is !== should || typeof actual !== 'object' || actual === null || actual instanceof Node)
    throw new Error(`${message && `${message}: `}is ${is}, should be ${should}`);
}

/** Fails the test unless `text` holds `part`. */
export function includes(text: string | null | undefined, part: string): void {
  if (!text?.includes(part)) throw new Error(`"${part}" is not in "${text}"`);
}

function show(value: unknown): string {
  if (value instanceof Element) return value.outerHTML.slice(0, 200);
  return JSON.stringify(value) ?? String(value);
}
