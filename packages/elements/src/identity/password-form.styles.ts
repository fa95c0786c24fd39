import { css, type CSSResult } from 'lit';

/** What the password form has besides the form kit: the checklist. */
export const passwordFormStyles: CSSResult = css`
  .mado-form .mado-stack {
    scroll-margin-block: 24px; /* what has the focus comes into view with its ring */
  }
  .mado-form .mado-stack:focus-visible {
    border-radius: var(--_radius);
    outline-offset: 8px;
  }
  .mado-form mado-password-request {
    display: block; /* the form kit takes it back to the browser's own look */
  }
  .mado-rules {
    inline-size: 100%;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_1);
  }
  .mado-rules ul {
    display: grid;
    gap: 4px;
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  .mado-rule {
    display: flex;
    gap: 8px;
    align-items: start;
    color: var(--_7);
    font-size: var(--_small);
    line-height: 1.6;
  }
  .mado-rule-met {
    color: var(--_success);
  }
  .mado-rule-unmet {
    color: var(--_danger);
  }
  .mado-icon {
    flex: none;
    margin-block-start: 3px;
  }
`;
