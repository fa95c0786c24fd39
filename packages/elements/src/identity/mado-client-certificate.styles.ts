import { css, type CSSResult } from 'lit';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { waitingStyles } from '../portal/form/waiting.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';

const clientCertificate: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .start,
  .start :not(slot) {
    box-sizing: border-box;
  }
  .start {
    container-type: inline-size;
  }
  .start > .mado-stack {
    grid-template-columns: minmax(0, 1fr);
  }
  .services {
    display: grid;
    gap: 4px;
  }
  .services-title {
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
    font-weight: 700;
  }
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
    gap: 16px;
    align-items: start;
  }
  .way {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: 24px;
    border: 1px solid var(--_4);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
  }
  .way-title {
    display: flex;
    gap: 12px;
    align-items: center;
    margin: 0;
    font-size: calc(var(--_size) * 1.125);
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
    word-break: auto-phrase;
  }
  .icon {
    flex: none;
    color: var(--_accent);
  }
  .way > .mado-button,
  .way > slot > .mado-button {
    justify-self: start;
  }
  .seen {
    display: grid;
    gap: 12px;
  }
  .accepted {
    display: flex;
    gap: 8px;
    margin: 0;
    color: var(--_success);
  }
  .accepted::before {
    flex: none;
    content: '✓' / '';
    font-weight: 700;
  }
  .seen ul {
    display: grid;
    gap: 8px;
    margin: 0;
    padding-inline-start: 1.25em;
  }
  .shown {
    overflow-wrap: anywhere;
  }
  .mado-text .mado-link {
    display: inline-block;
    min-block-size: 24px;
  }
  @container (inline-size < 30em) {
    .way {
      padding: 20px 16px;
    }
  }
`;

export const madoClientCertificateStyles: CSSResult[] = [
  tokens,
  formStyles,
  ...feedbackStyles,
  waitingStyles,
  clientCertificate,
];
