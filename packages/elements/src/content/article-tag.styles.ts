import { css, type CSSResult } from 'lit';
import { warningTone } from '../portal/warning.styles.ts';

/** The category of an article, and that it is an alert. */
export const articleTagStyles: CSSResult = css`
  ${warningTone}
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
