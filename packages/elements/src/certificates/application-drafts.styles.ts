import { css, type CSSResult } from 'lit';

/** The applications that were begun, above the list; and the list as long as it waits for them. */
export const applicationDraftsStyles: CSSResult = css`
  .drafts {
    box-sizing: border-box;
    margin-block-end: 32px;
    padding: 16px 20px 8px;
    border: 1px solid var(--_3);
    border-radius: var(--_radius);
    background: var(--_1);
  }
  .drafts-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
  }
  .drafts-title {
    margin: 0;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.5;
  }
  .drafts-rows {
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  .draft {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    align-items: center;
    justify-content: space-between;
    padding-block: 8px;
    border-block-start: 1px solid var(--_3);
  }
  .draft-name {
    display: block;
    font-weight: 500;
    line-height: 1.5;
  }
  .draft-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    color: var(--_7);
    font-size: var(--_small);
    line-height: 1.5;
  }
  .draft-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    align-items: center;
  }
  .coming {
    visibility: hidden;
  }
  .coming .list-bones {
    visibility: visible;
  }
`;
