import { css, type CSSResult } from 'lit';
import { feedbackStyles } from './form/feedback.styles.ts';
import { formStyles } from './form/form.styles.ts';
import { stateDotStyles } from './state-dot.styles.ts';
import { tokens } from './tokens.styles.ts';

const own: CSSResult = css`
  .state {
    font-size: var(--_small);
  }
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .around,
  .around * {
    box-sizing: border-box;
  }
  .around {
    container-type: inline-size;
    text-spacing-trim: trim-start;
  }
  .home {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    align-items: start;
  }
  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 16px 20px;
    border: 1px solid var(--_3);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .part-quotes.part-waits {
    border-inline-start: 4px solid var(--_warning);
  }
  .part-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    min-block-size: var(--_target);
  }
  .part-title {
    margin: 0;
    font-size: calc(var(--_size) * 1.125);
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
  }
  .count {
    font-size: calc(var(--_size) * 1.125);
    font-variant-numeric: tabular-nums;
    font-weight: 700;
  }
  .part-head .mado-button {
    margin-inline-start: auto;
  }
  .pressing {
    margin: 0;
    color: var(--_warning);
    font-size: var(--_small);
    font-weight: 700;
  }
  .last-day {
    color: var(--_warning);
  }
  .pressing-link {
    color: inherit;
    text-underline-offset: 4px;
  }
  .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2px;
    padding-block: 10px;
    border-block-start: 1px solid var(--_3);
  }
  .row-link {
    justify-self: start;
    max-inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    cursor: pointer;
    font: inherit;
    font-weight: 500;
    line-height: 1.6;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 4px;
  }
  .row-link:hover {
    color: var(--_accent-hover);
    text-decoration-thickness: 2px;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
    color: var(--_7);
    font-size: var(--_small);
    line-height: 1.6;
  }
  .digits,
  .about time {
    font-variant-numeric: tabular-nums;
  }
  .none {
    margin: 0;
    padding-block: 4px;
    color: var(--_7);
  }
  .all {
    justify-self: start;
    font-size: var(--_small);
  }
  .bones {
    opacity: 0;
    animation: home-appear 150ms 150ms forwards;
  }
  .bone {
    display: block;
    border-radius: 4px;
    background: var(--_2);
  }
  .part-title > .bone {
    inline-size: min(10em, 100%);
  }
  .about > .bone {
    inline-size: min(14em, 100%);
  }
  @keyframes home-appear {
    to {
      opacity: 1;
    }
  }
  @container (min-width: 52em) {
    .home:has(> .part + .part) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .part-alerts,
    .bones .part:last-child {
      grid-column: 1 / -1;
    }
  }
`;

export const madoSupportHomeStyles: CSSResult[] = [tokens, formStyles, ...feedbackStyles, stateDotStyles, own];
