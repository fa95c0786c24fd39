import { css, type CSSResult } from 'lit';

/** How tabs look. Where there is no room for all they are moved sideways; shadows at the edges say that there are more. */
export const tabsStyles: CSSResult = css`
  .tabs {
    --_shade: light-dark(rgb(16 20 26 / 18%), rgb(0 0 0 / 60%));
    display: flex;
    gap: 0 4px;
    padding-block-start: 4px;
    border-block-end: 1px solid var(--_4);
    overflow-x: auto;
    background:
      linear-gradient(90deg, var(--_surface) 40%, transparent) 0 0 / 32px 100% no-repeat local,
      linear-gradient(270deg, var(--_surface) 40%, transparent) 100% 0 / 32px 100% no-repeat local,
      linear-gradient(90deg, var(--_shade), transparent) 0 0 / 10px 100% no-repeat scroll,
      linear-gradient(270deg, var(--_shade), transparent) 100% 0 / 10px 100% no-repeat scroll;
    scrollbar-width: none;
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
