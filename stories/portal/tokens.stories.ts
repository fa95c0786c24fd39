import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './token-sheet.ts';

/**
 * Every token that a host can set, with its value under the toolbar's brand and theme. What each stands for is in the
 * guide to theming, `docs/guides/theming.md`.
 */
const meta: Meta = { title: 'portal/tokens' };
export default meta;

/** All tokens. */
export const All: StoryObj = { render: () => html`<token-sheet></token-sheet>` };
