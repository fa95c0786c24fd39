import { css, type CSSResult } from 'lit';
import { dialogStyles } from '../portal/dialog/dialog.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { optionCardsStyles } from '../portal/form/option-cards.styles.ts';
import { radiosStyles } from '../portal/form/radios.styles.ts';
import { selectFieldStyles } from '../portal/form/select-field.styles.ts';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { listStyles } from '../portal/list/list.styles.ts';
import { rowTableStyles } from '../portal/list/row-table.styles.ts';
import { stateDotStyles } from '../portal/state-dot.styles.ts';
import { policyLinksStyles } from './policy-links.styles.ts';
import { linesStyles } from './lines.styles.ts';

const accounts: CSSResult = css`
  .accounts,
  .accounts * {
    box-sizing: border-box;
  }
  .accounts {
    container-type: inline-size;
  }
  .account-form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
    max-inline-size: 40em;
  }
  .account-form form {
    grid-template-columns: minmax(0, 1fr);
  }
  .fixed {
    display: grid;
    gap: 8px;
  }
  .narrowing,
  .words {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: center;
  }
  .words {
    flex: 1 1 32em;
    gap: 8px;
  }
  .words > .list-search {
    flex: 1 1 16em;
  }
  .words > select {
    flex: 0 1 auto;
    inline-size: auto;
    max-inline-size: 100%;
  }
  .note {
    margin-block-end: 12px;
  }
  .account-bone {
    display: grid;
    grid-template-columns: 3fr 2fr 2fr;
    gap: 24px;
    padding-block: 20px;
  }
  .rows tbody :is(th, td) {
    padding-block: 12px;
  }
  .rows .name {
    font-weight: 700;
  }
  .rows .mail,
  .rows .group,
  .rows .project {
    display: block;
  }
  .rows .mail,
  .rows .project {
    color: var(--_7);
    font-size: var(--_small);
    font-weight: 400;
  }
  .rows .group + .group {
    margin-block-start: 4px;
  }
  .rows .type {
    word-break: keep-all;
  }
  .rows .acts .act {
    display: flex;
  }
  .rows .acts .act + .act {
    margin-inline-start: 0;
  }
  .self {
    display: inline-block;
    margin-inline-start: 8px;
    padding: 0 8px;
    border: 1px solid var(--_4);
    border-radius: 4px;
    color: var(--_7);
    font-size: calc(var(--_size) * 0.8125);
    white-space: nowrap;
  }
  @container (inline-size < 40em) {
    .rows tbody :is(th, td) {
      padding-block: 0;
    }
    .rows .acts .act {
      display: inline-flex;
    }
    .words {
      flex-basis: 100%;
      min-inline-size: 0;
    }
    .words > select {
      flex: 1 1 100%;
    }
  }
`;

export const madoAccountListStyles: CSSResult[] = [
  ...listStyles,
  radiosStyles,
  optionCardsStyles,
  selectFieldStyles,
  blankStyles,
  dialogStyles,
  factsStyles,
  linesStyles,
  rowTableStyles,
  stateDotStyles,
  policyLinksStyles,
  accounts,
];
