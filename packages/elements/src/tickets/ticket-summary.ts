import type { TicketSubject } from '@madoguchi/sdk';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import type { TicketForm } from '@madoguchi/sdk/tickets/ticket-form.js';
import { html, type TemplateResult } from 'lit';
import { factList } from '../portal/form/fact-list.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import { secretWarning } from './secret-warning.ts';
import { subjectText, type TicketAskingState, type TicketFormTexts } from './ticket-form-words.ts';
import { deskText, kindText, severityText } from './ticket-words.ts';

/** What is confirmed: everything that will be sent. */
export function confirmation(
  messages: TicketFormTexts,
  state: TicketAskingState,
): Pick<ModalContent, 'title' | 'body' | 'act' | 'cancel'> {
  return {
    title: messages.text('ticket-form.confirm'),
    body: facts(messages, state),
    act: messages.text('ticket-form.send'),
    cancel: messages.text('ticket-form.back'),
  };
}

/** That texts look as if they held secrets: the person goes back, or decides that they are sent (SUP-05). */
export function warning(
  messages: TicketFormTexts,
  { findings }: Extract<TicketAskingState, { readonly type: 'warned' }>,
  { before, controller }: { readonly before: () => boolean; readonly controller: TicketForm | undefined },
): ModalContent {
  return {
    ...secretWarning(messages, findings, {
      title: messages.text('ticket-form.subject-title'),
      description: messages.text('ticket-form.description'),
    }),
    busyLabel: messages.text('busy'),
    onAct: () => void controller?.sendAnyway(before),
    onCancel: () => controller?.back(),
  };
}

function facts(messages: TicketFormTexts, { typed, subject, files }: TicketAskingState): TemplateResult {
  const { name, mail, telephone } = typed.contact;
  return factList([
    [messages.text('ticket-form.kind'), kindText(messages, typed.kind)],
    [messages.text('ticket-form.subject'), subject && subjectText(messages, subject)],
    [messages.text('ticket-form.service'), subject && serviceName(messages, subject, typed.serviceId)],
    [messages.text('ticket-form.severity'), severityText(messages, typed.severity)],
    [messages.text('ticket-form.desk'), deskText(messages, typed.desk)],
    [messages.text('ticket-form.subject-title'), typed.title],
    [
      messages.text('ticket-form.description'),
      html`<span class="written" tabindex="0">${typed.description.trim()}</span>`,
    ],
    [
      messages.text('attachments.title'),
      files.length > 0
        ? html`${messages.text('ticket-form.files', { count: files.length })}<br />${files.map((file) => html`<span class="attached-name">${file.name}</span>`)}`
        : undefined,
    ],
    [
      messages.text('ticket-form.contact'),
      html`<span class="written-contact">${[name, mail, telephone].filter(Boolean).join('\n')}</span>`,
    ],
  ]);
}

function serviceName(messages: TicketFormTexts, { services }: TicketSubject, id: string): string | undefined {
  const service = services.find((one) => one.id === id);
  return service && localized(service.name, messages.locale);
}
