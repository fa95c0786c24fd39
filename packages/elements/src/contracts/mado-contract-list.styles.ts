import { css, type CSSResult } from 'lit';

export const madoContractListStyles: CSSResult = css`
  .list {
    --_warning: var(--mado-color-warning, light-dark(#9a5b00, #ffc46b));
    --_card: calc(var(--_size) * 1.5 + var(--_small) * 4.5 + 37px);
  }
  [part='filters']:has(.tools) {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
  }
  [part='filters'] > * {
    flex: 1 1 14em;
  }
  .tools {
    flex-basis: 21em;
    min-block-size: var(--_target);
  }
  .bone {
    display: flex;
    gap: 16px;
    align-items: start;
    justify-content: space-between;
    padding: 12px;
    border-block-end: 1px solid var(--_3);
  }
  .list-bones {
    container-type: inline-size;
  }
  .bone-row {
    block-size: calc(var(--_target) + 5px);
  }
  .bone-head {
    block-size: 42px;
    border-block: 1px solid var(--_4);
  }
  .bone-head + .list-rows {
    border: 0;
  }
  .bone > .list-bone {
    max-inline-size: 14em;
  }
  @container (max-width: 60em) {
    .bone-row {
      block-size: var(--_card);
    }
  }
`;
