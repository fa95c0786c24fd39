import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-telephone-field.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, submit } from './fields.ts';

/** A telephone number in Japan, in any width, shown with hyphens. */
const meta: Meta = { title: 'portal/mado-telephone-field', component: 'mado-telephone-field' };
export default meta;
type Story = StoryObj;

/** Nothing was typed yet. */
export const Empty: Story = {
  render: inForm(
    () =>
      html`<mado-telephone-field name="one" label="電話番号" hint="ハイフンは省いても構いません。" required></mado-telephone-field>`,
  ),
};
/** A value that is stored. */
export const Filled: Story = {
  render: inForm(
    () => html`<mado-telephone-field name="one" label="電話番号" value="045-555-0101"></mado-telephone-field>`,
  ),
};
/** What cannot be taken, after a try to submit. */
export const Wrong: Story = {
  render: inForm(
    () => html`<mado-telephone-field name="one" label="電話番号" value="555-0101" required></mado-telephone-field>`,
  ),
  play: submit,
};
/** It can be read and not changed. */
export const ReadOnly: Story = {
  render: inForm(
    () => html`<mado-telephone-field name="one" label="電話番号" value="045-555-0101" readonly></mado-telephone-field>`,
  ),
};
/** It takes no part in its form. */
export const Disabled: Story = {
  render: inForm(
    () => html`<mado-telephone-field name="one" label="電話番号" value="045-555-0101" disabled></mado-telephone-field>`,
  ),
};
