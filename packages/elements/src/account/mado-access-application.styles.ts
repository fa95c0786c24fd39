import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { listCoreStyles } from '../portal/list/list.styles.ts';
import { stateDotStyles } from '../portal/state-dot.styles.ts';
import { projectFieldsStyles } from './project-fields.styles.ts';
import { linesStyles } from './lines.styles.ts';

const access: CSSResult = css`
  .parts,
  .parts * {
    box-sizing: border-box;
  }
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 48px;
    max-inline-size: 40em;
  }
  .apply {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .apply form {
    grid-template-columns: minmax(0, 1fr);
    margin-block-start: 8px;
  }
  .applied {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    padding-block: 16px 8px;
  }
  .applied-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    align-items: baseline;
    justify-content: space-between;
  }
  .applied-name {
    margin: 0;
    font-size: inherit;
    word-break: normal;
  }
  .applied .state {
    font-size: var(--_small);
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .said {
    margin: 0;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_4);
    background: var(--_1);
    font-size: var(--_small);
    white-space: pre-line;
  }
  .said-by {
    display: block;
    color: var(--_7);
  }
  .contents summary {
    display: inline-flex;
    gap: 0 16px;
    list-style: none;
    font-size: var(--_small);
  }
  .contents summary::-webkit-details-marker {
    display: none;
  }
  .contents .chevron {
    align-self: center;
    transition: rotate 160ms ease-out;
  }
  .contents[open] .chevron {
    rotate: 180deg;
  }
  .contents-body {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: 8px 24px;
    padding-block: 4px 12px;
    font-size: var(--_small);
  }
  @media (prefers-reduced-motion: reduce) {
    .contents .chevron {
      transition: none;
    }
  }
`;

export const madoAccessApplicationStyles: CSSResult[] = [
  ...listCoreStyles,
  ...feedbackStyles,
  blankStyles,
  dialogStyles,
  factsStyles,
  linesStyles,
  stateDotStyles,
  projectFieldsStyles,
  access,
];
