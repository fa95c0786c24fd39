const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** How much room a file takes, in the words of a language: `1.2 MB`. By thousands, as makers of disks and browsers count; a limit is told rounded `down`. */
export function sizeText(bytes: number, locale: string, rounding: 'nearest' | 'down' = 'nearest'): string {
  const power = Math.min(units.length - 1, bytes < 1_000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const unit = units[power] ?? 'byte';
  const value = bytes / 1_000 ** power;
  const maximumFractionDigits = power > 0 && value < 100 ? 1 : 0;
  const unitDisplay = power === 0 ? 'long' : 'short'; // “812 bytes”, where the short form would be “812 byte”
  const digits = 10 ** maximumFractionDigits;
  const shown = rounding === 'down' ? Math.floor(value * digits) / digits : value;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits }).format(shown);
}
