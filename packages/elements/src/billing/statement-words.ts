import type { Statement } from '@madoguchi/sdk';
import { html, type TemplateResult } from 'lit';
import { calendarDayText, calendarMonthText } from '../portal/text/day-text.ts';
import type { StatementTexts } from './statements.texts.ts';

const marks: Readonly<Record<string, 'good' | 'open' | 'due'>> = { paid: 'good', unpaid: 'open', failed: 'due' };

/** What a statement is called: `2026年11月ご請求分`. */
export const statementName = (messages: StatementTexts, month: string): string =>
  messages.text('statements.of-month', { month: calendarMonthText(messages.locale)(month) });

/** How far its payment is, with its dot; a neutral word for a state of a newer server. */
export function statementState(messages: StatementTexts, state: string): TemplateResult {
  const text = messages.find(`statements.state.${state}`) ?? messages.text('statements.state.other');
  return html`<span class="state state-${marks[state] ?? 'over'}" part="state">${text}</span>`;
}

/** When it was paid, or when it is charged; of one that could not be charged another sentence tells. */
export function statementDay(messages: StatementTexts, { state, dueOn, paidOn }: Statement): string {
  const day = calendarDayText(messages.locale);
  if (state === 'paid' && paidOn !== undefined) return messages.text('statements.paid', { date: day(paidOn) });
  if (state === 'failed') return '';
  return messages.text('statements.charged-on', { date: day(dueOn) });
}
