import { css, type CSSResult } from 'lit';
import { factsStyles } from '../portal/form/facts.styles.ts';
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
  .help,
  .help * {
    box-sizing: border-box;
  }
  .help {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    container-type: inline-size;
    text-spacing-trim: trim-start;
  }
  .help .title {
    margin: 0;
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
  }
  .windows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 40px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .window {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    align-content: start;
  }
  .window-name {
    margin: 0;
    font-size: calc(var(--_size) * 1.125);
    font-weight: 700;
    line-height: 1.5;
  }
  .number {
    font-size: calc(var(--_size) * 1.25);
    font-variant-numeric: tabular-nums;
  }
  .mado-facts dd p {
    margin: 0;
    font-weight: 400;
  }
  .mado-facts .plain {
    font-weight: 400;
  }
  .bone {
    display: block;
    border-radius: 4px;
    background: var(--_2);
  }
  .bones {
    opacity: 0;
    animation: help-appear 150ms 150ms forwards;
  }
  .bones .bone:first-child {
    inline-size: 60%;
  }
  @keyframes help-appear {
    to {
      opacity: 1;
    }
  }
  @container (min-width: 52em) {
    .windows {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 48px;
    }
  }
`;

export const madoHelpStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  factsStyles,
  blankStyles,
  stateDotStyles,
  own,
];
