import type { BeforeSending, Messages } from '@madoguchi/sdk';
import { html, type TemplateResult } from 'lit';
import { FocusNext } from '../focus-next.ts';
import type { MadoElement } from '../mado-element.ts';
import { Modal, type ModalContent } from '../dialog/modal.ts';
import type { PortalTexts } from '../texts.ts';
import { guardComposition } from './composition.ts';
import { FormOutcome } from './form-outcome.ts';
import { outcomeHost } from './outcome-host.ts';

/** What the controllers of such forms have in common. */
interface Confirmed {
  review(this: void): void | Promise<void>;
  back(this: void): void;
  send(this: void, before?: BeforeSending): Promise<void>;
}

/** What an element gives of its form to be drawn. */
export interface ConfirmedFormDrawing<Draft> {
  readonly title: string;
  readonly content: TemplateResult;
  /** What is to be confirmed, or is being sent. */
  readonly draft: Draft | undefined;
  readonly busy: boolean;
  readonly confirmation: (draft: Draft) => Pick<ModalContent, 'title' | 'body' | 'act' | 'cancel'>;
  /** Asked before what was confirmed is sent. */
  readonly before: (draft: Draft) => boolean;
  readonly controller: Confirmed | undefined;
  /** Another dialog, for as long as nothing is to be confirmed. */
  readonly dialog?: ModalContent | undefined;
}

/**
 * Draws a form that is confirmed (決定) before it is sent, with the dialog that confirms it. What came of it is the
 * `outcome`'s to draw, and `focus` leads to what comes next: whichever is made later has the last word on the focus.
 */
export class ConfirmedFormView {
  readonly modal: Modal;
  readonly outcome: FormOutcome;
  readonly focus: FocusNext;

  /** `shown` is what an outcome belongs to, where that is not the element's state: a form, or the list behind it. */
  constructor(host: MadoElement & { readonly state: unknown }, shown?: () => unknown) {
    this.modal = new Modal(host);
    this.outcome = new FormOutcome(shown ? outcomeHost(host, shown) : host, () => host.renderRoot);
    this.focus = new FocusNext(host);
  }

  render<Draft extends object>(messages: Messages<PortalTexts>, form: ConfirmedFormDrawing<Draft>): TemplateResult {
    const { title, content, draft, busy, confirmation, before, controller, dialog } = form;
    const review = (event: SubmitEvent): void => {
      event.preventDefault();
      void controller?.review();
    };
    const confirming = draft && {
      ...confirmation(draft),
      busy,
      busyLabel: messages.text('busy'),
      onAct: () => void controller?.send(() => before(draft)),
      onCancel: () => controller?.back(),
    };
    return html`<form novalidate aria-label=${title} aria-busy=${busy} @submit=${review} @keydown=${guardComposition}>
        ${content}
      </form>
      ${this.modal.render(confirming ?? dialog)}`;
  }
}
