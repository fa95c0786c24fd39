import { css, type CSSResult } from 'lit';
import { feedbackStyles } from './form/feedback.styles.ts';
import { formStyles } from './form/form.styles.ts';
import { madoHomeStyles } from './mado-home.styles.ts';
import { tokens } from './tokens.styles.ts';

const own: CSSResult = css`
  .home {
    container-type: inline-size;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
    align-items: center;
    justify-content: space-between;
  }
  .shortcut {
    text-decoration: none;
  }
  .ways {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  @container (width >= 520px) {
    .ways {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (width >= 900px) {
    .ways {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  .group {
    padding: 16px 20px 8px;
    border: 1px solid var(--_3);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .heading {
    margin: 0 0 4px;
    font-size: calc(var(--_size) * 1.0625);
    font-weight: 700;
    line-height: 1.5;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .link {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    min-block-size: max(var(--_target), 44px);
    padding-block: 8px;
    border-block-start: 1px solid var(--_3);
    color: inherit;
    line-height: 1.5;
    text-decoration: none;
  }
  .link::after {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 4px;
    border: solid var(--_accent);
    border-width: 2px 2px 0 0;
    rotate: 45deg;
    content: '';
  }
  .link:hover {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 4px;
  }
`;

export const madoSubscriberHomeStyles: CSSResult[] = [tokens, formStyles, ...feedbackStyles, madoHomeStyles, own];
