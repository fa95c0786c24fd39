import { checkInvitedAddress } from '../identity/invited-address.rules.ts';
import type { FieldError } from '../portal/errors.ts';
import { readTelephone } from '../portal/japanese-numbers.rules.ts';
import { checkLine } from '../portal/line.rules.ts';
import { storedLines } from '../portal/lines.rules.ts';
import type { TicketContact } from './ticket.model.ts';
import { ticketDesks, ticketKinds, ticketSeverities } from './ticket.rules.ts';

export const longestTicketTitle = 200;
/** Of a description and of each message, in code points. */
export const longestTicketText = 20_000;
const longestName = 100;

/** What a person enters to open a ticket, as typed (SUP-05); empty where nothing was chosen. */
export interface TicketEntries {
  readonly kind: string;
  readonly desk: string;
  readonly severity: string;
  /** Of the contract that it is about. */
  readonly contractId: string;
  /** Empty where it is about the contract as a whole. */
  readonly deviceId: string;
  readonly serviceId: string;
  readonly title: string;
  readonly description: string;
  readonly contact: TicketContact;
}

export interface CheckedTicket {
  /** As they are stored; what is wrong stays as it was typed. */
  readonly entries: TicketEntries;
  /** At the names of the fields, `contact.mail`. */
  readonly fieldErrors: readonly FieldError[];
}

/** Checks what was entered to open a ticket (SUP-05). Whether contract, device and service fit, the server decides. */
export function checkTicket(typed: TicketEntries): CheckedTicket {
  const fieldErrors: FieldError[] = [];
  for (const [field, among] of [
    ['kind', ticketKinds],
    ['desk', ticketDesks],
    ['severity', ticketSeverities],
  ] as const)
    if (!among.some((one) => one === typed[field])) fieldErrors.push({ field, code: 'required' });
  for (const field of ['contractId', 'serviceId'] as const)
    if (typed[field] === '') fieldErrors.push({ field, code: 'required' });
  const title = checkLine(typed.title, longestTicketTitle);
  if (!title.ok) fieldErrors.push({ field: 'title', code: title.code, params: title.params });
  const text = checkTicketText('description', typed.description);
  const { contact, fieldErrors: ofContact } = checkTicketContact(typed.contact);
  return {
    entries: { ...typed, title: title.ok ? title.text : typed.title, description: text.text, contact },
    fieldErrors: [...fieldErrors, ...text.fieldErrors, ...ofContact],
  };
}

/**
 * Checks whom to ask back: a name, and an address or a telephone number in Japan, typed in any width (SUP-05). Where both are
 * left out, `contact.mail` is required.
 */
export function checkTicketContact(typed: TicketContact): {
  readonly contact: TicketContact;
  readonly fieldErrors: readonly FieldError[];
} {
  const fieldErrors: FieldError[] = [];
  const name = checkLine(typed.name, longestName);
  if (!name.ok) fieldErrors.push({ field: 'contact.name', code: name.code, params: name.params });
  const hasMail = typed.mail.trim() !== '';
  const hasTelephone = typed.telephone.trim() !== '';
  const mail = checkInvitedAddress(typed.mail);
  if (!mail.ok && (hasMail || !hasTelephone))
    fieldErrors.push({ field: 'contact.mail', code: mail.code, params: mail.params });
  const telephone = readTelephone(typed.telephone);
  if (!telephone.ok && hasTelephone)
    fieldErrors.push({ field: 'contact.telephone', code: telephone.code, params: telephone.params });
  return {
    contact: {
      name: name.ok ? name.text : typed.name,
      mail: mail.ok ? mail.value : typed.mail.trim(),
      telephone: telephone.ok ? telephone.value : typed.telephone.trim(),
    },
    fieldErrors,
  };
}

/** Checks a message with so many files: a file alone says enough, else it is a text (SUP-07). */
export function checkTicketReply(typed: string, files: number): ReturnType<typeof checkTicketText> {
  const checked = checkTicketText('body', typed);
  return files > 0 && checked.text === '' ? { text: '', fieldErrors: [] } : checked;
}

/**
 * Checks a text in several lines: 1 to 20,000 characters, stored as `storedLines` leaves them.
 */
export function checkTicketText(
  field: string,
  typed: string,
): { readonly text: string; readonly fieldErrors: readonly FieldError[] } {
  const text = storedLines(typed);
  if (text === '') return { text, fieldErrors: [{ field, code: 'required' }] };
  if ([...text].length > longestTicketText)
    return { text, fieldErrors: [{ field, code: 'length', params: { max: longestTicketText } }] };
  return { text, fieldErrors: [] };
}
