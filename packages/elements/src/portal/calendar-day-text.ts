/** How calendar days are written: `2027/03/31` in Japanese, `Mar 31, 2027` in English; they are the same in every time zone. */
export function calendarDayText(locale: string): (day: string) => string {
  const timeZone = 'UTC'; // a day without a time is midnight in UTC to Date.parse
  const format = new Intl.DateTimeFormat(
    locale,
    locale.startsWith('ja')
      ? { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }
      : { timeZone, dateStyle: 'medium' },
  );
  return (day) => {
    const instant = Date.parse(day);
    return Number.isNaN(instant) ? '' : format.format(instant);
  };
}
