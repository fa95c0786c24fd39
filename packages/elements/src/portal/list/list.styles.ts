import { css, type CSSResult } from 'lit';
import { feedbackStyles } from '../form/feedback.styles.ts';
import { formStyles } from '../form/form.styles.ts';
import { furtherTokens } from '../further-tokens.styles.ts';
import { tokens } from '../tokens.styles.ts';

const list: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .list,
  .list * {
    box-sizing: border-box;
  }
  .list {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    line-height: 1.7; /* by the font alone, a line would be as high as its letters make it */
    text-spacing-trim: trim-start; /* a bracket that begins a line stands at its edge, where a browser knows how */
  }
  /* where a phrase can be longer than a line, it would be broken anywhere, also before a small kana */
  @media (width < 22em) {
    .list :is(h2, h3, h4, h5, h6) {
      word-break: normal;
    }
  }
  .list-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    align-items: baseline;
    justify-content: space-between;
  }
  .list-title {
    margin: 0;
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
  }
  .list-search {
    position: relative;
    max-inline-size: 28em;
  }
  .list-search .mado-input {
    padding-inline-start: 40px;
  }
  .list-search .mado-input::placeholder {
    color: var(--_7);
    opacity: 1;
  }
  .list-search ::-webkit-search-cancel-button {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    appearance: none;
    background: var(--_7);
    clip-path: polygon(
      16% 6%,
      50% 40%,
      84% 6%,
      94% 16%,
      60% 50%,
      94% 84%,
      84% 94%,
      50% 60%,
      16% 94%,
      6% 84%,
      40% 50%,
      6% 16%
    );
    cursor: pointer;
  }
  .list-search-icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 12px;
    margin-block: auto;
    color: var(--_6);
    pointer-events: none;
  }
  .list-count {
    min-block-size: 1.5em;
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
  }
  .list-rows {
    margin: 0;
    padding: 0;
    border-block-start: 1px solid var(--_4);
    list-style: none;
  }
  .list-row {
    border-block-end: 1px solid var(--_3);
  }
  .list-body {
    position: relative;
  }
  .list-former {
    color: var(--_7); /* paler would be too pale to be read */
    filter: grayscale(1);
  }
  .list-body[aria-busy='true'].list-former::before {
    position: absolute;
    inset: 0 60% auto 0;
    block-size: 2px;
    background: var(--_9);
    content: '';
    opacity: 0;
    animation:
      list-appear 150ms 150ms forwards,
      list-pass 1.2s ease-in-out infinite alternate;
  }
  @keyframes list-pass {
    to {
      inset-inline: 60% 0;
    }
  }
  .list-bones {
    opacity: 0;
    animation: list-appear 150ms 150ms forwards;
  }
  .list-bone {
    display: inline-block;
    inline-size: 100%;
    border-radius: 4px;
    background: var(--_2);
  }
  @keyframes list-appear {
    to {
      opacity: 1;
    }
  }
  .list-further {
    display: flex;
    justify-content: center;
  }
  .list-failed {
    display: grid;
    gap: 16px;
    justify-items: start;
  }
  .list-failed > [role='alert'] {
    justify-self: stretch;
  }
  @media (prefers-reduced-motion: reduce) {
    .list-body[aria-busy='true'].list-former::before {
      inset-inline: 0;
      animation: list-appear 150ms 150ms forwards;
    }
  }
`;

/** What all lists have: title, search, count, the shape of rows, going on. With what they use of the forms' looks. */
export const listCoreStyles: readonly CSSResult[] = [tokens, formStyles, furtherTokens, list];

/** Choices, and rows that open in place. */
const further: CSSResult = css`
  .list-filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
  }
  .list-choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .list-choice {
    position: relative;
    display: inline-flex;
    flex: none;
    gap: 8px;
    align-items: center;
    max-inline-size: 100%;
    min-block-size: var(--_target);
    padding: 4px 16px;
    border: 1px solid var(--_6);
    border-radius: calc(var(--_target) / 2);
    background: var(--_surface);
    font-size: var(--_small);
    line-height: 1.4;
  }
  .list-choice input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    appearance: none;
    border-radius: inherit;
    cursor: pointer;
  }
  .list-choice:hover {
    background: var(--_2);
  }
  .list-choice-count {
    flex: none;
    color: var(--_7);
    font-variant-numeric: tabular-nums;
  }
  .list-choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .list-choice:has(:checked) .list-choice-count {
    color: inherit;
  }
  .list-found {
    border-radius: 2px;
    background: light-dark(#fff0b8, #594a10);
    color: var(--_9);
  }
  .list-language {
    color: var(--_7);
    font-size: calc(var(--_size) * 0.8125);
    font-weight: 400;
    white-space: nowrap;
  }
  .list-row-head {
    margin: 0;
    font: inherit;
  }
  .list-row-button {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    align-items: baseline;
    inline-size: 100%;
    min-block-size: calc(var(--_target) + 12px);
    margin: 0;
    padding-block: 14px;
    padding-inline: 20px 40px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    cursor: pointer;
    font: inherit;
    line-height: 1.6;
    text-align: start;
  }
  .list-row-button:hover {
    background: var(--_1);
  }
  .list-chevron {
    position: absolute;
    inset-block-start: calc(14px + 0.8em - 8px);
    inset-inline-end: 12px;
    color: var(--_7);
    transition: rotate 160ms ease-out;
  }
  .list-row-open .list-chevron {
    rotate: 180deg;
  }
  .list-row-body {
    max-inline-size: 46em;
    padding-block: 4px 24px;
    padding-inline: 20px;
  }
  .mado-paragraph {
    margin: 0;
    line-height: 1.8;
    white-space: pre-line;
  }
  .mado-paragraph + .mado-paragraph {
    margin-block-start: 1em;
  }
  .list .list-choice:has(:focus-visible) {
    outline: 2px solid var(--mado-color-focus, var(--_accent));
    outline-offset: 2px;
  }
  .list .list-choice :focus-visible {
    outline: none;
  }
  .list .list-row-button:focus-visible {
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    .list-choice:has(:checked) {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .list-chevron {
      transition: none;
    }
  }
`;

/** How lists look. */
export const listStyles: readonly CSSResult[] = [...listCoreStyles, ...feedbackStyles, further];
