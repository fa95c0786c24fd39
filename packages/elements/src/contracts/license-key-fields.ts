import type { LicenseKeyDraft, LicenseKeyFormState } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { factList } from '../portal/form/fact-list.ts';
import type { SummaryItem } from '../portal/form/failure-view.ts';
import { textField } from '../portal/form/text-field.ts';
import { calendarDayText } from '../portal/text/day-text.ts';
import { productPeriodText, unitOf, type ContractProductTexts } from './contract-product-table.ts';

/** What is wrong with the key, as a summary above the field tells it: what it lacks, or why it adds nothing. */
export function licenseKeyErrors(messages: ContractProductTexts, state: LicenseKeyFormState): readonly SummaryItem[] {
  if (state.type === 'refused') return [{ id: 'key', text: messages.text(`error.${state.code}`) }];
  if (state.type !== 'invalid') return [];
  return state.fieldErrors.map(({ code, params }) => ({
    id: 'key',
    text: messages.find(`license-key.error.key.${code}`, params) ?? messages.text('license-key.error.key.mistyped'),
  }));
}

/** ライセンスキー, with what can be said of it while it is typed (LIC-15). */
export function licenseKeyField(
  messages: ContractProductTexts,
  state: LicenseKeyFormState,
  onType: (typed: string) => void,
): TemplateResult {
  const [error] = licenseKeyErrors(messages, state);
  const { progress } = state;
  const said =
    progress.type === 'whole'
      ? messages.text('license-key.whole')
      : progress.type === 'wrong'
        ? messages.find(`license-key.error.key.${progress.code}`, progress.params)
        : undefined;
  return html`<div class="field-key">
    ${textField({
      id: 'key',
      name: 'key',
      label: messages.text('license-key.key'),
      mark: messages.text('license-key.required'),
      hint: messages.text('license-key.hint'),
      error: error?.text,
      autocomplete: 'off',
      inputMode: 'text',
      value: state.typed,
      onInput: ({ currentTarget }) => {
        if (currentTarget instanceof HTMLInputElement) onType(currentTarget.value);
      },
    })}
    ${progress.type === 'incomplete' ? html`<p class="progress">${messages.text('license-key.progress', progress)}</p>` : nothing}
    <p class="progress progress-${progress.type}" part="progress" role="status">${error ? nothing : said}</p>
  </div>`;
}

/** The key that will be sent and what it adds, in the confirmation. */
export function licenseKeyFacts(messages: ContractProductTexts, { key, product }: LicenseKeyDraft): TemplateResult {
  const count = product.count.toLocaleString(messages.locale);
  return html`${factList([
    [messages.text('products.name'), product.name],
    [messages.text('products.licensed'), `${count} ${unitOf(messages, product)}`],
    [messages.text('products.period'), productPeriodText(messages, product, calendarDayText(messages.locale))],
    [messages.text('license-key.key'), html`<span class="key">${key}</span>`],
  ])}
    <p class="mado-hint">${messages.text('license-key.confirm-hint')}</p>`;
}
