import { css, type CSSResult } from 'lit';

/** The products of an assignment as cards, where it is narrow. */
export const assignmentCardStyles: CSSResult = css`
  @container (inline-size < 42.5em) {
    .products,
    .products tbody {
      display: block;
    }
    .products thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .products tbody tr {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      padding-block: 12px;
      border-block-end: 1px solid var(--_3);
    }
    .products tbody :is(th, td) {
      display: block;
      padding: 0;
      border: 0;
    }
    .products tbody :is(.product, .licensed, .elsewhere, .remaining, .count) {
      inline-size: auto;
      padding: 0;
      text-align: start;
    }
    .products tbody :is(.product, .count, .remaining) {
      inline-size: 100%;
    }
    .products tbody :is(.licensed, .elsewhere, .remaining) {
      white-space: normal; /* with large text they take more than a line */
    }
    .products tbody :is(.licensed, .elsewhere) {
      color: var(--_7);
      font-size: var(--_small);
    }
    .label {
      display: inline;
      margin-inline-end: 8px;
      color: var(--_7);
      font-size: var(--_small);
      font-weight: 400;
    }
    .stepper {
      display: flex;
    }
    .stepper .mado-input {
      flex: 1;
      inline-size: 0;
      max-inline-size: 9em;
    }
  }
  /* what changes: with large text, each product has a line above its numbers */
  @container (inline-size < 18em) {
    .changes,
    .changes :is(thead, tbody) {
      display: block;
    }
    .changes tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      border-block-end: 1px solid var(--_3);
    }
    .changes :is(th, td) {
      border: 0;
      white-space: normal;
    }
    .changes tr > :first-child {
      grid-column: 1 / -1;
      padding-block-end: 0;
    }
  }
`;
