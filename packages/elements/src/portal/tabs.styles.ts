import { css, type CSSResult } from 'lit';

/** How tabs look. Where there is no room for all they are moved sideways: they fade where there are more, under an arrow. */
export const tabsStyles: CSSResult = css`
  .tab-row {
    position: relative;
    border-block-end: 1px solid var(--_4);
  }
  .tabs {
    --_left: 0px;
    --_right: 0px;
    display: flex;
    gap: 0 4px;
    padding-block-start: 4px;
    overflow-x: auto;
    scrollbar-width: none;
    scroll-padding-inline: 56px;
  }
  .tab-row[data-more~='left'] .tabs {
    --_left: 28px;
  }
  .tab-row[data-more~='right'] .tabs {
    --_right: 28px;
  }
  .tab-row:is([data-more~='left'], [data-more~='right']) .tabs {
    mask-image: linear-gradient(
      90deg,
      transparent var(--_left),
      #000 calc(var(--_left) * 2),
      #000 calc(100% - var(--_right) * 2),
      transparent calc(100% - var(--_right))
    );
  }
  .tab-move {
    position: absolute;
    inset-block: 0;
    display: none;
    align-items: center;
    inline-size: 36px;
    margin: 0;
    padding: 0;
    border: 0;
    appearance: none;
    background: none;
    color: var(--_9);
    cursor: pointer;
  }
  .tab-move-left {
    left: 0;
  }
  .tab-move-right {
    right: 0;
    justify-content: flex-end;
  }
  .tab-row[data-more~='left'] .tab-move-left,
  .tab-row[data-more~='right'] .tab-move-right {
    display: flex;
  }
  .tab {
    position: relative;
    flex: none;
    min-block-size: calc(var(--_target) + 4px);
    margin: 0;
    padding: 6px 16px;
    border: 0;
    border-radius: var(--_radius) var(--_radius) 0 0;
    appearance: none;
    background: none;
    color: var(--_7);
    cursor: pointer;
    font: inherit;
    line-height: 1.4;
    white-space: nowrap;
  }
  .tab::before {
    display: block;
    block-size: 0;
    overflow: hidden;
    content: attr(data-label); /* as wide as when it is chosen, so that none moves */
    font-weight: 700;
    visibility: hidden;
  }
  .tab:hover {
    background: var(--_2);
    color: var(--_9);
  }
  .tab[aria-selected='true'] {
    color: var(--_accent);
    font-weight: 700;
  }
  .tab[aria-selected='true']::after {
    position: absolute;
    inset: auto 0 0;
    block-size: 3px;
    background: var(--_accent);
    content: '';
  }
  .mado-form .tab:focus-visible {
    outline-offset: -3px;
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true']::after {
      background: Highlight;
    }
  }
`;
