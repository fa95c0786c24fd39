import { css, type CSSResult } from 'lit';

const preview: CSSResult = css`
  .mado-dialog:has(.preview) {
    inline-size: min(960px, calc(100vw - 32px));
  }
  .preview {
    display: grid;
    block-size: min(68dvh, 900px);
    border: 1px solid var(--_3);
    border-radius: var(--_radius);
    overflow: hidden;
    background: var(--_1);
  }
  .pdf {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
  }
  .preview-empty {
    display: grid;
    gap: 12px;
    align-content: center;
    justify-self: center;
    inline-size: min(100% - 32px, 30em);
  }
  .preview progress {
    inline-size: 100%;
    block-size: 8px;
    accent-color: var(--_accent);
  }
`;

export const pdfPreviewStyles: readonly CSSResult[] = [preview];
