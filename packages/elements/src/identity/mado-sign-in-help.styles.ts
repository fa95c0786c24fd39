import { css, type CSSResult } from 'lit';
import { feedbackStyles } from '../portal/form/feedback.styles.ts';
import { formStyles } from '../portal/form/form.styles.ts';
import { tokens } from '../portal/tokens.styles.ts';

const help: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .help,
  .help * {
    box-sizing: border-box;
  }
  .help > .mado-stack {
    grid-template-columns: minmax(0, 1fr);
    gap: 32px;
    max-inline-size: 44em;
  }
  .case {
    display: grid;
    gap: 8px;
  }
  .case-title {
    margin: 0;
    font-size: calc(var(--_size) * 1.125);
    font-weight: 700;
    line-height: 1.5;
    text-wrap: balance;
    word-break: auto-phrase;
  }
  .span {
    white-space: nowrap;
  }
  .have {
    display: grid;
    gap: 4px;
    margin: 4px 0 0;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_1);
    font-size: var(--_small);
  }
  .have dt {
    color: var(--_7);
  }
  .have dd {
    margin: 0;
    padding-inline-start: 1.25em;
    font-weight: 700;
  }
  .have dd::before {
    float: inline-start;
    margin-inline-start: -1.25em;
    content: '・' / '';
  }
  .contact {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
    margin: 0;
  }
`;

export const madoSignInHelpStyles: CSSResult[] = [tokens, formStyles, ...feedbackStyles, help];
