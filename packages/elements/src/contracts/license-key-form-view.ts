import type { LicenseKeyDraft, LicenseKeyFormState } from '@madoguchi/sdk';
import type { LicenseKeyForm } from '@madoguchi/sdk/contracts/license-key-form.js';
import { html, type TemplateResult } from 'lit';
import type { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import type { ContractProductTexts } from './contract-product-table.ts';
import { licenseKeyErrors, licenseKeyFacts, licenseKeyField } from './license-key-fields.ts';

/** What the form for a licence key works with. */
export interface LicenseKeyFormDrawing {
  readonly view: ConfirmedFormView;
  readonly controller: LicenseKeyForm | undefined;
  /** Asked before the key is sent. */
  readonly before: (draft: LicenseKeyDraft) => boolean;
  readonly onCancel: () => void;
}

/** その他製品を追加 (LIC-15). */
export function licenseKeyForm(
  messages: ContractProductTexts,
  form: LicenseKeyFormState,
  { view, controller, before, onCancel }: LicenseKeyFormDrawing,
): TemplateResult {
  const title = messages.text('license-key.title');
  const content = html`<div class="form-head">
      <h2 class="row-title">${title}</h2>
      <p class="mado-text">${messages.text('license-key.lead')}</p>
    </div>
    ${view.outcome.render(messages, {
      error: form.type === 'failed' ? form.error : undefined,
      items: licenseKeyErrors(messages, form),
      typed: true,
    })}
    ${licenseKeyField(messages, form, (typed) => controller?.type(typed))}
    <div class="mado-actions">
      ${submitButton(messages.text('license-key.submit'), false, '')}
      <button class="mado-button mado-button-quiet" part="cancel" type="button" @click=${onCancel}>
        ${messages.text('license-key.cancel')}
      </button>
    </div>`;
  return view.render(messages, {
    title,
    content,
    draft: 'draft' in form ? form.draft : undefined,
    busy: form.type === 'submitting',
    confirmation: ({ key }) => ({
      title: messages.text('license-key.confirm'),
      body: licenseKeyFacts(messages, key),
      act: messages.text('license-key.decide'),
      cancel: messages.text('license-key.back'),
    }),
    before,
    controller,
  });
}
