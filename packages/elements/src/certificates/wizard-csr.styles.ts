import { css, type CSSResult } from 'lit';
import { fileDropStyles } from '../portal/form/file-drop.styles.ts';

/** How the request looks: the field, the file, the easy way, and what it says. */
export const wizardCsrStyles: CSSResult = css`
  ${fileDropStyles}
  .csr {
    display: grid;
    gap: 16px;
  }
  .code {
    min-block-size: 10.5em;
    padding-block: 10px;
    font-family: ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace;
    font-size: calc(var(--_size) * 0.8125);
    line-height: 1.5;
    overflow-wrap: anywhere;
    resize: vertical;
  }
  .key {
    display: grid;
    gap: 12px;
    padding-block: 16px;
    border-block: 1px solid var(--_3);
  }
  .key .mado-text {
    color: var(--_7);
    font-size: var(--_small);
  }
  .key .mado-notice .mado-text {
    color: inherit;
    font-size: inherit;
  }
  .csr > .mado-notice > .mado-actions,
  .key .mado-actions {
    margin-block-start: 8px;
  }
  .busy {
    position: relative;
    display: grid;
    align-items: center;
    min-block-size: 11em; /* what comes next is as high */
    padding-inline-start: 32px;
  }
  .file-name {
    margin: 0;
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  .preview {
    --_tone: var(--_success);
    display: grid;
    gap: 8px;
    padding: 16px;
    border: 1px solid var(--_4);
    border-block-start: 3px solid var(--_tone);
    border-radius: var(--_radius);
  }
  .preview-refused {
    --_tone: var(--_danger);
  }
  .preview-asked {
    --_tone: var(--_6);
  }
  .preview-title {
    display: flex;
    gap: 8px;
    align-items: center;
    margin: 0;
    color: var(--_tone);
    font-weight: 700;
  }
  .preview-title::before {
    flex: none;
    inline-size: 1.4em;
    block-size: 1.4em;
    border-radius: 50%;
    background: var(--_tone);
    color: var(--_surface);
    content: '✓' / '';
    font-size: 0.8em;
    line-height: 1.4em;
    text-align: center;
  }
  .preview-refused .preview-title::before {
    content: '!' / '';
  }
  .preview .mado-error::before {
    content: none; /* the title has the mark */
  }
  .preview .mado-facts {
    font-size: var(--_small);
  }
  .preview .mado-facts > div {
    padding-block: 5px;
  }
  .preview .mado-facts > div:last-child {
    border-block-end: 0;
  }
  .names {
    display: grid;
    max-block-size: 14em;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
    overflow-wrap: anywhere;
  }
  .names[tabindex] {
    padding: 8px 12px;
    border: 1px solid var(--_3);
    border-radius: var(--_radius);
    overflow-y: scroll; /* that there are more is seen */
  }
`;
