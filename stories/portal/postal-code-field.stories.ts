import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-postal-code-field.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, submit } from './fields.ts';

/** A postal code, in any width; once it is whole, an address can be looked up. */
const meta: Meta = { title: 'portal/mado-postal-code-field', component: 'mado-postal-code-field' };
export default meta;
type Story = StoryObj;

/** Nothing was typed yet. */
export const Empty: Story = {
  render: inForm(
    () =>
      html`<mado-postal-code-field name="one" label="郵便番号" hint="ハイフンは省いても構いません。" required></mado-postal-code-field>`,
  ),
};
/** A value that is stored. */
export const Filled: Story = {
  render: inForm(
    () => html`<mado-postal-code-field name="one" label="郵便番号" value="223-0062"></mado-postal-code-field>`,
  ),
};
/** What cannot be taken, after a try to submit. */
export const Wrong: Story = {
  render: inForm(
    () => html`<mado-postal-code-field name="one" label="郵便番号" value="223-00" required></mado-postal-code-field>`,
  ),
  play: submit,
};
/** It can be read and not changed. */
export const ReadOnly: Story = {
  render: inForm(
    () => html`<mado-postal-code-field name="one" label="郵便番号" value="223-0062" readonly></mado-postal-code-field>`,
  ),
};
/** It takes no part in its form. */
export const Disabled: Story = {
  render: inForm(
    () => html`<mado-postal-code-field name="one" label="郵便番号" value="223-0062" disabled></mado-postal-code-field>`,
  ),
};
