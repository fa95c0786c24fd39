import { css, type CSSResult } from 'lit';

/** How notices look: what came of something, good or bad. */
export const noticeStyles: CSSResult = css`
  .mado-notice {
    --_tone: var(--_accent);
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 16px;
    border: 1px solid var(--_tone);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_tone) 6%, var(--_surface));
  }
  .mado-notice-danger {
    --_tone: var(--_danger);
  }
  .mado-notice-success {
    --_tone: var(--_success);
  }
  .mado-notice-title {
    margin: 0;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.5;
  }
  .mado-notice ul {
    margin: 0;
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .mado-notice .mado-link {
    min-block-size: 24px;
    color: inherit;
  }
`;
