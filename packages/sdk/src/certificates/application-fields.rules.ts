import { checkIdentifier } from '../identity/identifier.rules.ts';
import type { IdentifierRule } from '../portal/configuration.model.ts';
import type { ErrorParams } from '../portal/errors.ts';
import { readPostalCode, readRegistrationNumber, readTelephone } from '../portal/japanese-numbers.rules.ts';
import { checkFullWidth, checkKatakana, toHalfWidth } from '../portal/japanese-text.rules.ts';
import { checkLine } from '../portal/line.rules.ts';
import type { ApplicationContact, ApplicationOrganisation } from './application-entries.model.ts';
import type { CertificateService } from './certificate-service.model.ts';
import { isAddress, serverNameOf } from './server-name.rules.ts';

/** What came of one field: what is stored, or why it cannot be. */
export type FieldCheck =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: string; readonly params: ErrorParams };

export type FieldRule = (raw: string) => FieldCheck;

/** A field of a contact that is typed. */
export type ContactText = Exclude<keyof ApplicationContact, 'renewalMail' | 'news'>;

/** So many characters an organisation's name and an address, and any other line of an application has at most. */
export const longestName = 150;
export const longestEntryLine = 100;
/** 備考 has at most this many characters. */
export const longestRemarks = 1_000;

const mailAddress: IdentifierRule = { type: 'email', length: { min: 3, max: 254 } };
const bad = (code: string, params: ErrorParams = {}): FieldCheck => ({ ok: false, code, params });
const line =
  (max: number): FieldRule =>
  (raw) => {
    const check = checkLine(raw, max);
    return check.ok ? { ok: true, value: check.text } : check;
  };
const fullWidth: FieldRule = (raw) => checkFullWidth(raw, longestName);

/** 申請組織情報 (CRT-16): names and addresses of the register in full width, 登記番号 as 4-2-6 digits. */
export const organisationFields: Readonly<Record<keyof ApplicationOrganisation, FieldRule>> = {
  name: fullWidth,
  nameKana: (raw) => checkKatakana(raw, longestName),
  registrationNumber: readRegistrationNumber,
  registeredPostalCode: readPostalCode,
  registeredAddress: fullWidth,
  presentPostalCode: readPostalCode,
  presentAddress: fullWidth,
  applicantTitle: line(longestEntryLine),
  applicantName: line(longestEntryLine),
};

/** A contact (CRT-16). */
export const contactFields: Readonly<Record<ContactText, FieldRule>> = {
  organisation: line(longestName),
  department: line(longestEntryLine),
  jobTitle: line(longestEntryLine),
  name: line(longestEntryLine),
  postalCode: readPostalCode,
  address: line(longestName),
  telephone: readTelephone,
  fax: readTelephone,
  mailAddress: (raw) => checkIdentifier(mailAddress, raw),
};

/**
 * Checks サーバ名: a host name in any width, kept as a certificate has it, international names in Punycode. Wildcards and
 * addresses where the service has them (CRT-05).
 */
export function checkServerName(
  raw: string,
  { wildcard, ip }: Pick<CertificateService['names'], 'wildcard' | 'ip'>,
): FieldCheck {
  if (raw.trim() === '') return bad('required');
  if (isAddress(raw)) return ip ? { ok: true, value: addressOf(raw) } : bad('ip-not-allowed');
  const value = serverNameOf(raw);
  if (value === undefined) return bad('not-a-server-name');
  return value.startsWith('*') && !wildcard ? bad('wildcard-not-allowed') : { ok: true, value };
}

/** As `URL` writes it. */
function addressOf(raw: string): string {
  const text = raw
    .normalize('NFKC')
    .trim()
    .replace(/[.。]$/, ''); // as `isAddress` reads it
  const { hostname } = new URL(`https://${text.includes(':') ? `[${text}]` : text}`);
  return hostname.replaceAll(/[[\]]/g, '');
}

/** Checks 特約店コード: up to 20 letters, digits and hyphens in any width, stored in capitals in half width. */
export function checkAgencyCode(raw: string): FieldCheck {
  const value = toHalfWidth(raw).trim().toUpperCase();
  if (value === '') return bad('required');
  return /^[A-Z\d-]{1,20}$/.test(value) ? { ok: true, value } : bad('not-an-agency-code');
}

/** Checks サーバタイプ: one that is offered, or another word on one line. */
export const checkServerType: FieldRule = line(longestEntryLine);

/** Checks 備考: up to 1,000 characters, in lines as they were typed. */
export function checkRemarks(raw: string): FieldCheck {
  const value = raw.replaceAll(/\r\n?/g, '\n').trim();
  const wrong = value
    .split('\n')
    .find((one) => one.trim() !== '' && !checkLine(one.replaceAll('\t', ' '), longestRemarks).ok);
  if ([...value].length > longestRemarks) return bad('length', { max: longestRemarks });
  return wrong === undefined ? { ok: true, value } : bad('not-usable');
}
