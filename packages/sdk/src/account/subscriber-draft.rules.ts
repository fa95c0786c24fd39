import { checkContactAddress } from '../identity/address-change.rules.ts';
import { checkProof, longestKana } from '../identity/registration.rules.ts';
import type { FieldError } from '../portal/errors.ts';
import { checkKatakana } from '../portal/japanese-text.rules.ts';
import { checkLine } from '../portal/line.rules.ts';
import { checkCustomerDetails } from './customer-details.rules.ts';
import type { SubscriberDraft } from './subscriber-work.model.ts';

/** The most characters that the name of a subscriber has. */
export const longestSubscriberName = 100;

/** The most devices that a subscriber is lent. */
export const mostSubscriberDevices = 10;

export type SubscriberDraftCheck =
  | { readonly ok: true; readonly value: SubscriberDraft }
  | { readonly ok: false; readonly fieldErrors: readonly FieldError[] };

/**
 * Checks a subscriber whom the vendor adds (OPS-03), so that an ID can be registered for them (MYP-02). `value` is what is
 * stored. Where one proof is not enough, there has to be something besides the customer number (`no-second-proof`, MYP-03); a
 * service is named once (`duplicate`).
 */
export function checkSubscriberDraft(typed: SubscriberDraft): SubscriberDraftCheck {
  const details = checkCustomerDetails(typed);
  const fieldErrors: FieldError[] = details.ok ? [] : [...details.fieldErrors];
  const note = (
    field: string,
    checked: { readonly ok: boolean; readonly code?: string; readonly params?: FieldError['params'] },
  ): void => {
    if (!checked.ok)
      fieldErrors.push({ field, code: checked.code ?? 'required', ...(checked.params && { params: checked.params }) });
  };
  const proof = (field: string, kind: 'customer-number' | 'bank-account' | 'card' | 'device', raw: string): string => {
    const checked = checkProof({ kind, value: raw });
    if (checked.ok) return checked.proof.value;
    fieldErrors.push({ ...checked.error, field });
    return '';
  };
  const optional = (raw: string, take: (raw: string) => string): string => (raw.trim() === '' ? '' : take(raw));
  const customerNumber = proof('customerNumber', 'customer-number', typed.customerNumber);
  const name = checkLine(typed.name, longestSubscriberName);
  const kana = checkKatakana(typed.kana, longestKana);
  note('name', name);
  note('kana', kana);
  const bankAccountEnding = optional(typed.bankAccountEnding, (raw) => proof('bankAccountEnding', 'bank-account', raw));
  const cardEnding = optional(typed.cardEnding, (raw) => proof('cardEnding', 'card', raw));
  const devices = typed.devices.filter((one) => one.trim() !== '').map((one) => proof('devices', 'device', one));
  if (devices.length > mostSubscriberDevices)
    fieldErrors.push({ field: 'devices', code: 'too-many', params: { max: mostSubscriberDevices } });
  if (typed.secondProof && bankAccountEnding === '' && cardEnding === '' && devices.length === 0)
    fieldErrors.push({ field: 'secondProof', code: 'no-second-proof' });
  const storedContactAddress = optional(typed.storedContactAddress, (raw) => {
    const checked = checkContactAddress(raw, undefined);
    note('storedContactAddress', checked);
    return checked.ok ? checked.value : '';
  });
  const { services, secondProof } = typed;
  if (new Set(services.map(({ serviceId }) => serviceId)).size < services.length)
    fieldErrors.push({ field: 'services', code: 'duplicate' });
  if (!details.ok || !name.ok || !kana.ok || fieldErrors.length > 0) return { ok: false, fieldErrors };
  return {
    ok: true,
    value: {
      ...details.value,
      customerNumber,
      name: name.text,
      kana: kana.value,
      bankAccountEnding,
      cardEnding,
      devices: [...new Set(devices)],
      secondProof,
      storedContactAddress,
      services,
    },
  };
}
