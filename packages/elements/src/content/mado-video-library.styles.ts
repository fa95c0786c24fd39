import { css, type CSSResult } from 'lit';

export const madoVideoLibraryStyles: CSSResult = css`
  .video-row {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    padding-block: 20px;
  }
  .poster {
    position: relative;
    display: block;
    flex: 1 1 14em;
    align-self: flex-start;
    max-inline-size: 17em;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_3);
    border-radius: var(--_radius);
    aspect-ratio: 16 / 9;
    background: var(--_2);
    color: #fff;
    cursor: pointer;
    font: inherit;
  }
  .poster img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .poster-play {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-start: 8px; /* not over the middle, where a picture has its title */
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: rgb(0 0 0 / 72%);
    transition: background 150ms ease-out;
  }
  .poster:hover .poster-play {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .poster::after {
    position: absolute;
    content: attr(data-length) / ''; /* the name of the button says it in words */
    inset-block-end: 8px;
    inset-inline-end: 8px;
    padding: 0 6px;
    border-radius: 4px;
    background: rgb(0 0 0 / 80%);
    font-size: calc(var(--_size) * 0.8125);
    font-variant-numeric: tabular-nums;
    line-height: 1.6;
  }
  .watched {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    inline-size: 100%;
    block-size: 4px;
    border: 0;
    appearance: none;
    background: rgb(0 0 0 / 60%);
  }
  .watched::-webkit-progress-bar {
    background: none;
  }
  .watched::-webkit-progress-value {
    background: #ffd479;
  }
  .watched::-moz-progress-bar {
    background: #ffd479;
  }
  .about {
    display: grid;
    flex: 3 1 16em;
    gap: 4px;
    align-content: start;
    min-inline-size: 0;
  }
  .video-title {
    margin: 0;
    font-size: inherit;
    font-weight: 700;
    line-height: 1.6;
  }
  .play {
    min-block-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin: 0;
    color: var(--_7);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }
  .resume {
    color: var(--_accent);
    font-weight: 700;
  }
  .description {
    max-inline-size: 46em;
    margin: 4px 0 0;
    white-space: pre-line;
  }
  .keys {
    display: none;
  }
  .list .poster:focus-visible {
    outline-offset: 2px;
  }
  .poster.list-bone::after {
    content: none;
  }
  .poster.list-bone {
    display: block;
    background: var(--_2);
  }
  .video-title > .list-bone {
    inline-size: 60%;
  }
  .facts > .list-bone {
    inline-size: 8em;
  }
  @media (hover: hover) and (pointer: fine) {
    .keys {
      display: block;
    }
  }
  @media (max-width: 37.4375em) {
    .poster {
      flex-basis: 100%;
      max-inline-size: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .poster-play {
      transition: none;
    }
  }
`;
