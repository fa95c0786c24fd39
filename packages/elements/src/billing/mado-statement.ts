import type { StatementDetail, StatementViewState } from '@madoguchi/sdk';
import { createStatementView, type StatementView } from '@madoguchi/sdk/billing/statement-view.js';
import { html, nothing, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { FormOutcome } from '../portal/form/form-outcome.ts';
import { untilRead } from '../portal/form/until-read.ts';
import { closed } from '../portal/list/closed.ts';
import { isClosedTo } from '../portal/list/closed-to.ts';
import { heading } from '../portal/list/heading.ts';
import { rowLevel } from '../portal/list/row-level.ts';
import { MadoElement } from '../portal/mado-element.ts';
import { mayUse } from '../portal/may-use.ts';
import { safeUrl } from '../portal/safe-url.ts';
import { SubjectConnection } from '../portal/subject-connection.ts';
import type { CatalogueLoaders } from '../portal/texts.ts';
import { yenText } from '../portal/text/yen-text.ts';
import { madoStatementStyles } from './mado-statement.styles.ts';
import { statementFacts, statementLines, statementTaxList } from './statement-parts.ts';
import { failedHint } from './statement-rows.ts';
import { statementDay, statementName, statementState } from './statement-words.ts';
import { statementDetailTexts, type StatementDetailCatalogue } from './statements.texts.ts';

/**
 * ご請求明細 of one month: its lines, tax by rate and total, when and how it is paid, and as a PDF, to be kept or printed,
 * where the server makes any (MYP-11). It is a qualified invoice too.
 *
 * @summary One monthly statement.
 * @slot header - Instead of the title.
 * @slot footer - Below everything.
 * @csspart title - The title.
 * @csspart month - The month that it is of.
 * @csspart amount - What it comes to.
 * @csspart state - How far its payment is.
 * @csspart failed - What is to be done where the charge did not go through.
 * @csspart payment-method - The link to the payment method.
 * @csspart download - The link to its PDF.
 * @csspart statements - The link to all statements.
 * @csspart lines - The table of its lines.
 * @csspart line - One line.
 * @csspart facts - Facts in a list.
 * @csspart failure - What stands there after the server refused or was not reached.
 * @csspart retry - The button that tries again.
 * @csspart closed - The explanation where statements are not for this person.
 * @csspart empty - The same.
 * @attr {string} statement - The id of the statement.
 * @attr {string} statements-href - Where all statements are; absent without it.
 * @attr {string} payment-method-href - Where the payment method is; absent without it.
 */
export class MadoStatement extends MadoElement<StatementDetailCatalogue> {
  static override styles: CSSResult[] = madoStatementStyles;
  static override properties: PropertyDeclarations = {
    state: { attribute: false, noAccessor: true },
    statement: {},
    statementsHref: { attribute: 'statements-href' },
    paymentMethodHref: { attribute: 'payment-method-href' },
  };

  declare statement: string | undefined;
  declare statementsHref: string | undefined;
  declare paymentMethodHref: string | undefined;

  protected readonly catalogues: CatalogueLoaders = statementDetailTexts;
  readonly #view = new SubjectConnection<StatementViewState, StatementView, 'statementId'>(
    this,
    { type: 'loading' },
    () => ({ statementId: this.statement || undefined }),
    (portal, ids) => (mayUse(portal, 'statements') === false ? undefined : createStatementView(portal, ids)),
  );
  readonly #outcome: FormOutcome = new FormOutcome(this, () => this.renderRoot);

  /** What the element shows. Set by hand, it shows that and sends nothing. */
  get state(): StatementViewState {
    return this.#view.state;
  }
  set state(state: StatementViewState) {
    this.#view.show(state);
  }

  protected override render(): TemplateResult {
    const title = html`<h2 class="mado-form mado-title" part="title">${this.messages.text('statements.title')}</h2>`;
    return html`<slot name="header">${title}</slot>
      <div class="mado-form statement">${this.#renderState()}</div>
      <slot name="footer"></slot>`;
  }

  #renderState(): TemplateResult {
    const { state, messages, usedPortal } = this;
    if (isClosedTo(usedPortal, 'statements', state))
      return closed({ title: messages.text('statements.closed'), hint: messages.text('statements.closed-hint') });
    if (state.type !== 'ready')
      return html`${untilRead(messages, this.#outcome, state, {
        loading: messages.text('statements.loading'),
        unavailable: messages.text('statements.unavailable'),
        onRetry: () => void this.#view.controller?.retry(),
      })}${state.type === 'unavailable' ? this.#renderActs() : nothing}`;
    const { statement } = state;
    const level = rowLevel(this);
    const section = (title: string, content: unknown): TemplateResult =>
      html`<section class="section">${heading({ level, class: 'section-title' }, title)} ${content}</section>`;
    return html`${this.#renderHead(statement, level)}
      ${section(messages.text('statements.lines'), statementLines(messages, statement))}
      ${section(
        messages.text('statements.by-rate'),
        html`${statementTaxList(messages, statement)}
          <p class="small">${messages.text('statements.qualified')}</p>`,
      )}
      ${section(messages.text('statements.details'), statementFacts(messages, statement))}`;
  }

  #renderHead(statement: StatementDetail, level: number): TemplateResult {
    const { messages } = this;
    return html`<div class="head">
      ${heading({ level, class: 'month', part: 'month' }, statementName(messages, statement.month))}
      <p class="total" part="amount">${yenText(messages.locale)(statement.total)}</p>
      <p class="line">
        ${statementState(messages, statement.state)} <span class="small">${statementDay(messages, statement)}</span>
      </p>
      ${failedHint(messages, statement)}
      ${this.#renderActs(statement)}
    </div>`;
  }

  #renderActs(statement?: StatementDetail): TemplateResult {
    const { messages } = this;
    const file = statement?.file;
    const [url, list, method] = [file?.url, this.statementsHref, this.paymentMethodHref].map(safeUrl);
    return html`<p class="acts">
      ${
        file && url
          ? html`<a class="mado-link" part="download" href=${url} download=${file.name}
              >${messages.text('statements.download')}</a
            >`
          : nothing
      }
      ${
        method
          ? html`<a class="mado-link" part="payment-method" href=${method}
              >${messages.text('statements.change-method')}</a
            >`
          : nothing
      }
      ${list ? html`<a class="mado-link" part="statements" href=${list}>${messages.text('statements.all')}</a>` : nothing}
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-statement': MadoStatement;
  }
}
