import type { ApplicationBasics, Coupon, EntryChange } from '@madoguchi/sdk';
import { longestRemarks } from '@madoguchi/sdk/certificates/application-fields.rules.js';
import { takesCoupon } from '@madoguchi/sdk/certificates/coupon.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { calendarDayText } from '../portal/day-text.ts';
import { checkBox } from '../portal/form/check.ts';
import { textArea } from '../portal/form/text-area.ts';
import { safeUrl } from '../portal/safe-url.ts';
import { optionCards } from './option-cards.ts';
import { wizardCsr, type CsrStep } from './wizard-csr.ts';
import { wizardFields, type WizardFields } from './wizard-fields.ts';
import { errorsOf, errorText, labelOf, type Applying, type WizardTexts } from './wizard-words.ts';

type Typed = (typed: Partial<ApplicationBasics>) => void;

/** 基本情報: the server, its request, and how it is bought (CRT-04, CRT-05). */
export function wizardBasics(
  messages: WizardTexts,
  state: Applying,
  onType: (change: EntryChange) => void,
  csr: CsrStep,
): TemplateResult {
  const fields = wizardFields(messages, state, onType);
  const type: Typed = (typed) => onType({ block: 'basics', typed });
  const { basics } = state.entries;
  const change =
    (name: 'serverName' | 'serverType' | 'agencyCode') =>
    (text: string): EntryChange => ({ block: 'basics', typed: { [name]: text } });
  return html`${fields.text('basics.serverName', basics.serverName, change('serverName'), {
    hint: messages.text('application-fields.hint.serverName'),
    inputMode: 'url',
  })}
    ${wizardCsr(messages, state, csr)}
    ${fields.text('basics.serverType', basics.serverType, change('serverType'), {
      hint: messages.text('application-wizard.server-type-hint'),
      size: 'medium',
      offered: state.catalogue.serverTypes,
    })}
    ${state.draft.kind === 'reissue' ? revocation(messages, state, fields, type) : nothing}
    ${takesCoupon(state.draft.kind) ? couponChoice(messages, state, fields, type) : nothing}
    ${fields.text('basics.agencyCode', basics.agencyCode, change('agencyCode'), {
      hint: messages.text('application-fields.hint.agencyCode'),
      size: 'medium',
    })}
    ${checkBox({
      id: 'basics-siteSeal',
      label: messages.text('application-fields.basics.siteSeal'),
      checked: basics.siteSeal,
      onChange: (siteSeal) => type({ siteSeal }),
    })}
    ${textArea({
      id: 'basics-remarks',
      name: 'basics.remarks',
      label: labelOf(messages, 'basics.remarks'),
      hint: messages.text('application-fields.hint.remarks', { max: longestRemarks }),
      error: fields.error('basics.remarks'),
      value: basics.remarks,
      onInput: (remarks) => type({ remarks }),
    })}`;
}

/** The guides of the service: to the fields, and to making a request. */
export function guides(
  messages: WizardTexts,
  { draft, catalogue }: Applying,
  service: string,
): TemplateResult | typeof nothing {
  const found = catalogue.services.find(({ id }) => id === draft.serviceId)?.guides ?? {};
  const links = [
    [found.input, messages.text('application-wizard.input-guide')],
    [found.csr, messages.text('application-wizard.csr-guide', { service })],
  ].flatMap(([url, text]) => {
    const href = safeUrl(url);
    return href
      ? [html`<a class="mado-link" part="guide" href=${href} target="_blank" rel="noopener">${text}</a>`]
      : [];
  });
  return links.length > 0 ? html`<p class="guides">${links}</p>` : nothing;
}

/** When the certificate before is revoked: there is no default (CRT-11). */
function revocation(messages: WizardTexts, state: Applying, fields: WizardFields, type: Typed): TemplateResult {
  const days = state.catalogue.services.find(({ id }) => id === state.draft.serviceId)?.deferredRevocationDays ?? 0;
  return optionCards<'at-once' | 'later'>({
    id: 'basics-revokePrevious',
    label: labelOf(messages, 'basics.revokePrevious'),
    mark: messages.text('application-fields.required'),
    error: fields.error('basics.revokePrevious'),
    cards: [
      {
        value: 'at-once',
        title: messages.text('application-fields.revoke-at-once'),
        lines: [messages.text('application-fields.revoke-at-once-hint')],
      },
      {
        value: 'later',
        title: messages.text('application-fields.revoke-later'),
        lines: [messages.text('application-fields.revoke-later-hint', { days })],
      },
    ],
    chosen: state.entries.basics.revokePrevious || undefined,
    onChoose: (revokePrevious) => type({ revokePrevious }),
  });
}

/** クーポン: none, or one that can be used now (CRT-17). */
function couponChoice(messages: WizardTexts, state: Applying, fields: WizardFields, type: Typed): TemplateResult {
  const { coupons, entries } = state;
  const { couponId } = entries.basics;
  const day = calendarDayText(messages.locale);
  const words = ({ number, balance, endsOn }: Coupon): string =>
    messages.text('application-wizard.coupon-choice', { number, balance, endsOn: day(endsOn) });
  const error = errorsOf(state).find(({ field }) => field === 'basics.couponId');
  const label = labelOf(messages, 'basics.couponId');
  if (coupons.length === 0 && couponId === '')
    return html`<div class="mado-field">
      <span class="mado-label">${label}</span>
      <p class="mado-hint">${messages.text('application-wizard.coupons-empty')}</p>
    </div>`;
  return html`<div class="mado-field entry" part="field">
    <label class="mado-label" part="label" for="basics-couponId"
      >${label}<span class="mado-mark mark-optional" aria-hidden="true">${fields.mark('basics.couponId')}</span></label
    >
    <select
      class="mado-input select"
      part="input"
      id="basics-couponId"
      name="basics.couponId"
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${error ? 'basics-couponId-error' : nothing}
      @change=${({ currentTarget: select }: Event) => {
        if (select instanceof HTMLSelectElement) type({ couponId: select.value });
      }}
    >
      <option value="" ?selected=${couponId === ''}>${messages.text('application-wizard.coupon-none')}</option>
      ${coupons.map((coupon) => html`<option value=${coupon.id} ?selected=${coupon.id === couponId}>${words(coupon)}</option>`)}
    </select>
    ${error ? html`<p class="mado-error" part="error" id="basics-couponId-error">${errorText(messages, error)}</p>` : nothing}
  </div>`;
}
