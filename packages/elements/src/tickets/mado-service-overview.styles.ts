import { css, type CSSResult } from 'lit';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { stateDotStyles } from '../portal/state-dot.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';

const own: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .overview,
  .overview * {
    box-sizing: border-box;
  }
  .overview {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    container-type: inline-size;
    text-spacing-trim: trim-start;
  }
  .overview .title {
    margin: 0;
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px 48px;
    align-items: start;
  }
  .section-title {
    margin: 0 0 8px;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.5;
  }
  .service-rows,
  .channel-rows {
    margin: 0;
    padding: 0;
    border-block-start: 1px solid var(--_4);
    list-style: none;
  }
  .service,
  .channel {
    display: grid;
    gap: 4px;
    padding-block: 16px;
    border-block-end: 1px solid var(--_3);
  }
  .service-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }
  .service-name {
    margin: 0;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.5;
  }
  .in-use,
  .level {
    padding: 0 8px;
    border: 1px solid var(--_4);
    border-radius: 4px;
    color: var(--_7);
    font-size: calc(var(--_size) * 0.8125);
    font-weight: 400;
    line-height: 1.6;
    white-space: nowrap;
  }
  @media (width < 30em) {
    .level {
      white-space: normal; /* large text can be wider than a phone */
    }
  }
  .service .mado-text {
    max-inline-size: 46em;
  }
  .service .state,
  .channel .state {
    margin: 0;
    font-size: var(--_small);
    white-space: normal;
  }
  .service-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    margin: 0;
  }
  .channel-kind {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
  }
  .channel-value {
    margin: 0;
    font-size: calc(var(--_size) * 1.125);
    font-variant-numeric: tabular-nums;
    font-weight: 500;
    line-height: 1.5;
  }
  .bones {
    opacity: 0;
    animation: overview-appear 150ms 150ms forwards;
  }
  .bone {
    display: block;
    border-radius: 4px;
    background: var(--_2);
  }
  .section-title > .bone {
    inline-size: 6em;
  }
  .service > .bone:first-child {
    inline-size: 40%;
  }
  @keyframes overview-appear {
    to {
      opacity: 1;
    }
  }
  @container (min-width: 52em) {
    .columns {
      grid-template-columns: minmax(0, 5fr) minmax(0, 3fr);
    }
  }
`;

export const madoServiceOverviewStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  blankStyles,
  stateDotStyles,
  own,
];
