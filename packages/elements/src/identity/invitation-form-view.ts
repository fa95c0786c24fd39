import type { Invitation, InvitationFormState, InvitationTyped } from '@madoguchi/sdk';
import type { InvitationForm } from '@madoguchi/sdk/identity/invitation-form.js';
import { html, type TemplateResult } from 'lit';
import { formInList, type FormInListDrawing } from '../portal/form/form-in-list-view.ts';
import { restoredNote } from '../portal/form/restored-note.ts';
import { inviteQuestion } from './invitation-dialogs.ts';
import { invitationErrors, invitationFields } from './invitation-fields.ts';
import { alreadyInvited } from './invitation-notes.ts';
import type { InvitationTexts } from './invitation-words.ts';

export interface InvitationFormDrawing extends FormInListDrawing<InvitationTyped, InvitationForm> {
  /** The languages that mails are written in. */
  readonly locales: readonly string[];
  readonly onAnew: () => void;
  /** Sends the invitation again that waits for the address already. */
  readonly onResend: (invitation: Invitation) => void;
}

/** 招待する: address and language, メールを送信 (LIC-09). */
export function invitationForm(
  messages: InvitationTexts,
  form: InvitationFormState,
  drawing: InvitationFormDrawing,
): TemplateResult {
  const { view, controller, locales, onAnew, onResend } = drawing;
  return formInList(messages, form, {
    ...drawing,
    title: messages.text('invitations.form-title'),
    items: invitationErrors(messages, form),
    notice:
      form.type === 'already-invited'
        ? alreadyInvited(messages, view.outcome.id, form.waiting, onResend)
        : form.restored &&
          restoredNote(messages.text('invitations.restored'), messages.text('invitations.anew'), onAnew),
    body: html`<p class="mado-text">${messages.text('invitations.form-lead')}</p>
      ${invitationFields(messages, form, locales, (typed) => controller?.type(typed))}`,
    act: messages.text('invitations.submit'),
    cancel: messages.text('invitations.cancel'),
    confirmation: (draft) => inviteQuestion(messages, draft),
  });
}
