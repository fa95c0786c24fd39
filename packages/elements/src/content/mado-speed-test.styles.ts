import { css, type CSSResult } from 'lit';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';

const own: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .speed,
  .speed * {
    box-sizing: border-box;
  }
  .speed {
    display: grid;
    gap: 20px;
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 44em;
    container-type: inline-size;
  }
  .speed :is(h2, h3, p, dl, dd, ul) {
    margin: 0;
  }
  .title {
    font-size: calc(var(--_size) * 1.25);
    line-height: 1.5;
  }
  .limits-title {
    font-size: var(--_size);
    line-height: 1.5;
  }
  .gauge {
    display: grid;
    gap: 8px;
    padding: 20px;
    border: 1px solid var(--_3);
    border-radius: 8px;
  }
  .now {
    font-size: calc(var(--_size) * 2);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
    min-block-size: 1.25em;
  }
  progress {
    inline-size: 100%;
    block-size: 8px;
    accent-color: var(--_accent);
  }
  .results {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
    gap: 1px;
    border: 1px solid var(--_3);
    border-radius: 8px;
    overflow: hidden;
    background: var(--_3);
  }
  .results > div {
    padding: 16px 20px;
    background: var(--_1);
  }
  .results > :last-child {
    grid-column: 1 / -1;
  }
  .results dt {
    color: var(--_7);
    font-size: var(--_small);
  }
  .results dd {
    font-size: calc(var(--_size) * 1.125);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .results .main dd {
    font-size: calc(var(--_size) * 1.5);
    font-weight: 700;
    line-height: 1.4;
  }
  .limits {
    display: grid;
    gap: 8px;
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_3);
    color: var(--_7);
    font-size: var(--_small);
  }
  .limits ul {
    display: grid;
    gap: 4px;
    padding-inline-start: 1.25em;
  }
`;

export const madoSpeedTestStyles: CSSResult[] = [tokens, formStyles, ...feedbackStyles, own];
