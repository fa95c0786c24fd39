import { css, type CSSResult } from 'lit';
import { blankStyles } from '../portal/list/blank.styles.ts';
import { factsStyles } from '../portal/form/facts.styles.ts';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';
import { mailAddressStyles } from './mail-address.styles.ts';
import { mailboxPlacesStyles } from './mailbox-places.styles.ts';

const list: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .mado-form,
  .mado-form * {
    box-sizing: border-box;
  }
  .mailbox-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    max-inline-size: 52em;
    container-type: inline-size;
  }
  .head {
    display: grid;
    gap: 8px;
  }
  .usage {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 12px 24px;
    align-items: center;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_1);
  }
  .count {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
  }
  .used,
  .left,
  .full,
  .said p {
    margin: 0;
  }
  .used {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .full {
    grid-column: 1 / -1;
    color: var(--_7);
    font-size: var(--_small);
  }
  .usage .mado-button {
    text-align: center;
    text-decoration: none;
  }
  .usage .mado-button[aria-disabled] {
    cursor: default;
    opacity: 1;
    border-color: var(--_6);
    background: transparent;
    color: var(--_7);
  }
  .mailboxes {
    display: grid;
    margin: 0;
    padding: 0;
    border-block-start: 1px solid var(--_3);
    list-style: none;
  }
  .mailbox {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 24px;
    align-items: start;
    padding-block: 16px;
    border-block-end: 1px solid var(--_3);
  }
  .address {
    margin: 0;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.5;
    overflow-wrap: anywhere;
    word-break: normal;
  }
  .day {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .setting {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    align-items: center;
    inline-size: 20em;
  }
  .name {
    font-size: var(--_small);
  }
  .off {
    grid-column: 1 / -1;
    margin: 0;
  }
  .said {
    grid-column: 1 / -1;
  }
  .done {
    color: var(--_success);
    font-size: var(--_small);
    font-weight: 700;
  }
  .switch {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-block-size: var(--_target);
    padding: 4px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .switch:focus-visible {
    outline: 2px solid var(--_focus, currentColor);
    outline-offset: 2px;
  }
  .track {
    position: relative;
    flex: none;
    inline-size: 44px;
    block-size: 26px;
    border: 1px solid var(--_6);
    border-radius: 13px;
    background: var(--_surface);
    transition:
      background-color 160ms ease-out,
      border-color 160ms ease-out;
  }
  .thumb {
    position: absolute;
    inset-block-start: 3px;
    inset-inline-start: 3px;
    inline-size: 18px;
    block-size: 18px;
    border-radius: 50%;
    background: var(--_6);
    transition: translate 160ms ease-out;
  }
  .switch[aria-checked='true'] .track {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .switch[aria-checked='true'] .thumb {
    translate: 18px 0;
    background: var(--_surface);
  }
  .word {
    min-inline-size: 2.2em;
    font-weight: 700;
    text-align: start;
  }
  .servers {
    display: grid;
    gap: 8px;
  }
  .servers-title {
    margin: 0;
    font-size: inherit;
    font-weight: 700;
  }
  .servers .mado-hint {
    margin: 0;
  }
  .blank {
    display: grid;
    gap: 4px;
    padding: 32px 16px;
    border: 1px dashed var(--_4);
    border-radius: var(--_radius);
    text-align: center;
  }
  .blank p {
    margin: 0;
  }
  .blank-title {
    font-weight: 700;
  }
  @container (inline-size < 34em) {
    .usage,
    .mailbox {
      grid-template-columns: minmax(0, 1fr);
    }
    .setting {
      inline-size: auto;
    }
    .servers .mado-facts > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .track {
      border-color: ButtonText;
    }
    .thumb {
      background: ButtonText;
    }
    .switch[aria-checked='true'] .track {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }
    .switch[aria-checked='true'] .thumb {
      background: HighlightText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .track,
    .thumb {
      transition: none;
    }
  }
`;

export const madoMailboxListStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  blankStyles,
  factsStyles,
  mailboxPlacesStyles,
  mailAddressStyles,
  list,
];
