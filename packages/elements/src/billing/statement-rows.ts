import type { Statement } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { calendarDayText } from '../portal/text/day-text.ts';
import { yenText } from '../portal/text/yen-text.ts';
import { statementDay, statementName, statementState } from './statement-words.ts';
import type { StatementTexts } from './statements.texts.ts';

/** What a row of statements leads to. */
export interface StatementOpening {
  /** Where a statement stands; undefined where the host's script leads there. */
  readonly href: (statement: Statement) => string | undefined;
  readonly open: (statement: Statement, event: Event) => void;
  /** Where the payment method is, for one that could not be charged. */
  readonly paymentMethodHref: string | undefined;
}

/** ご請求明細, one row for each month (MYP-11). */
export function statementRows(
  messages: StatementTexts,
  items: readonly Statement[],
  opening: StatementOpening,
): TemplateResult {
  const yen = yenText(messages.locale);
  return html`<ul class="list-rows">
    ${repeat(
      items,
      ({ id }) => id,
      (statement) =>
        html`<li class="list-row statement-row" part="row">
          ${statementLink(messages, statement, opening)} ${statementState(messages, statement.state)}
          <span class="day">${statementDay(messages, statement)}</span>
          <span class="amount" part="amount">${yen(statement.total)}</span>
          ${failedHint(messages, statement, opening)}
        </li>`,
    )}
  </ul>`;
}

/** The newest statement, as home shows it (MYP-11, MYP-17). */
export function newestStatement(
  messages: StatementTexts,
  statement: Statement | undefined,
  opening: StatementOpening,
): TemplateResult {
  if (!statement) return html``;
  return html`<ul class="list-rows">
    <li class="bill" part="row">
      <p class="bill-line">${statementLink(messages, statement, opening)}</p>
      <p class="bill-total" part="amount">${yenText(messages.locale)(statement.total)}</p>
      <p class="bill-line">
        ${statementState(messages, statement.state)} <span class="day">${statementDay(messages, statement)}</span>
      </p>
      ${failedHint(messages, statement, opening)}
    </li>
  </ul>`;
}

function statementLink(
  messages: StatementTexts,
  statement: Statement,
  { href, open }: StatementOpening,
): TemplateResult {
  const url = href(statement);
  const name = statementName(messages, statement.month);
  const go = (event: Event): void => open(statement, event);
  return url === undefined
    ? html`<button class="row-link" part="row-link" data-row type="button" @click=${go}>${name}</button>`
    : html`<a class="row-link" part="row-link" data-row href=${url} @click=${go}>${name}</a>`;
}

/** What is to be done where the charge did not go through. */
export function failedHint(
  messages: StatementTexts,
  { state, dueOn }: Statement,
  { paymentMethodHref }: Partial<Pick<StatementOpening, 'paymentMethodHref'>> = {},
): TemplateResult | typeof nothing {
  if (state !== 'failed') return nothing;
  const date = calendarDayText(messages.locale)(dueOn);
  return html`<p class="failed" part="failed">
    ${messages.text('statements.failed-hint', { date })}
    ${
      paymentMethodHref === undefined
        ? nothing
        : html`<a class="mado-link" part="payment-method" href=${paymentMethodHref}
            >${messages.text('statements.change-method')}</a
          >`
    }
  </p>`;
}

/** The shape of a row to come. */
export const statementBone: TemplateResult = html`<div class="list-row statement-row">
  <span class="row-link"><span class="list-bone">&nbsp;</span></span>
  <span class="state"><span class="list-bone">&nbsp;</span></span>
  <span class="day"><span class="list-bone">&nbsp;</span></span>
  <span class="amount"><span class="list-bone">&nbsp;</span></span>
</div>`;

/** The shape of the newest one. */
export const billBone: TemplateResult = html`<div class="bill">
  <p class="bill-line"><span class="list-bone">&nbsp;</span></p>
  <p class="bill-total"><span class="list-bone">&nbsp;</span></p>
  <p class="bill-line"><span class="list-bone">&nbsp;</span></p>
</div>`;
