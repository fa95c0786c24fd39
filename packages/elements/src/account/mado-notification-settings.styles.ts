import { css, type CSSResult } from 'lit';

export const madoNotificationSettingsStyles: CSSResult = css`
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
  form {
    max-inline-size: 44em;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 700;
  }
  .topics {
    margin: 8px 0 0;
    padding: 0;
    border-block-start: 1px solid var(--_3);
    list-style: none;
  }
  .topic {
    padding-block: 8px;
    border-block-end: 1px solid var(--_3);
  }
  .topic .mado-check {
    display: flex;
  }
  .topic .mado-hint,
  .stored {
    margin: 0;
    padding-inline-start: 30px;
  }
  .stored {
    color: var(--_accent);
    font-size: var(--_small);
    font-weight: 700;
  }
  .note:lang(ja) {
    padding-inline-start: 1em;
    text-indent: -1em;
  }
  .note:lang(ja)::before {
    content: '※' / '';
  }
  .unsaved {
    color: var(--_7);
    font-size: var(--_small);
  }
`;
