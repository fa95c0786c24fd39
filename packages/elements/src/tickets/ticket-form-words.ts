import type { FieldError, Messages, TicketFormState, TicketSubject } from '@madoguchi/sdk';
import type { articlesJa } from '@madoguchi/sdk/content/articles.ja.js';
import type { attachmentsJa } from '@madoguchi/sdk/tickets/attachments.ja.js';
import type { ticketFormJa } from '@madoguchi/sdk/tickets/ticket-form.ja.js';
import type { ticketWordsJa } from '@madoguchi/sdk/tickets/ticket-words.ja.js';
import type { SummaryItem } from '../portal/form/failure-view.ts';
import { errorOf } from '../portal/form/text-field.ts';
import type { PortalTexts } from '../portal/texts.ts';
import { filesError, filesId } from './ticket-attachments.ts';

export type TicketFormCatalogue = typeof ticketFormJa & typeof ticketWordsJa & typeof attachmentsJa;
export type TicketFormTexts = Messages<TicketFormCatalogue & PortalTexts>;
export type SuggestionTexts = Messages<TicketFormCatalogue & typeof articlesJa>;

/** The states with the form on the screen. */
export type TicketAskingState = Exclude<
  Extract<TicketFormState, { readonly typed: unknown }>,
  { readonly type: 'opened' }
>;

/** Names of fields in their order, each with the id of its control and its label. */
const fields = [
  ['kind', 'kind', 'kind'],
  ['desk', 'desk', 'desk'],
  ['contractId', 'subject', 'subject'],
  ['deviceId', 'subject', 'subject'],
  ['serviceId', 'service', 'service'],
  ['severity', 'severity', 'severity'],
  ['title', 'title', 'subject-title'],
  ['description', 'description', 'description'],
  ['contact.name', 'contact-name', 'contact-name'],
  ['contact.mail', 'contact-mail', 'contact-mail'],
  ['contact.telephone', 'contact-telephone', 'contact-telephone'],
] as const;

type FieldName = (typeof fields)[number][0];

const chosen: readonly string[] = ['kind', 'desk', 'contractId', 'deviceId', 'serviceId', 'severity'];

const labelOf = (field: string): (typeof fields)[number][2] =>
  fields.find(([name]) => name === field)?.[2] ?? 'subject';

function errorText(messages: TicketFormTexts, { field, code, params }: FieldError): string {
  if (code === 'required' && field === 'contractId') return errorText(messages, { field, code: 'subject' });
  if (code === 'required' && chosen.includes(field)) return errorText(messages, { field, code: 'choose' });
  if (code === 'required' && field === 'contact.mail') return messages.text('ticket-form.error.contact');
  const known = { ...params, label: messages.text(`ticket-form.${labelOf(field)}`) };
  return messages.find(`ticket-form.error.${code}`, known) ?? messages.text('ticket-form.error.unknown', known);
}

const errorsIn = (state: TicketAskingState): readonly FieldError[] =>
  state.type === 'invalid' ? state.fieldErrors : [];

/** What is wrong with a field; undefined where nothing is. */
export function fieldError(
  messages: TicketFormTexts,
  state: TicketAskingState,
  ...names: readonly FieldName[]
): string | undefined {
  const [error] = names.flatMap((name) => errorOf(errorsIn(state), name) ?? []);
  return error && errorText(messages, error);
}

/** What is wrong, as a summary lists it: each line leads to its field. */
export function ticketErrors(messages: TicketFormTexts, state: TicketAskingState): readonly SummaryItem[] {
  const ofFiles = filesError(messages, errorsIn(state), state.files);
  const wrong = fields.flatMap(([name, id]) => {
    const isShown = name !== 'serviceId' || (state.subject?.services.length ?? 0) > 1;
    const error = isShown ? fieldError(messages, state, name) : undefined;
    return error === undefined ? [] : [{ id, text: error }];
  });
  const known = new Map(wrong.map((item) => [item.id, item])); // contract and device are one field
  return [...known.values(), ...(ofFiles === undefined ? [] : [{ id: filesId, text: ofFiles }])];
}

/** What a ticket is about, in one line. */
export function subjectText(messages: TicketFormTexts, { contract, device }: TicketSubject): string {
  return device
    ? [device.name, device.model, contract.number].join(' · ')
    : messages.text('ticket-form.whole-of', { contract: `${contract.name} · ${contract.number}` });
}
