import type { LicenseKeyDraft, LicenseKeyFormState } from '@madoguchi/sdk';
import type { LicenseKeyForm } from '@madoguchi/sdk/contracts/license-key-form.js';
import { html, type TemplateResult } from 'lit';
import { formInList, type FormInListDrawing } from '../portal/form/form-in-list-view.ts';
import type { ContractProductTexts } from './contract-product-table.ts';
import { licenseKeyErrors, licenseKeyFacts, licenseKeyField } from './license-key-fields.ts';

/** その他製品を追加 (LIC-15). */
export function licenseKeyForm(
  messages: ContractProductTexts,
  form: LicenseKeyFormState,
  drawing: FormInListDrawing<LicenseKeyDraft, LicenseKeyForm>,
): TemplateResult {
  const title = messages.text('license-key.title');
  return formInList(messages, form, {
    ...drawing,
    title,
    head: html`<div class="form-head">
      <h2 class="row-title">${title}</h2>
      <p class="mado-text">${messages.text('license-key.lead')}</p>
    </div>`,
    items: licenseKeyErrors(messages, form),
    body: licenseKeyField(messages, form, (typed) => drawing.controller?.type(typed)),
    act: messages.text('license-key.submit'),
    cancel: messages.text('license-key.cancel'),
    confirmation: (draft) => ({
      title: messages.text('license-key.confirm'),
      body: licenseKeyFacts(messages, draft),
      act: messages.text('license-key.decide'),
      cancel: messages.text('license-key.back'),
    }),
  });
}
