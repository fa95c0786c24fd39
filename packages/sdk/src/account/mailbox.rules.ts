import { toHalfWidth } from '../portal/japanese-text.rules.ts';
import type { Mailboxes } from './mailbox.model.ts';

/** So many mail addresses a contract has that says nothing of it (MYP-08). */
export const standardMailboxes = 5;
/** Characters of the part before @ (MYP-08). */
export const localPartLength: { readonly min: number; readonly max: number } = { min: 3, max: 20 };
/** So many subdomains are offered at once (MYP-09). */
export const subdomainsAtOnce = 3;

/** Names that whoever runs a mail domain is written to by (RFC 2142, section 5, and RFC 5321, section 4.5.1): nobody else gets them. */
const reserved: readonly string[] = [
  'abuse',
  'admin',
  'administrator',
  'hostmaster',
  'info',
  'mailer-daemon',
  'noc',
  'postmaster',
  'root',
  'security',
  'support',
  'webmaster',
];

export type LocalPartCheck =
  | { readonly ok: true; readonly value: string }
  | {
      readonly ok: false;
      /** With `characters`, `characters` are those that cannot be taken, each once; with `edge`, `character` is - or _. */
      readonly code: 'required' | 'characters' | 'length' | 'edge' | 'reserved';
      readonly params: Readonly<Record<string, string | number>>;
    };

/** The part before @ as it is stored: in half width, every dash that a keyboard gives for - as that. Letters keep their case. */
export function localPartOf(raw: string): string {
  return toHalfWidth(raw)
    .replaceAll(/[\p{Pd}\u2212\u30FC]/gu, '-')
    .trim();
}

/** Checks the part before @ (MYP-08), typed in any width: 3 to 20 letters, digits, - and _, these two neither first nor last. */
export function checkLocalPart(raw: string): LocalPartCheck {
  const value = localPartOf(raw);
  if (value === '') return { ok: false, code: 'required', params: {} };
  const others = [...new Set(value)].filter((character) => !/^[A-Za-z0-9_-]$/.test(character));
  if (others.length > 0)
    return { ok: false, code: 'characters', params: { characters: others.slice(0, 10).join(' ') } };
  const { length } = value;
  const { min, max } = localPartLength;
  if (length < min || length > max) return { ok: false, code: 'length', params: { min, max, length } };
  const edge = /^[-_]|[-_]$/.exec(value);
  if (edge) return { ok: false, code: 'edge', params: { character: edge[0] } };
  if (reserved.includes(value.toLowerCase())) return { ok: false, code: 'reserved', params: { name: value } };
  return { ok: true, value };
}

/** Whether a text can be a subdomain of mail addresses (MYP-09): lower-case letters and two digits from 00 to 09. */
export function isMailSubdomain(text: string): boolean {
  return /^[a-z]{1,40}0[0-9]$/.test(text);
}

/** What two mail addresses have alike that are one: case does not count (MYP-08, decision 0026). */
export function mailboxKey(localPart: string, subdomain: string): string {
  return `${localPart}@${subdomain}`.toLowerCase();
}

export type MailboxDecision =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: 'too-many-mailboxes';
      /** `most`: how many the contract has at most. */
      readonly params: { readonly most: number };
    };

/** Whether a contract has room for another mail address (MYP-08). */
export function canAddMailbox({
  items,
  limit,
}: Pick<Mailboxes, 'limit'> & { readonly items: readonly unknown[] }): MailboxDecision {
  if (items.length < limit) return { ok: true };
  return { ok: false, code: 'too-many-mailboxes', params: { most: limit } };
}
