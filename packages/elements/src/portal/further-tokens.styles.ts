import { css, type CSSResult } from 'lit';

/** The tokens, and of all text how lines end, that sign-in can do without as long as nothing goes wrong. */
export const furtherTokens: CSSResult = css`
  :host,
  .mado-form {
    --_1: var(--mado-neutral-1, light-dark(#f7f8fa, #181b20));
    --_3: var(--mado-neutral-3, light-dark(#dfe3e8, #2e343d));
    --_4: var(--mado-neutral-4, light-dark(#c5cbd3, #434b57));
    --_7: var(--mado-neutral-7, light-dark(#4c5560, #b0b8c2));
    --_small: calc(var(--_size) * 0.875);
    --_danger: var(--mado-color-danger, light-dark(#a3161b, #ffb4ab));
    --_success: var(--mado-color-success, light-dark(#17653a, #8fdcaa));
    line-break: strict; /* no line begins with ー or a small kana */
  }
`;
