import type { TerminationTyped } from '@madoguchi/sdk';
import { createTerminationForm } from '@madoguchi/sdk/certificates/termination-form.js';
import { nothing } from 'lit';
import { terminationText } from './detail-words.ts';
import type { RequestDrawing } from './request-view.ts';
import { RequestElement } from './request-element.ts';
import { MadoBeforeTerminationEvent, MadoTerminationRequestedEvent } from './mado-application-termination.events.ts';

export type * from './mado-application-termination.events.ts';

/**
 * 解約申請: terms, confirmed, sent (CRT-21). It makes a record of its own; the contract ends with its period, and until then its
 * certificates follow each other as before.
 *
 * @summary Applying for a contract of automatic renewal to end.
 * @event {MadoBeforeTerminationEvent} mado-before-termination - It is about to be sent; cancelable.
 * @event {MadoTerminationRequestedEvent} mado-termination-requested - It was sent.
 * @csspart facts - Which contract it is.
 * @csspart warning - When the contract ends, and until when the present certificate is valid.
 * @attr {string} application - The id of the application whose contract is to end.
 */
export class MadoApplicationTermination extends RequestElement<TerminationTyped, TerminationTyped> {
  constructor() {
    super({
      first: {},
      create: createTerminationForm,
      start: '[part="submit"]',
      requested: (application) => new MadoTerminationRequestedEvent(application),
    });
  }

  protected override drawing(): RequestDrawing<TerminationTyped> {
    const { messages } = this;
    return {
      action: 'terminate',
      buttons: [messages.text('application-detail.decide'), messages.text('application-detail.apply')],
      kind: 'termination',
      title: messages.text('application-detail.terminate.title'),
      warning: ({ application }) =>
        terminationText(messages, application, this.usedPortal?.configuration.timeZone ?? 'UTC'),
      fields: nothing,
      errors: [],
      question: messages.text('application-detail.terminate.confirm'),
      chosen: () => [],
      before: (application) => this.dispatchEvent(new MadoBeforeTerminationEvent(application)),
      done: messages.text('application-detail.terminate.done'),
      doneText: undefined,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-application-termination': MadoApplicationTermination;
  }
}
