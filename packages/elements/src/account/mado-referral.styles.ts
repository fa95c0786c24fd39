import { css, type CSSResult } from 'lit';
import { madoServiceListStyles } from './mado-service-list.styles.ts';

const own: CSSResult = css`
  .gifts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
    gap: 16px;
  }
  .gift {
    display: grid;
    gap: 6px;
    align-content: start;
    padding: 16px;
    border: 1px solid var(--_4);
    border-radius: var(--_radius);
  }
  .copied {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  .code {
    font-family: ui-monospace, monospace;
    font-size: calc(var(--_size) * 1.5);
    letter-spacing: 0.08em;
    user-select: all;
  }
  .link {
    user-select: all;
  }
`;

export const madoReferralStyles: CSSResult[] = [...madoServiceListStyles, own];
