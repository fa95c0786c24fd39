import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-full-width-field.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, submit } from './fields.ts';

/** A text in full width. */
const meta: Meta = { title: 'portal/mado-full-width-field', component: 'mado-full-width-field' };
export default meta;
type Story = StoryObj;

/** Nothing was typed yet. */
export const Empty: Story = {
  render: inForm(
    () =>
      html`<mado-full-width-field name="one" label="建物名" hint="半角で入力しても、全角で登録します。" required></mado-full-width-field>`,
  ),
};
/** A value that is stored. */
export const Filled: Story = {
  render: inForm(
    () => html`<mado-full-width-field name="one" label="建物名" value="日吉ハイツ２０１"></mado-full-width-field>`,
  ),
};
/** What cannot be taken, after a try to submit. */
export const Wrong: Story = {
  render: inForm(
    () => html`<mado-full-width-field name="one" label="建物名" value="café" required></mado-full-width-field>`,
  ),
  play: submit,
};
/** It can be read and not changed. */
export const ReadOnly: Story = {
  render: inForm(
    () =>
      html`<mado-full-width-field name="one" label="建物名" value="日吉ハイツ２０１" readonly></mado-full-width-field>`,
  ),
};
/** It takes no part in its form. */
export const Disabled: Story = {
  render: inForm(
    () =>
      html`<mado-full-width-field name="one" label="建物名" value="日吉ハイツ２０１" disabled></mado-full-width-field>`,
  ),
};
