import { css, type CSSResult } from 'lit';

/** How links to terms and policies look. */
export const policyLinksStyles: CSSResult = css`
  .policies {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_3);
  }
  .policies ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .policies .mado-link {
    font-size: var(--_small);
  }
`;
