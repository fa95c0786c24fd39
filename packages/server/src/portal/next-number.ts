/**
 * The number after the highest one that begins with `prefix`: `L-2026-00001` for `L-2026-` and 5 digits. After the last that
 * fits it gets longer: `L-2026-100000`.
 *
 * @param highest The highest number that fits a pattern of SQL's `like`; null where there is none.
 */
export async function nextNumber(
  prefix: string,
  digits: number,
  highest: (pattern: string) => Promise<string | null>,
): Promise<string> {
  for (let width = digits; ; width++) {
    const found = await highest(prefix + '_'.repeat(width)); // of one width, so that the order of text is that of numbers
    const none = width === digits ? 1 : 10 ** (width - 1);
    const serial = String(found === null ? none : Number(found.slice(prefix.length)) + 1).padStart(digits, '0');
    if (serial.length === width) return prefix + serial;
  }
}
