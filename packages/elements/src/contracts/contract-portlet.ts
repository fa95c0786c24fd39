import type { Contract, Portal } from '@madoguchi/sdk';
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { calendarDayText } from '../portal/text/day-text.ts';
import { markOf, terms, type ContractListTexts } from './contract-columns.ts';
import { termTexts } from './contract-words.ts';

/** What ご契約情報 shows. */
export interface ContractPortlet {
  readonly contracts: readonly Contract[];
  /** Where a contract stands; undefined where the host's script opens it. */
  readonly href: (contract: Contract) => string | undefined;
  readonly open: (contract: Contract, event: Event) => void;
}

/** ご契約情報: names and last days, and what ends soon (LIC-03). */
export function contractPortlet(
  messages: ContractListTexts,
  portal: Portal,
  { contracts, href, open }: ContractPortlet,
): TemplateResult {
  const term = terms(portal);
  const termText = termTexts(messages);
  const day = calendarDayText(messages.locale);
  return html`<ul class="list-rows">
    ${contracts.map((contract) => {
      const { name, endsOn } = contract;
      const shown = term(contract);
      const url = href(contract);
      const go = (event: Event): void => open(contract, event);
      return html`<li class="list-row portlet-row" part="row">
        ${
          url === undefined
            ? html`<button class="table-link" part="row-link" type="button" @click=${go}>${name}</button>`
            : html`<a class="table-link" part="row-link" href=${url} @click=${go}>${name}</a>`
        }
        <span class="portlet-term"
          >${
            shown.type === 'current'
              ? nothing
              : html`<span class="portlet-mark"><span class="table-dot table-${markOf(shown)}"></span>${termText(shown)}</span> `
          }<span class="portlet-day"
            >${messages.text('contracts.ends-on')} <time datetime=${endsOn}>${day(endsOn)}</time></span
          ></span
        >
      </li>`;
    })}
  </ul>`;
}

const portlet: CSSResult = css`
  .portlet-row {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 24px;
    align-items: baseline;
    justify-content: space-between;
    padding: 10px 12px;
  }
  .portlet-row:lang(en) {
    word-break: keep-all; /* on a page in English, Japanese names have no phrases */
  }
  .portlet-term {
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .portlet-day {
    display: inline-block; /* a label and its day are read together */
  }
  .portlet-mark {
    margin-inline-end: 16px;
    color: var(--_9);
  }
`;

export const contractPortletStyles: readonly CSSResult[] = [portlet];
