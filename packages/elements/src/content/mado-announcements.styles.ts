import { css, type CSSResult } from 'lit';

export const madoAnnouncementsStyles: CSSResult = css`
  .aside {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
    font-size: var(--_small);
  }
  .unread-count {
    color: var(--_7);
  }
  .meta {
    display: inline-flex;
    flex: none;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    max-inline-size: 100%;
    font-size: var(--_small);
  }
  .day {
    min-inline-size: 6.25em;
    color: var(--_7);
    font-variant-numeric: tabular-nums;
  }
  .kind {
    inline-size: 7.5em;
    max-inline-size: 100%;
    padding: 0 8px;
    border: 1px solid transparent; /* to be seen in forced colours; a border beside it would make a field of it */
    border-radius: 4px;
    background: var(--_2);
    color: var(--_7);
    font-size: calc(var(--_size) * 0.8125);
    text-align: center;
  }
  .kind:lang(en) {
    inline-size: 9.25em; /* so that titles begin alike after the longest */
  }
  .name {
    flex: 1 1 16em;
    min-inline-size: 0;
  }
  .name > .list-bone {
    inline-size: 70%;
  }
  .name-unread {
    font-weight: 700;
  }
  .important {
    display: inline-block;
    margin-inline-end: 8px;
    padding: 0 8px;
    border: 1px solid var(--_danger);
    border-radius: 4px;
    background: var(--_danger);
    color: var(--_surface);
    font-size: calc(var(--_size) * 0.8125);
    font-weight: 700;
  }
  .dot {
    position: absolute;
    inset-block-start: calc(14px + 0.8em - 4px);
    inset-inline-start: 4px;
    inline-size: 8px;
    block-size: 8px;
    border: 4px solid var(--_accent);
    border-radius: 50%;
  }
  .mado-text-link {
    color: var(--_accent);
    text-underline-offset: 4px;
  }
`;
