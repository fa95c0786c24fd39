import { css, type CSSResult } from 'lit';

/** On paper stands what the record is; nothing that can only be pressed. */
export const applicationPrintStyles: CSSResult = css`
  @media print {
    :is(.back, .acts, .actions, .files, .joining),
    .section:has(> .files) {
      display: none;
    }
    /* blocks alone go on from page to page without standing on each other */
    .columns,
    .main {
      display: block;
    }
    .section,
    .entries {
      margin-block-end: 24px;
    }
    .document,
    .event {
      break-inside: avoid;
    }
    .section-title,
    .entries-title {
      break-after: avoid;
    }
    :is(.names, .csr) {
      max-block-size: none;
      overflow: visible;
    }
  }
`;

/** A list on paper: its rows, without what can only be pressed. */
export const applicationListPrintStyles: CSSResult = css`
  @media print {
    :is(.drafts, .filters, .mado-button) {
      display: none;
    }
  }
`;
