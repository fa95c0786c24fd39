import { css, type CSSResult } from 'lit';

export const madoSessionExpiryStyles: CSSResult = css`
  :host {
    position: relative;
    display: block;
  }
  .mado-hidden {
    inset-block-end: 0; /* it does not lengthen the page */
    margin: 0;
  }
  :host([hidden]) {
    display: none;
  }
  .card,
  .card * {
    box-sizing: border-box;
  }
  .card {
    position: fixed;
    inset: auto 16px 16px auto;
    inline-size: min(440px, calc(100vw - 32px));
    max-block-size: calc(100dvh - 32px);
    margin: 0;
    padding: 20px;
    border: 1px solid var(--_4);
    border-block-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    overflow: auto;
    background: var(--_surface);
    box-shadow: 0 12px 36px rgb(0 0 0 / 20%);
  }
  .card:popover-open {
    display: grid;
    gap: 12px;
  }
  .title {
    margin: 0;
    font-size: calc(var(--_size) * 1.125);
    font-weight: 700;
    line-height: 1.4;
  }
  .text {
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .mado-actions {
    margin-block-start: 4px;
  }
  .mado-button {
    min-inline-size: 0;
    padding-inline: 20px;
  }
  @media (max-width: 30em) {
    .card {
      inset: auto 8px 8px;
      inline-size: auto;
      padding: 12px 16px;
    }
    .card:popover-open {
      gap: 6px;
    }
    .title {
      font-size: inherit;
    }
    .text {
      line-height: 1.5;
    }
    .mado-actions {
      gap: 8px;
    }
    .mado-button {
      padding-inline: 12px;
    }
  }
`;
