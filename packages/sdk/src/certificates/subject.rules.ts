import { searchable } from '../portal/search-text.rules.ts';
import type { Subject, SubjectName } from './distinguished-name.ts';

/** The most characters that a part of a subject may have (RFC 5280, appendix A.1). */
export const longestParts: Readonly<Record<SubjectName, number>> = {
  country: 2,
  state: 128,
  locality: 128,
  organization: 64,
  organizationalUnit: 64,
  commonName: 64,
  emailAddress: 255,
};

/** What a server certificate takes over of a request's subject; browsers' rules forbid the rest (Baseline Requirements 7.1.2.7). */
const takenOver = ['country', 'state', 'locality', 'organization'] as const;

/** Whether a certificate can carry that text as that part of its subject: neither empty, too long nor with control characters. */
export function isSubjectPart(name: SubjectName, value: string): boolean {
  if (name === 'country') return /^[A-Z]{2}$/.test(value);
  if (name === 'emailAddress' && /\P{ASCII}/u.test(value)) return false;
  return value !== '' && [...value].length <= longestParts[name] && !/[\p{Cc}\p{Cs}]/u.test(value);
}

/** Whether a server certificate can carry what it would take over of that subject (CRT-05). */
export const isSubjectForServer = (subject: Subject): boolean =>
  takenOver.every((name) => subject[name] === undefined || isSubjectPart(name, subject[name]));

/**
 * Whether a certificate would name another organisation than the one that applies, which is for the review to look at: the
 * request's stands in it (CRT-20). Width, case and spaces make no difference; a name in other letters does, since nothing
 * tells that it is the same. A request without one names none.
 */
export function namesAnother(organization: string | undefined, applicant: string): boolean {
  const plain = (name: string): string => searchable(name).replaceAll(/\s/gu, '');
  return organization !== undefined && plain(applicant) !== '' && plain(organization) !== plain(applicant);
}
