import { css, type CSSResult } from 'lit';

/** How the search of applications looks. */
export const applicationSearchStyles: CSSResult = css`
  .search {
    display: grid;
    flex: 1 0 100%;
    gap: var(--_gap);
    container-type: inline-size;
    min-inline-size: 0;
    padding: 20px;
    border: 1px solid var(--_3);
    border-radius: var(--_radius);
    background: var(--_1);
  }
  .search[hidden] {
    display: none;
  }
  .search-title {
    margin: 0;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.5;
  }
  .search-fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    gap: 16px 24px;
    align-items: end;
  }
  .search fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .search legend {
    margin-block-end: 6px;
    padding: 0;
  }
  .search-date {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: 8px;
    align-items: center;
  }
  .search-date > * {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .conditions {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  .condition {
    display: grid;
    grid-template-columns: minmax(8em, 12em) minmax(0, 24em) auto;
    gap: 8px;
    align-items: center;
    inline-size: 100%;
  }
  .and {
    grid-column: 1 / -1;
    color: var(--_7);
    font-size: var(--_small);
  }
  @container (inline-size < 36em) {
    .search-date > select {
      inline-size: 100%;
    }
    .search-date > input {
      flex: 1 1 7em;
      padding-inline: 8px 4px;
      min-inline-size: 0;
    }
    .condition {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
