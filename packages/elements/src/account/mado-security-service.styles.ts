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
  .licence {
    font-family: ui-monospace, monospace;
    letter-spacing: 0.04em;
    user-select: all;
  }
  .functions .system {
    display: none;
  }
  @container (inline-size < 36em) {
    .functions,
    .functions :is(tbody, .name) {
      display: block;
    }
    .functions thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .functions tr {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(4.4em, 1fr));
      padding-block: 12px;
      border-block-end: 1px solid var(--_3);
    }
    .functions :is(th, td) {
      padding: 0;
      border: 0;
    }
    .functions tbody th {
      grid-column: 1 / -1;
      margin-block-end: 4px;
    }
    .functions .small {
      display: none;
    }
    .functions .system {
      display: block;
      color: var(--_7);
      font-size: var(--_small);
    }
    .functions td {
      text-align: start;
    }
  }
`;

export const madoSecurityServiceStyles: CSSResult[] = [...madoServiceListStyles, radiosStyles, own];
