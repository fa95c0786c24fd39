import { css, type CSSResult } from 'lit';

/**
 * The design tokens. A host sets `--mado-…` anywhere above the elements; each falls back to the value here. Inside,
 * `--_…` stands for the token with its fall-back, so that no value is written twice. Colours follow the host's
 * `color-scheme`.
 */
export const tokens: CSSResult = css`
  :host,
  .mado-form {
    --_2: var(--mado-neutral-2, light-dark(#eef0f3, #20242b));
    --_6: var(--mado-neutral-6, light-dark(#737c88, #808a96));
    --_9: var(--mado-neutral-9, light-dark(#171b21, #eef1f5));
    --_surface: var(--mado-color-surface, light-dark(#fff, #121519));
    --_accent: var(--mado-color-accent, light-dark(#1746a2, #a3c1ff));
    --_on-accent: var(--mado-color-on-accent, light-dark(#fff, #0b1a36));
    --_accent-hover: var(--mado-color-accent-hover, color-mix(in oklab, var(--_accent), var(--_9) 22%));
    --_radius: var(--mado-radius, 6px);
    --_size: var(--mado-font-size, max(1rem, 16px));
    --_gap: calc(24px * var(--mado-density, 1));
    --_target: var(--mado-target, 44px);
  }
  @media (pointer: fine) {
    :host,
    .mado-form {
      --_target: var(--mado-target, 40px);
    }
  }
`;
