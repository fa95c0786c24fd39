import { deviceKey, nameKanaKey, telephoneKey } from '../account/subscriber.rules.ts';
import type { FieldError } from '../portal/errors.ts';
import { checkKatakana, toHalfWidth } from '../portal/japanese-text.rules.ts';
import { readTelephone } from '../portal/japanese-numbers.rules.ts';
import { minute, type Instant } from '../portal/time.ts';

/** お支払情報等, one of which proves a contract (MYP-02): お客さま番号, 口座番号 下4桁, クレジットカード番号 下4桁, 機器情報 (STB, Hit pot). */
export type ProofKind = 'customer-number' | 'bank-account' | 'card' | 'device';

/** In the order in which they are offered. */
export const proofKinds: readonly ProofKind[] = ['customer-number', 'bank-account', 'card', 'device'];

/** What a second proof can be (MYP-03): what was not given before. */
export function secondProofKinds(first: ProofKind): readonly ProofKind[] {
  return (['customer-number', 'device'] as const).filter((kind) => kind !== first);
}

/** One proof, as typed. */
export interface Proof {
  readonly kind: ProofKind;
  readonly value: string;
}

/** What is typed to prove a contract (MYP-02). */
export interface ContractProof {
  /** ご契約者氏名（カナ） */
  readonly kana: string;
  /** 登録済みの電話番号 */
  readonly telephone: string;
  readonly proof: Proof;
}

/** The same as it is compared. */
export interface ContractProofKeys {
  readonly kanaKey: string;
  readonly telephoneKey: string;
  readonly proof: Proof;
}

export type ContractProofCheck =
  | { readonly ok: true; readonly keys: ContractProofKeys }
  | { readonly ok: false; readonly fieldErrors: readonly FieldError[] };

/** A name in kana has at most this many characters. */
export const longestKana = 100;

/** Checks what was typed before it is compared (MYP-02). Nothing here says whether there is such a contract. */
export function checkContractProof({ kana, telephone, proof }: ContractProof): ContractProofCheck {
  const name = checkKatakana(kana, longestKana);
  const number = readTelephone(telephone);
  const value = checkProof(proof);
  const fieldErrors: FieldError[] = [];
  if (!name.ok) fieldErrors.push({ field: 'kana', code: name.code, params: name.params });
  if (!number.ok) fieldErrors.push({ field: 'telephone', code: number.code, params: number.params });
  if (!value.ok) fieldErrors.push(value.error);
  const key = telephoneKey(telephone);
  if (!name.ok || !value.ok || key === null) return { ok: false, fieldErrors };
  return { ok: true, keys: { kanaKey: nameKanaKey(name.value), telephoneKey: key, proof: value.proof } };
}

export type ProofCheck =
  | { readonly ok: true; readonly proof: Proof }
  | { readonly ok: false; readonly error: FieldError };

/**
 * Checks one proof, typed in any width, with hyphens and spaces or without: four digits of an account or a card
 * (`four-digits`), a customer number of 4 to 12 digits, a device’s number of 4 to 30 letters and digits (`not-a-number`).
 */
export function checkProof({ kind, value }: Proof): ProofCheck {
  const typed = value.length > 100 ? value : deviceKey(toHalfWidth(value));
  if (typed === '') return { ok: false, error: { field: 'proof', code: 'required' } };
  const four = kind === 'bank-account' || kind === 'card';
  const fits = four ? /^\d{4}$/ : kind === 'device' ? /^[A-Z0-9]{4,30}$/ : /^\d{4,12}$/;
  if (fits.test(typed)) return { ok: true, proof: { kind, value: typed } };
  return { ok: false, error: { field: 'proof', code: four ? 'four-digits' : 'not-a-number' } };
}

/** How long a proved contract stays proved, until an ID was chosen: 30 minutes (ours). */
export const proofLife: number = 30 * minute;

/** Whether steps of a registration may still be taken (ours): not any more at the very moment of their end. */
export function checkRegistration(
  registration: { readonly expiresAt: Instant } | undefined,
  now: Instant,
): { readonly ok: true } | { readonly ok: false; readonly code: 'registration-ended' } {
  return registration && now < registration.expiresAt ? { ok: true } : { ok: false, code: 'registration-ended' };
}

/** A mail address of which only its owner knows more: the first letter and the domain, `y•••@example.jp`. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = ''] = address;
  return at < 1 ? '•••' : `${first}•••${address.slice(at)}`;
}

/**
 * The other address that may become 連絡先メールアドレス instead of the new ID (MYP-05): the one that is registered, or else
 * the one in the provider’s records; null where there is none, or it is the ID itself.
 */
export function otherContactAddress(
  { contactAddress, storedContactAddress }: ContactAddresses,
  identifier: string,
): string | null {
  const other = contactAddress ?? storedContactAddress;
  return other === null || other.toLowerCase() === identifier.toLowerCase() ? null : other;
}

/** The addresses that are known of a subscriber. */
export interface ContactAddresses {
  readonly contactAddress: string | null;
  readonly storedContactAddress: string | null;
}
