import { css, type CSSResult } from 'lit';

/**
 * Choices on one line where their container is narrower than `width`, in em, however many come with an answer: what stands below stays
 * where it is.
 */
export const lineOfChoices = (width: number): CSSResult => css`
  @container (max-width: ${width}em) {
    .list-choices {
      flex-wrap: nowrap;
      margin-inline: -4px;
      padding: 4px;
      padding-inline-end: 36px;
      overflow-x: auto;
      mask-image: linear-gradient(to left, #0000 4px, #000 36px); /* what goes on fades out; after the last one is nothing to fade */
      scroll-padding-inline: 4px 36px;
      scroll-snap-type: x proximity;
      scrollbar-width: none;
    }
    .list-choice {
      max-inline-size: 85%;
      scroll-snap-align: start;
    }
  }
`;
