import { css, type CSSResult } from 'lit';

/** What leaving has besides the form kit. */
export const leavingStyles: CSSResult = css`
  .mado-area {
    min-block-size: 7em;
    line-height: 1.7;
    resize: vertical;
    word-break: normal; /* finding the phrases of what is being typed takes its time */
  }
  .mado-consequences {
    display: grid;
    gap: 4px;
    margin: 0;
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .mado-leaving-contracts {
    display: grid;
    gap: 4px;
    margin-block-start: 8px;
  }
  .mado-leaving-contracts strong {
    font-weight: 700;
  }
  .mado-form [data-step]:focus {
    outline: none;
  }
`;
