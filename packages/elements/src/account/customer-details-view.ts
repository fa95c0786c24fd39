import type {
  CustomerDetails,
  CustomerDetailsFormState,
  CustomerDetailsTyped,
  FieldError,
  Messages,
  PostalLookupState,
} from '@madoguchi/sdk';
import type { CustomerDetailsForm } from '@madoguchi/sdk/account/customer-details-form.js';
import type { customerDetailsJa } from '@madoguchi/sdk/account/customer-details.ja.js';
import { html, nothing, type TemplateResult } from 'lit';
import { entryField, type EntryField } from '../portal/form/entry-field.ts';
import { factList } from '../portal/form/fact-list.ts';
import { errorOf } from '../portal/form/plain-field.ts';
import { safeUrl } from '../portal/safe-url.ts';
import type { PortalTexts } from '../portal/texts.ts';

type Texts = Messages<typeof customerDetailsJa & PortalTexts>;
type Name = keyof CustomerDetailsTyped;

/** The states with fields. */
export type EnteringState = Extract<CustomerDetailsFormState, { details: unknown }>;

/** The fields in their order. */
export const detailNames: readonly Name[] = ['postalCode', 'address', 'building', 'telephone'];
const labels = {
  postalCode: 'customer-details.postal-code',
  address: 'customer-details.address',
  building: 'customer-details.building',
  telephone: 'customer-details.telephone',
} as const;

/** What is wrong with a field, in words. */
export function detailError(messages: Texts, { field, code, params }: FieldError): string {
  const name = detailNames.find((one) => one === field) ?? 'address';
  const label = messages.text(labels[name]);
  return (
    messages.find(`customer-details.error.${code}`, { ...params, label }) ??
    messages.text('customer-details.error.not-usable', { label })
  );
}

/** Who it is, which is not changed here, and the ways to where ID and contact address are. */
export function customerFacts(
  messages: Texts,
  details: CustomerDetails,
  hrefs: { readonly identifier: string | undefined; readonly contact: string | undefined },
  title: (id: string, text: string) => TemplateResult,
): TemplateResult {
  const withLink = (value: string, href: string | undefined, text: string): TemplateResult | string => {
    const url = safeUrl(href);
    return url ? html`${value}<a class="mado-link change" part="change" href=${url}>${text}</a>` : value;
  };
  return html`<section class="part" part="contract" aria-labelledby="contract">
      ${title('contract', messages.text('customer-details.contract'))}
      ${factList([
        [messages.text('customer-details.number'), details.customerNumber],
        [messages.text('customer-details.name'), details.name],
        [messages.text('customer-details.kana'), details.kana],
      ])}
    </section>
    <section class="part" part="account" aria-labelledby="account">
      ${title('account', messages.text('customer-details.account'))}
      ${factList([
        [
          messages.text('customer-details.identifier'),
          withLink(details.identifier, hrefs.identifier, messages.text('customer-details.change-identifier')),
        ],
        [
          messages.text('customer-details.contact'),
          withLink(
            details.contactAddress ?? messages.text('customer-details.none'),
            hrefs.contact,
            messages.text('customer-details.change-contact'),
          ),
        ],
      ])}
    </section>`;
}

/** The fields. `answered` is what the last answer came to. */
export function detailFields(
  messages: Texts,
  state: EnteringState,
  answered: EnteringState,
  controller: CustomerDetailsForm | undefined,
  onTake: (address: string) => void,
): TemplateResult {
  const errors = answered.type === 'invalid' ? answered.fieldErrors : [];
  const field = (name: Name, more: Partial<EntryField>): TemplateResult => {
    const error = errorOf(errors, name);
    const isOptional = name === 'building';
    return entryField({
      id: name,
      name,
      label: messages.text(labels[name]),
      mark: messages.text(isOptional ? 'customer-details.optional' : 'customer-details.required'),
      required: !isOptional,
      error: error && detailError(messages, error),
      value: state.typed[name],
      onInput: (text) => controller?.type({ [name]: text }),
      ...more,
    });
  };
  const stored = (name: Name): TemplateResult | typeof nothing => {
    if (answered.type !== 'conflict') return nothing;
    const value = state.details[name] ?? '';
    if (value === state.typed[name]) return nothing;
    const text = value
      ? messages.text('customer-details.stored', { value })
      : messages.text('customer-details.stored-none');
    return html`<p class="stored" part="stored">${text}</p>`;
  };
  return html`<div class="code">
      ${field('postalCode', {
        size: 'short',
        hint: messages.text('customer-details.postal-code-hint'),
        autocomplete: 'postal-code',
        inputMode: 'numeric',
      })}
      <button class="mado-button mado-button-quiet" part="look-up" type="button" @click=${() => void controller?.lookUp()}>
        ${messages.text('customer-details.look-up')}
      </button>
    </div>
    ${stored('postalCode')}
    <div class="lookup" role="status">${state.lookup ? lookupView(messages, state.lookup, state.typed, onTake) : nothing}</div>
    ${field('address', { hint: messages.text('customer-details.address-hint'), autocomplete: 'street-address' })}
    ${stored('address')} ${field('building', { autocomplete: 'address-line2' })} ${stored('building')}
    ${field('telephone', {
      size: 'medium',
      hint: messages.text('customer-details.telephone-hint'),
      autocomplete: 'tel',
      inputMode: 'tel',
    })}
    ${stored('telephone')}`;
}

function lookupView(
  messages: Texts,
  lookup: PostalLookupState,
  { address }: CustomerDetailsTyped,
  onTake: (address: string) => void,
): TemplateResult {
  if (lookup.type === 'found') {
    const others = lookup.addresses.filter((one) => !address.startsWith(one));
    if (others.length === 0) {
      const isFilled = lookup.addresses.includes(address);
      return html`<p class="mado-hint" part="hint">${messages.text(isFilled ? 'customer-details.filled' : 'customer-details.same')}</p>`;
    }
    return html`<p class="mado-hint" part="hint">${messages.text('customer-details.found')}</p>
      <ul class="found">
        ${others.map(
          (one) => html`<li>
            <button class="mado-button mado-button-quiet" part="found" type="button" @click=${() => onTake(one)}>
              ${one}
            </button>
          </li>`,
        )}
      </ul>`;
  }
  const texts = {
    looking: 'customer-details.looking',
    none: 'customer-details.not-found',
    unavailable: 'customer-details.not-asked',
  } as const;
  return html`<p class="mado-hint" part="hint">${messages.text(texts[lookup.type])}</p>`;
}
