import { css, type CSSResult } from 'lit';
import { fileDropStyles } from '../portal/form/file-drop.styles.ts';
import { uploadedFileStyles } from '../portal/form/uploaded-file.styles.ts';

/** How the files of a message look. */
export const ticketAttachmentsStyles: CSSResult = css`
  ${fileDropStyles}
  ${uploadedFileStyles}
  .files {
    justify-items: stretch;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .files > legend {
    margin-block-end: 6px;
    padding: 0;
  }
  .camera {
    display: none;
  }
  /* where fingers touch, there is mostly a camera */
  @media (hover: none) and (pointer: coarse) {
    .camera {
      display: inline-flex;
    }
  }
  .attached {
    margin: 8px 0 0;
    padding: 0;
    border-block-start: 1px solid var(--_3);
    list-style: none;
  }
  .attached > li {
    padding-block: 8px;
    border-block-end: 1px solid var(--_3);
  }
  .plain {
    min-inline-size: 24px;
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    font-size: var(--_small);
  }
  .findings {
    margin: 4px 0 0;
    padding-inline-start: 1.25em;
    font-size: var(--_small);
    line-height: 1.6;
  }
`;
