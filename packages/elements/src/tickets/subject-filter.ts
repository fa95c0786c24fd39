import type { TicketFilter, TicketPage, TicketSubject } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { FocusNext } from '../portal/focus-next.ts';
import type { MadoElement } from '../portal/mado-element.ts';
import { RetryLater } from '../portal/retry-later.ts';
import type { SubjectPicker } from './subject-picker.ts';
import type { TicketListTexts } from './ticket-columns.ts';
import { ticketFormTexts } from './ticket.texts.ts';

/** Narrowing the list to a device or a contract (SUP-06): what finds one is loaded when somebody wants to. */
export class SubjectFilter {
  readonly #host: MadoElement;
  readonly #choose: (filter: Pick<TicketFilter, 'contractId' | 'deviceId'>) => void;
  readonly #retry: RetryLater;
  readonly #focus: FocusNext;
  #picker: SubjectPicker | undefined;
  #isWanted = false;
  #subject: TicketSubject | undefined;

  constructor(host: MadoElement, choose: (filter: Pick<TicketFilter, 'contractId' | 'deviceId'>) => void) {
    this.#host = host;
    this.#choose = choose;
    this.#retry = new RetryLater(host);
    this.#focus = new FocusNext(host);
  }

  render(messages: TicketListTexts, filter: TicketFilter, part: TicketPage | undefined): TemplateResult {
    const { contractId, deviceId } = filter;
    const subject = this.#subject;
    const isChosen = deviceId !== undefined || contractId !== undefined;
    const isKnown =
      subject && subject.device?.id === deviceId && (deviceId !== undefined || subject.contract.id === contractId);
    if (isChosen && !isKnown) return this.#unknown(messages, filter, part);
    if (this.#picker)
      return html`<div class="subject-filter">
        ${this.#picker.render(messages, isChosen ? subject : undefined, undefined)}
      </div>`;
    return html`<button class="mado-link plain by-subject" part="by-subject" type="button" @click=${this.#want}>
      ${messages.text('ticket-list.by-subject')}
    </button>`;
  }

  /** It came with the page's address, or with a view: its name stands in the rows. */
  #unknown(
    messages: TicketListTexts,
    { deviceId, contractId }: TicketFilter,
    part: TicketPage | undefined,
  ): TemplateResult {
    const named = part?.items.find(({ device, contract }) =>
      deviceId === undefined ? contract.id === contractId : device?.id === deviceId,
    );
    const name = deviceId === undefined ? named?.contract.name : named?.device?.name;
    return html`<p class="about" part="about">
      <span>${messages.text(deviceId === undefined ? 'ticket-list.contract' : 'ticket-list.device')}</span>
      ${name ? html`<strong>${name}</strong>` : nothing}
      <button class="mado-link plain" part="show-all" type="button" @click=${this.#showAll}>
        ${messages.text('ticket-list.of-all')}
      </button>
    </p>`;
  }

  /** The list is begun anew, for somebody else. */
  forget(): void {
    this.#subject = undefined;
    this.#picker?.close();
  }

  readonly #showAll = (): void => {
    this.#focus.to(this.#picker ? '#subject' : '.by-subject', { asked: true }); // the button goes
    this.#choose(none);
  };

  readonly #want = (): void => {
    if (this.#isWanted) return;
    this.#isWanted = true;
    this.#load().catch((error: unknown) => {
      this.#isWanted = false;
      this.#retry.failed(error, 'messages');
    });
  };

  async #load(): Promise<void> {
    const host = this.#host;
    const [{ SubjectPicker }] = await Promise.all([import('./subject-picker.ts'), host.addTexts(ticketFormTexts)]);
    this.#picker = new SubjectPicker(
      host,
      (subject) => {
        this.#subject = subject;
        this.#choose(subject ? filterBy(subject) : none);
        host.requestUpdate();
      },
      false,
    );
    host.requestUpdate();
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('#subject')?.focus();
  }
}

const none = { contractId: undefined, deviceId: undefined } as const;

const filterBy = ({ contract, device }: TicketSubject): Pick<TicketFilter, 'contractId' | 'deviceId'> =>
  device ? { contractId: undefined, deviceId: device.id } : { contractId: contract.id, deviceId: undefined };
