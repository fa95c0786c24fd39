import { css, type CSSResult } from 'lit';
import { fileDropStyles } from '../portal/form/file-drop.styles.ts';
import { uploadedFileStyles } from '../portal/form/uploaded-file.styles.ts';

/** How the purchase order looks: where it is chosen, and how far it is. */
export const purchaseOrderStyles: CSSResult = css`
  ${fileDropStyles}
  ${uploadedFileStyles}
  .purchase-order {
    justify-items: stretch;
  }
  .drop .mado-hint {
    flex-basis: 100%;
  }
  .purchase-order > .attachment {
    padding: 8px 16px;
    border: 1px solid var(--_4);
    border-radius: var(--_radius);
  }
`;
