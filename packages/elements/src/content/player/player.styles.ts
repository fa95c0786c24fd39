import { css, type CSSResult } from 'lit';

export const playerStyles: CSSResult = css`
  .player {
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    max-inline-size: calc(65dvh * 16 / 9); /* the picture leaves room for its controls and what stands below, without bars */
    overflow: hidden;
    border: 1px solid var(--_4);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .player + .about {
    flex-basis: 100%;
  }
  .picture {
    position: relative;
    display: grid;
    flex: 1;
    min-block-size: 0;
    background: #000;
  }
  .video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    aspect-ratio: 16 / 9;
    object-fit: contain;
  }
  .player:fullscreen {
    max-inline-size: none;
  }
  .player:fullscreen .video {
    aspect-ratio: auto;
  }
  .waiting {
    position: absolute;
    inset: 0;
    inline-size: 40px;
    block-size: 40px;
    margin: auto;
    border: 3px solid #fff;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: mado-turn 0.9s linear infinite;
    pointer-events: none;
  }
  .broken {
    position: absolute;
    inset: 0;
    display: grid;
    gap: 16px;
    align-content: center;
    justify-items: center;
    padding: 16px;
    background: var(--_surface);
    text-align: center;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    padding: 0 8px 4px;
    border-block-start: 1px solid var(--_3);
    font-size: var(--_small);
    line-height: 1.4;
  }
  .seek,
  .volume {
    min-inline-size: 0;
    block-size: 32px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .seek {
    flex: 1 1 100%;
  }
  .volume {
    inline-size: 80px;
  }
  .control {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    cursor: pointer;
  }
  .control:hover {
    background: var(--_2);
  }
  .time {
    flex: none;
    color: var(--_7);
    font-variant-numeric: tabular-nums;
  }
  .space {
    flex: 1;
  }
  .sound {
    display: inline-flex;
    align-items: center;
  }
  .menu {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .menu-name {
    color: var(--_7);
  }
  .select {
    min-block-size: calc(var(--_target) - 8px);
    max-inline-size: 9em;
    margin: 0;
    padding: 2px 6px;
    border: 1px solid var(--_6);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .list .control:focus-visible,
  .list .seek:focus-visible {
    outline-offset: -2px;
  }
  @media (max-width: 37.4375em) {
    .menu {
      order: 1; /* a line of their own */
      padding-inline-start: 8px;
    }
  }
  @media (pointer: coarse) {
    .volume {
      display: none; /* phones have keys for it, and some let no page change it */
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .waiting {
      border-inline-end-color: #fff;
      border-style: dotted;
      animation: none;
    }
  }
`;
