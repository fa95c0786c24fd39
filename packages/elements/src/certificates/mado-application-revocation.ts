import type { RevocationDraft, RevocationReason, RevocationTyped } from '@madoguchi/sdk';
import { createRevocationForm, revocationReasons } from '@madoguchi/sdk/certificates/revocation-form.js';
import { errorOf } from '../portal/form/plain-field.ts';
import { radioGroup } from '../portal/form/radios.ts';
import type { RequestDrawing } from './request-view.ts';
import { RequestElement } from './request-element.ts';
import { MadoBeforeRevocationEvent, MadoRevocationRequestedEvent } from './mado-application-revocation.events.ts';

export type * from './mado-application-revocation.events.ts';

/**
 * 失効申請: terms, one of four reasons, confirmed, sent (CRT-13). It makes a record of its own; the vendor telephones before
 * anything is revoked, and what was accepted cannot be taken back, which is said before and in the confirmation.
 *
 * @summary Applying for a certificate to be revoked.
 * @event {MadoBeforeRevocationEvent} mado-before-revocation - It is about to be sent; cancelable.
 * @event {MadoRevocationRequestedEvent} mado-revocation-requested - It was sent.
 * @csspart facts - Whose certificate it is.
 * @csspart field - The reasons.
 * @csspart label - What is asked.
 * @csspart hint - A hint.
 * @csspart radio-label - One reason.
 * @csspart radio - Its radio button.
 * @csspart error - What is wrong with a field.
 * @csspart warning - What cannot be taken back.
 * @csspart summary - What stands above the form after wrong entries.
 * @attr {string} application - The id of the application whose certificate is to be revoked.
 */
export class MadoApplicationRevocation extends RequestElement<RevocationTyped, RevocationDraft> {
  constructor() {
    super({
      first: {},
      create: createRevocationForm,
      start: '#reason',
      requested: (application) => new MadoRevocationRequestedEvent(application),
    });
  }

  protected override drawing(): RequestDrawing<RevocationDraft> {
    const { state, messages } = this;
    const reason = (one: RevocationReason): string =>
      messages.find(`application-detail.revoke.reason.${one}`) ??
      messages.text('application-detail.revoke.reason.other');
    const wrong = state.type === 'invalid' && errorOf(state.fieldErrors, 'reason');
    const error = wrong ? messages.text('application-detail.revoke.reason.required') : undefined;
    return {
      action: 'revoke',
      buttons: [messages.text('application-detail.revoke.next'), messages.text('application-detail.decide')],
      kind: 'revocation',
      title: messages.text('application-detail.revoke.title'),
      warning: () => messages.text('application-detail.revoke.warning'),
      fields: radioGroup<RevocationReason>({
        id: 'reason',
        name: 'reason',
        label: messages.text('application-detail.revoke.reason'),
        mark: messages.text('application-fields.required'),
        error,
        radios: revocationReasons.map((one) => ({ value: one, label: reason(one) })),
        chosen: state.typed.reason,
        onChoose: (chosen) => this.enter({ reason: chosen }),
      }),
      errors: error ? [{ id: 'reason', text: error }] : [],
      question: messages.text('application-detail.revoke.confirm'),
      chosen: (draft) => [[messages.text('application-detail.revoke.reason'), reason(draft.reason)]],
      before: (application, draft) => this.dispatchEvent(new MadoBeforeRevocationEvent(application, draft.reason)),
      done: messages.text('application-detail.revoke.done'),
      doneText: messages.text('application-detail.revoke.done-text'),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mado-application-revocation': MadoApplicationRevocation;
  }
}
