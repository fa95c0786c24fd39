import { css, type CSSResult } from 'lit';

/** The category of an article, and that it is an alert. */
export const articleTagStyles: CSSResult = css`
  .mado-form {
    --_warning: var(--mado-color-warning, light-dark(#9a5b00, #ffc46b));
  }
  .tag {
    display: inline-block;
    padding: 0 8px;
    border: 1px solid transparent; /* to be seen in forced colours; a border beside it would make a field of it */
    border-radius: 4px;
    background: var(--_2);
    color: var(--_7);
    font-size: calc(var(--_size) * 0.8125);
    line-height: 1.6;
    white-space: nowrap;
  }
  .tag-alert {
    border-color: var(--_warning);
    background: color-mix(in oklab, var(--_warning) 9%, var(--_surface));
    color: var(--_9);
  }
`;
