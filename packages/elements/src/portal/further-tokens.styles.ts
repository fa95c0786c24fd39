import { css, type CSSResult } from 'lit';

/** The tokens that sign-in can do without as long as nothing goes wrong. */
export const furtherTokens: CSSResult = css`
  :host,
  .mado-form {
    --_1: var(--mado-neutral-1, light-dark(#f7f8fa, #181b20));
    --_3: var(--mado-neutral-3, light-dark(#dfe3e8, #2e343d));
    --_4: var(--mado-neutral-4, light-dark(#c5cbd3, #434b57));
    --_danger: var(--mado-color-danger, light-dark(#a3161b, #ffb4ab));
    --_success: var(--mado-color-success, light-dark(#17653a, #8fdcaa));
  }
`;
