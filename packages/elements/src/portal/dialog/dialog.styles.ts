import { css, type CSSResult } from 'lit';

/** How a dialog in light DOM looks. */
export const dialogStyles: CSSResult = css`
  .mado-dialog {
    position: fixed;
    inset: 0;
    inline-size: min(480px, calc(100vw - 32px));
    max-block-size: calc(100dvh - 32px);
    margin: auto;
    padding: 24px;
    border: 1px solid var(--_4);
    border-radius: calc(var(--_radius) * 2);
    overflow: auto;
    background: var(--_surface);
    box-shadow: 0 16px 48px rgb(0 0 0 / 24%);
    font-size: var(--_size);
  }
  .mado-dialog::backdrop {
    background: light-dark(rgb(16 20 26 / 48%), rgb(0 0 0 / 72%));
  }
  .mado-dialog .mado-title {
    font-size: calc(var(--_size) * 1.25);
  }
  .mado-dialog .mado-title:focus {
    outline: none;
  }
  .mado-dialog mado-login {
    display: block; /* the form kit takes it back to the browser's own look */
  }
  .mado-dialog .mado-stack {
    gap: 16px;
  }
  .mado-dialog .mado-stack > .mado-button {
    justify-self: start;
  }
  .mado-dialog [slot='header'] {
    margin-block-end: 16px;
  }
`;
