import { css, type CSSResult } from 'lit';
import { lineOfChoices } from '../portal/list/line-of-choices.styles.ts';
import { listStyles } from '../portal/list/list.styles.ts';

const own: CSSResult = css`
  .filters {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    container-type: inline-size;
  }
  .groups {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
  }
  .group-title {
    margin: 0 0 8px;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.5;
  }
  .question,
  .answer {
    position: relative;
    padding-inline-start: 32px;
  }
  .question {
    flex: 1 1 100%;
    min-inline-size: 0;
  }
  .question::before,
  .answer::before {
    position: absolute;
    inset-block-start: 0.05em;
    inset-inline-start: 0;
    inline-size: 24px;
    color: var(--_accent);
    content: 'Q' / '';
    font-weight: 700;
  }
  .answer::before {
    inset-block-start: 0.1em;
    color: var(--_7);
    content: 'A' / '';
  }
  .list-row .list-row-button {
    padding-inline-start: 4px;
  }
  .list-row .list-row-body {
    padding-inline: 4px 20px;
  }
  .list-row-open .question {
    font-weight: 700;
  }
  .excerpt {
    flex: 1 1 100%;
    padding-inline-start: 32px;
    color: var(--_7);
    font-size: var(--_small);
  }
  .updated {
    margin: 12px 0 0;
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .group-title > .list-bone {
    inline-size: 6em;
  }
  .question > .list-bone {
    inline-size: 60%;
  }
`;

export const madoFaqStyles: CSSResult[] = [...listStyles, own, lineOfChoices(37.4375)];
