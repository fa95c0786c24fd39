import { css, type CSSResult } from 'lit';

/** Facts of an act, as a small table. */
export const factsStyles: CSSResult = css`
  .mado-facts {
    margin: 0;
    border-block-start: 1px solid var(--_3);
  }
  .mado-facts > div {
    display: grid;
    grid-template-columns: minmax(6em, 30%) 1fr;
    gap: 4px 16px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_3);
    text-wrap: balance; /* no line of one character */
  }
  @media (width < 30em) {
    .mado-facts > div {
      grid-template-columns: 1fr; /* a label that breaks within a word is none */
      row-gap: 0;
    }
  }
  .mado-facts dt {
    color: var(--_7);
  }
  .mado-facts dd {
    margin: 0;
    font-weight: 700;
  }
`;
