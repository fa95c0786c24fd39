import type { Portal } from '@madoguchi/sdk';

/** How a portal writes a moment: `2026/11/20 10:05` in Japanese. In its own time zone. */
export function momentText({ configuration }: Portal, locale: string): (iso: string) => string {
  const { timeZone } = configuration;
  const format = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  return (iso) => {
    const instant = Date.parse(iso);
    return Number.isNaN(instant) ? '' : format.format(instant);
  };
}
