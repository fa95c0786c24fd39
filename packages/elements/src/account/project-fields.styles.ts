import { css, type CSSResult } from 'lit';

/** How the fields of a project look. */
export const projectFieldsStyles: CSSResult = css`
  .list-of-rows {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .list-of-rows > legend {
    padding: 0;
    margin-block-end: 6px;
  }
  .rows-typed {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row-typed {
    display: grid;
    grid-template-columns: minmax(0, 1fr) var(--_target);
    gap: 4px;
    align-items: center;
  }
  .row-typed .mado-input {
    font-variant-numeric: tabular-nums;
  }
  .row-typed .mado-error {
    grid-column: 1 / -1;
  }
  .rows-short .row-typed {
    grid-template-columns: minmax(0, 12em) var(--_target) minmax(0, 1fr); /* an error has all of the width */
  }
  .row-remove {
    justify-content: center;
    inline-size: var(--_target);
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_7);
  }
  .row-remove:hover {
    background: var(--_2);
    color: var(--_9);
  }
`;
