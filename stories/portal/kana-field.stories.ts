import '@madoguchi/elements/define/mado-portal.js';
import '@madoguchi/elements/define/mado-kana-field.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { inForm, submit } from './fields.ts';

/** A reading in full-width katakana: hiragana and half-width kana are understood. */
const meta: Meta = { title: 'portal/mado-kana-field', component: 'mado-kana-field' };
export default meta;
type Story = StoryObj;

/** Nothing was typed yet. */
export const Empty: Story = {
  render: inForm(
    () =>
      html`<mado-kana-field name="one" label="ご契約者氏名（カナ）" hint="ひらがなでも入力できます。" required></mado-kana-field>`,
  ),
};
/** A value that is stored. */
export const Filled: Story = {
  render: inForm(
    () => html`<mado-kana-field name="one" label="ご契約者氏名（カナ）" value="ヤマノウチ　ユキ"></mado-kana-field>`,
  ),
};
/** What cannot be taken, after a try to submit. */
export const Wrong: Story = {
  render: inForm(
    () =>
      html`<mado-kana-field name="one" label="ご契約者氏名（カナ）" value="山之内 由紀" required></mado-kana-field>`,
  ),
  play: submit,
};
/** It can be read and not changed. */
export const ReadOnly: Story = {
  render: inForm(
    () =>
      html`<mado-kana-field name="one" label="ご契約者氏名（カナ）" value="ヤマノウチ　ユキ" readonly></mado-kana-field>`,
  ),
};
/** It takes no part in its form. */
export const Disabled: Story = {
  render: inForm(
    () =>
      html`<mado-kana-field name="one" label="ご契約者氏名（カナ）" value="ヤマノウチ　ユキ" disabled></mado-kana-field>`,
  ),
};
