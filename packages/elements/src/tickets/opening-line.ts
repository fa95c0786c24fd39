import type { Messages, OpeningHours, Portal } from '@madoguchi/sdk';
import { openingAt, type Opening } from '@madoguchi/sdk/tickets/opening-hours.rules.js';
import type { supportServicesJa } from '@madoguchi/sdk/tickets/support-services.ja.js';
import { html, type TemplateResult } from 'lit';
import { calendarDayText } from '../portal/text/day-text.ts';

type Texts = Messages<typeof supportServicesJa>;

/** Whether a window is open now, by the portal’s clock, and else when it opens next (SUP-13, MYP-15). */
export function openingLine(messages: Texts, portal: Portal, hours: OpeningHours): TemplateResult {
  const opening = openingAt(hours, portal.clock.now(), portal.configuration.timeZone);
  return html`<p class="state ${isOpen(opening) ? 'state-good' : ''}" part="opening">${openingText(messages, opening)}</p>`;
}

const isOpen = ({ type }: Opening): boolean => type === 'open' || type === 'always';

function openingText(messages: Texts, opening: Opening): string {
  switch (opening.type) {
    case 'always':
      return messages.text('support-services.opening.always');
    case 'open':
      return messages.text('support-services.opening.open', { until: timeText(opening.until) });
    case 'later':
      return messages.text('support-services.opening.later', { from: timeText(opening.from) });
    case 'closed':
      return opening.next
        ? messages.text('support-services.opening.next', {
            day: calendarDayText(messages.locale)(opening.next.day),
            from: timeText(opening.next.from),
          })
        : messages.text('support-services.opening.closed');
  }
}

/** `9:00` for `09:00`. */
export const timeText = (time: string): string => time.replace(/^0/, '');
