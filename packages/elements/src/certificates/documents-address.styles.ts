import { css, type CSSResult } from 'lit';

/** How 書類のお送り先 looks: an address as on an envelope. */
export const documentsAddressStyles: CSSResult = css`
  .documents-to {
    display: grid;
    gap: 4px;
    margin-block-start: 12px;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_surface);
    outline: 1px solid var(--_3);
    font-size: var(--_small);
  }
  .documents-to address {
    display: grid;
    font-style: normal;
    overflow-wrap: anywhere;
  }
`;
