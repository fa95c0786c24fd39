import { css, type CSSResult } from 'lit';
import { furtherTokens } from '../further-tokens.styles.ts';

const feedback: CSSResult = css`
  .mado-form {
    text-wrap: pretty; /* no last line of one character, where a browser knows how */
  }
  .mado-notice {
    --_tone: var(--_accent);
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 16px;
    border: 1px solid var(--_tone);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_tone) 9%, var(--_surface));
  }
  .mado-notice-danger {
    --_tone: var(--_danger);
  }
  [aria-busy='true'] > .mado-notice-danger {
    --_tone: var(--_7); /* of the last try, while another one is under way */
  }
  .mado-notice-success {
    --_tone: var(--_success);
  }
  .mado-input[role] {
    padding: 16px; /* what stands in for a notice of danger until its words are there */
    border: 1px solid var(--_danger);
    border-inline-start-width: 4px;
    background: color-mix(in oklab, var(--_danger) 9%, var(--_surface));
    line-height: 1.7;
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
  .mado-label {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
  }
  .mado-button {
    text-decoration: none; /* where it is a link */
  }
  .mado-mark {
    color: var(--_danger);
    font-size: calc(var(--_size) * 0.8125);
    font-weight: 400;
  }
  .mado-hint {
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
  }
  .mado-error {
    display: flex;
    gap: 6px;
    margin: 0;
    color: var(--_danger);
    font-size: var(--_small);
  }
  .mado-error::before {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin-block-start: 0.28em;
    border-radius: 50%;
    background: var(--_danger);
    color: var(--_surface);
    content: '!' / '';
    font-weight: 700;
    line-height: 1.15em;
    text-align: center;
  }
  .mado-input[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  :is(.mado-stack, .mado-text):focus-visible {
    outline-offset: 8px; /* nothing but text stands inside */
  }
  @media (forced-colors: active) {
    .mado-input[aria-invalid='true'] {
      border-width: 3px;
    }
  }
`;

/**
 * How a form speaks: marks, hints, errors, and notices of what came of something. Sign-in needs it only when something went
 * wrong.
 */
export const feedbackStyles: readonly CSSResult[] = [furtherTokens, feedback];
