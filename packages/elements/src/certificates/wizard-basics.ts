import type { ApplicationBasics, Coupon, EntryChange } from '@madoguchi/sdk';
import { longestRemarks } from '@madoguchi/sdk/certificates/application-fields.rules.js';
import { takesCoupon } from '@madoguchi/sdk/certificates/coupon.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { calendarDayText } from '../portal/text/day-text.ts';
import { checkBox } from '../portal/form/check.ts';
import { textArea } from '../portal/form/text-area.ts';
import { safeUrl } from '../portal/safe-url.ts';
import { entryError, entryMark, oneEntry, type EntryFields, type EntryLook } from './entry-fields.ts';
import { entryId, entryLabel } from './entry-words.ts';
import { optionCards } from '../portal/form/option-cards.ts';
import { option, selectField } from '../portal/form/select-field.ts';
import { wizardCsr, type CsrStep } from './wizard-csr.ts';
import { fieldsOf, type Applying, type WizardTexts } from './wizard-words.ts';

type Typed = (typed: Partial<ApplicationBasics>) => void;

/** 基本情報: the server, its request, and how it is bought (CRT-04, CRT-05). */
export function wizardBasics(
  messages: WizardTexts,
  state: Applying,
  onType: (change: EntryChange) => void,
  csr: CsrStep,
): TemplateResult {
  const fields = fieldsOf(state);
  const type: Typed = (typed) => onType({ block: 'basics', typed });
  const { basics } = state.entries;
  const line = (name: 'serverName' | 'serverType' | 'agencyCode', look: EntryLook): TemplateResult =>
    oneEntry(messages, `basics.${name}`, basics[name], look, fields, (text) => type({ [name]: text }));
  return html`${fixedName(messages, state) ?? line('serverName', { hinted: 'serverName', inputMode: 'url' })} ${wizardCsr(messages, state, csr)}
    ${line('serverType', {
      hint: messages.text('application-wizard.server-type-hint'),
      size: 'medium',
      offered: state.catalogue.serverTypes,
    })}
    ${state.draft.kind === 'reissue' ? revocation(messages, state, fields, type) : nothing}
    ${takesCoupon(state.draft.kind) ? couponChoice(messages, state, fields, type) : nothing}
    ${line('agencyCode', { hinted: 'agencyCode', size: 'medium' })}
    ${checkBox({
      id: 'basics-siteSeal',
      label: messages.text('application-fields.basics.siteSeal'),
      checked: basics.siteSeal,
      onChange: (siteSeal) => type({ siteSeal }),
    })}
    ${textArea({
      id: 'basics-remarks',
      name: 'basics.remarks',
      label: html`${entryLabel(messages, 'basics.remarks')}<span class="mado-mark mark-optional" aria-hidden="true">${entryMark(messages, 'basics.remarks', fields)}</span>`,
      hint: messages.text('application-fields.hint.remarks', { max: longestRemarks }),
      error: entryError(messages, 'basics.remarks', fields),
      value: basics.remarks,
      onInput: (remarks) => type({ remarks }),
    })}`;
}

/** The server of what is issued anew, which stands (CRT-11); one that was typed over before can be corrected. */
function fixedName(messages: WizardTexts, { draft, entries }: Applying): TemplateResult | undefined {
  const { serverName } = entries.basics;
  const isOfRecord = draft.kind === 'reissue' || draft.kind === 'next';
  if (!isOfRecord || draft.source?.serverName !== serverName) return undefined;
  return html`<div class="mado-field" part="server-name">
    <span class="mado-label">${entryLabel(messages, 'basics.serverName')}</span>
    <p class="mado-text">${serverName}</p>
    <p class="mado-hint">${messages.text('application-wizard.server-name-fixed')}</p>
  </div>`;
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
function revocation(messages: WizardTexts, state: Applying, fields: EntryFields, type: Typed): TemplateResult {
  const days = state.catalogue.services.find(({ id }) => id === state.draft.serviceId)?.deferredRevocationDays ?? 0;
  return optionCards<'at-once' | 'later'>({
    id: 'basics-revokePrevious',
    label: entryLabel(messages, 'basics.revokePrevious'),
    mark: messages.text('application-fields.required'),
    error: entryError(messages, 'basics.revokePrevious', fields),
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
function couponChoice(messages: WizardTexts, state: Applying, fields: EntryFields, type: Typed): TemplateResult {
  const { coupons, entries } = state;
  const { couponId } = entries.basics;
  const day = calendarDayText(messages.locale);
  const words = ({ number, balance, endsOn }: Coupon): string =>
    messages.text('application-wizard.coupon-choice', { number, balance, endsOn: day(endsOn) });
  const label = entryLabel(messages, 'basics.couponId');
  if (coupons.length === 0 && couponId === '')
    return html`<div class="mado-field">
      <span class="mado-label">${label}</span>
      <p class="mado-hint">${messages.text('application-wizard.coupons-empty')}</p>
    </div>`;
  const options = [
    option('', messages.text('application-wizard.coupon-none'), couponId),
    ...coupons.map((coupon) => option(coupon.id, words(coupon), couponId)),
  ];
  return selectField('basics.couponId', label, options, {
    id: entryId('basics.couponId'),
    mark: entryMark(messages, 'basics.couponId', fields),
    error: entryError(messages, 'basics.couponId', fields),
    onChange: (chosen) => type({ couponId: chosen }),
  });
}
