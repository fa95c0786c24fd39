import type { TicketChange, TicketEntries, TicketSubject } from '@madoguchi/sdk';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import type { TicketForm } from '@madoguchi/sdk/tickets/ticket-form.js';
import { ticketDesks, ticketKinds, ticketSeverities } from '@madoguchi/sdk/tickets/ticket.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { entryField } from '../portal/form/entry-field.ts';
import type { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { radioGroup, type RadioGroup } from '../portal/form/radios.ts';
import { restoredNote } from '../portal/form/restored-note.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { textArea } from '../portal/form/text-area.ts';
import type { SubjectPicker } from './subject-picker.ts';
import { filesError, type TicketAttachments } from './ticket-attachments.ts';
import {
  fieldError,
  subjectText,
  ticketErrors,
  type TicketAskingState,
  type TicketFormTexts,
} from './ticket-form-words.ts';
import { confirmation, warning } from './ticket-summary.ts';
import { deskText, kindText, severityText } from './ticket-words.ts';

/** What the form of a ticket works with. */
export interface TicketFormDrawing {
  readonly view: ConfirmedFormView;
  readonly controller: TicketForm | undefined;
  readonly picker: SubjectPicker;
  readonly attachments: TicketAttachments;
  /** Possible answers, below what they answer. */
  readonly suggestions: TemplateResult | typeof nothing;
  /** What is to be minded about a text. */
  readonly note: (field: 'title' | 'description') => string;
  /** Asked before it is sent. */
  readonly before: (entries: TicketEntries) => boolean;
  readonly onAnew: () => void;
}

/** 障害受付: what it is, what it is about, what happened, files, and whom to ask back (SUP-05). */
export function ticketForm(
  messages: TicketFormTexts,
  state: TicketAskingState,
  drawing: TicketFormDrawing,
): TemplateResult {
  const { view, controller, attachments, before, onAnew } = drawing;
  const sending = { before: () => before(state.typed), controller };
  const content = html`${view.outcome.render(messages, {
    error: state.type === 'failed' ? state.error : undefined,
    items: ticketErrors(messages, state),
    typed: true,
  })}
    ${
      state.restored
        ? restoredNote(
            messages.text(state.unanswered ? 'ticket-form.unanswered' : 'ticket-form.restored'),
            messages.text('ticket-form.anew'),
            onAnew,
          )
        : nothing
    }
    ${about(messages, state, drawing)} ${happened(messages, state, drawing)}
    ${attachments.render(messages, state.files, filesError(messages, state.type === 'invalid' ? state.fieldErrors : [], state.files))}
    ${contact(messages, state, controller)}
    <div class="mado-actions">${submitButton(messages.text('ticket-form.review'), false, '')}</div>`;
  return html`<div class="asking" @paste=${attachments.paste}>
    ${view.render(messages, {
      title: messages.text('ticket-form.title'),
      content,
      draft: state.type === 'confirming' || state.type === 'submitting' ? state.typed : undefined,
      busy: state.type === 'submitting',
      confirmation: () => confirmation(messages, state),
      before,
      controller,
      dialog: state.type === 'warned' ? warning(messages, state, sending) : undefined,
    })}
  </div>`;
}

/** Kind, addressee, device or contract, service and severity. */
function about(
  messages: TicketFormTexts,
  state: TicketAskingState,
  { controller, picker }: TicketFormDrawing,
): TemplateResult {
  const { typed, subject } = state;
  const type = (change: TicketChange): void => controller?.type(change);
  const group = <Value extends string>(
    name: 'kind' | 'desk' | 'severity',
    values: readonly Value[],
    text: (messages: TicketFormTexts, value: string) => string,
    further: Pick<RadioGroup<Value>, 'hint'> = {},
  ): TemplateResult =>
    radioGroup<string>({
      id: name,
      name,
      label: messages.text(`ticket-form.${name}`),
      mark: messages.text('ticket-form.required'),
      ...further,
      error: fieldError(messages, state, name),
      radios: values.map((value) => ({ value, label: text(messages, value) })),
      chosen: typed[name] || undefined,
      onChoose: (value) => type({ [name]: value }),
    });
  const services = subject?.services ?? [];
  return html`<div class="beside-each">${group('kind', ticketKinds, kindText)}</div>
    ${picker.render(messages, subject, fieldError(messages, state, 'contractId', 'deviceId'))}
    ${state.asked ? otherSubject(messages, state.asked, controller) : nothing}
    ${
      services.length > 1
        ? keyed(
            subject?.contract.id,
            radioGroup({
              id: 'service',
              name: 'service',
              label: messages.text('ticket-form.service'),
              mark: messages.text('ticket-form.required'),
              error: fieldError(messages, state, 'serviceId'),
              radios: services.map(({ id, name }) => ({ value: id, label: localized(name, messages.locale) })),
              chosen: typed.serviceId || undefined,
              onChoose: (serviceId) => type({ serviceId }),
            }),
          )
        : nothing
    }
    ${group('severity', ticketSeverities, severityText)}
    <div class="beside-each">
      ${group('desk', ticketDesks, deskText, { hint: messages.text('ticket-form.desk-hint') })}
    </div>`;
}

/** That what came back is about something else than what was asked about, and what changes that. */
function otherSubject(
  messages: TicketFormTexts,
  asked: TicketSubject,
  controller: TicketForm | undefined,
): TemplateResult {
  return html`<div class="mado-notice" part="asked" role="status">
    <p class="mado-text">${messages.text('ticket-form.other-subject', { subject: subjectText(messages, asked) })}</p>
    <div class="mado-actions">
      <button class="mado-button mado-button-quiet" part="ask-about" type="button" @click=${() => controller?.choose(asked)}>
        ${messages.text('ticket-form.ask-about')}
      </button>
    </div>
  </div>`;
}

/** What happened, with what may answer it. */
function happened(
  messages: TicketFormTexts,
  state: TicketAskingState,
  { controller, suggestions, note }: TicketFormDrawing,
): TemplateResult {
  const required = messages.text('ticket-form.required');
  return html`${entryField({
    id: 'title',
    name: 'title',
    label: messages.text('ticket-form.subject-title'),
    mark: required,
    required: true,
    hint: note('title') || undefined,
    error: fieldError(messages, state, 'title'),
    value: state.typed.title,
    onInput: (title) => controller?.type({ title }),
  })}
    ${textArea({
      id: 'description',
      name: 'description',
      label: messages.text('ticket-form.description'),
      mark: required,
      hint: messages.text('ticket-form.description-hint'),
      note: note('description'),
      error: fieldError(messages, state, 'description'),
      value: state.typed.description,
      onInput: (description) => controller?.type({ description }),
    })}
    ${suggestions}`;
}

/** ご連絡先: whom to ask back. */
function contact(
  messages: TicketFormTexts,
  state: TicketAskingState,
  controller: TicketForm | undefined,
): TemplateResult {
  const field = (
    name: 'name' | 'mail' | 'telephone',
    further: Pick<Parameters<typeof entryField>[0], 'autocomplete' | 'inputMode' | 'size'>,
  ): TemplateResult =>
    entryField({
      id: `contact-${name}`,
      name: `contact.${name}`,
      label: messages.text(`ticket-form.contact-${name}`),
      mark: name === 'name' ? messages.text('ticket-form.required') : undefined,
      required: name === 'name',
      ...further,
      error: fieldError(messages, state, `contact.${name}`),
      value: state.typed.contact[name],
      onInput: (text) => controller?.type({ contact: { [name]: text } }),
    });
  return html`<fieldset class="contact" part="contact" aria-describedby="contact-hint">
    <legend class="part-title">${messages.text('ticket-form.contact')}</legend>
    <p class="mado-hint" part="hint" id="contact-hint">${messages.text('ticket-form.contact-hint')}</p>
    ${field('name', { autocomplete: 'name', size: 'medium' })}
    ${field('mail', { autocomplete: 'email', inputMode: 'email', size: 'medium' })}
    ${field('telephone', { autocomplete: 'tel', inputMode: 'tel', size: 'short' })}
  </fieldset>`;
}
