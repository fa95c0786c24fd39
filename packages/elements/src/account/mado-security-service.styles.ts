import { css, type CSSResult } from 'lit';
import { radiosStyles } from '../portal/form/radios.styles.ts';
import { madoServiceListStyles } from './mado-service-list.styles.ts';

const own: CSSResult = css`
  .functions {
    inline-size: 100%;
    border-collapse: collapse;
    line-height: 1.5;
  }
  .functions :is(th, td) {
    padding: 10px 8px;
    border-block-end: 1px solid var(--_3);
    font-weight: 400;
    text-align: center;
    vertical-align: middle;
  }
  .functions thead th {
    color: var(--_7);
    font-size: var(--_small);
    white-space: nowrap;
  }
  .functions th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  .functions .name {
    display: block;
    font-weight: 700;
  }
  .functions .off {
    color: var(--_7);
  }
  .scrolls {
    overflow-x: auto;
  }
  .licence {
    font-family: ui-monospace, monospace;
    letter-spacing: 0.04em;
    user-select: all;
  }
  @container (inline-size < 36em) {
    .functions :is(th, td) {
      padding-inline: 4px;
    }
    .functions .small {
      display: none;
    }
    .functions thead th {
      font-size: 0.75rem;
      overflow-wrap: normal;
      word-break: normal;
    }
  }
`;

export const madoSecurityServiceStyles: CSSResult[] = [...madoServiceListStyles, radiosStyles, own];
