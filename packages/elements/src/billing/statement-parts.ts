import type { StatementDetail, StatementTax } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { calendarDayText } from '../portal/text/day-text.ts';
import { factList } from '../portal/form/fact-list.ts';
import { yenText } from '../portal/text/yen-text.ts';
import { paymentMethodWords } from './payment-words.ts';
import type { StatementDetailTexts } from './statements.texts.ts';

/** Per cent; the reduced rate is marked, as a qualified invoice has it. */
const reducedRate = 8;

/** ご利用内訳: what was used, at which rate of tax, and what it comes to. */
export function statementLines(messages: StatementDetailTexts, { lines, total }: StatementDetail): TemplateResult {
  const yen = yenText(messages.locale);
  // the roles stay where a narrow one is laid out as anything but a table
  return html`<table class="lines" part="lines" role="table">
    <caption class="mado-hidden">
      ${messages.text('statements.lines')}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">${messages.text('statements.line')}</th>
        <th scope="col" role="columnheader">${messages.text('statements.tax-rate')}</th>
        <th scope="col" role="columnheader">${messages.text('statements.amount')}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${lines.map(
        ({ name, detail, amount, taxRate }) =>
          html`<tr role="row" part="line">
            <th scope="row" role="rowheader">
              ${name}${detail === undefined ? nothing : html`<span class="detail">${detail}</span>`}
            </th>
            <td class="rate" role="cell"><span class="rate-name" aria-hidden="true">${messages.text('statements.tax-rate')} </span>${rateText(messages, taxRate)}</td>
            <td class="amount" role="cell">${yen(amount)}</td>
          </tr>`,
      )}
    </tbody>
    <tfoot role="rowgroup">
      <tr role="row">
        <th scope="row" role="rowheader">${messages.text('statements.total')}</th>
        <td class="rate" role="cell"></td>
        <td class="amount" role="cell">${yen(total)}</td>
      </tr>
    </tfoot>
  </table>`;
}

/** 税率ごとの合計: what the lines of each rate come to, and the tax within. */
export function statementTaxList(messages: StatementDetailTexts, { taxes }: StatementDetail): TemplateResult {
  const yen = yenText(messages.locale);
  const amountOf = ({ rate, amount, tax }: StatementTax): TemplateResult =>
    html`${yen(amount)}${rate === 0 ? nothing : html` <span class="small">${messages.text('statements.tax-within', { tax: yen(tax) })}</span>`}`;
  return factList(
    taxes.map((one) => [
      one.rate === 0
        ? messages.text('statements.tax-none')
        : messages.text('statements.tax-of-rate', { rate: String(one.rate) }),
      amountOf(one),
    ]),
  );
}

/** Whom it is for, for which days, how it is paid, and who issued it. */
export function statementFacts(messages: StatementDetailTexts, statement: StatementDetail): TemplateResult {
  const day = calendarDayText(messages.locale);
  const { customer, method, issuer, dueOn, paidOn } = statement;
  const period = messages.text('statements.period-days', {
    from: day(statement.periodFrom),
    through: day(statement.periodThrough),
  });
  return factList([
    [messages.text('statements.customer'), customer.name],
    [messages.text('statements.customer-number'), customer.customerNumber],
    [messages.text('statements.number'), statement.number],
    [messages.text('statements.issued-on'), day(statement.issuedOn)],
    [messages.text('statements.period'), period],
    [messages.text('statements.method'), method && paymentMethodWords(messages, method)],
    [messages.text('statements.due-on'), day(dueOn)],
    [messages.text('statements.paid-on'), paidOn && day(paidOn)],
    [
      messages.text('statements.issuer'),
      html`${issuer.name}<br /><span class="small">${issuer.address}</span><br /><span class="small"
          >${messages.text('statements.registration-number')} ${issuer.registrationNumber}</span
        >`,
    ],
  ]);
}

function rateText(messages: StatementDetailTexts, rate: number): string {
  if (rate === 0) return messages.text('statements.rate-none');
  return messages.text(rate === reducedRate ? 'statements.rate-reduced' : 'statements.rate-name', {
    rate: String(rate),
  });
}
