import type { Invitation, InvitationFormState, InvitationTyped } from '@madoguchi/sdk';
import type { InvitationForm } from '@madoguchi/sdk/identity/invitation-form.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { restoredNote } from '../portal/form/restored-note.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { inviteQuestion } from './invitation-dialogs.ts';
import { invitationErrors, invitationFields } from './invitation-fields.ts';
import { alreadyInvited } from './invitation-notes.ts';
import type { InvitationTexts } from './invitation-words.ts';

/** What the form that invites somebody works with. */
export interface InvitationFormDrawing {
  readonly view: ConfirmedFormView;
  readonly controller: InvitationForm | undefined;
  /** The languages that mails are written in. */
  readonly locales: readonly string[];
  /** Asked before it is sent. */
  readonly before: (draft: InvitationTyped) => boolean;
  readonly onAnew: () => void;
  /** Sends the invitation again that waits for the address already. */
  readonly onResend: (invitation: Invitation) => void;
  readonly onCancel: () => void;
}

/** 招待する: address and language, メールを送信 (LIC-09). */
export function invitationForm(
  messages: InvitationTexts,
  form: InvitationFormState,
  { view, controller, locales, before, onAnew, onResend, onCancel }: InvitationFormDrawing,
): TemplateResult {
  const title = messages.text('invitations.form-title');
  const invited = form.type === 'already-invited';
  const content = html`<h2 class="row-title">${title}</h2>
    ${view.outcome.render(messages, {
      error: form.type === 'failed' ? form.error : undefined,
      items: invitationErrors(messages, form),
      typed: true,
    })}
    ${invited ? alreadyInvited(messages, view.outcome.id, form.waiting, onResend) : nothing}
    ${form.restored && !invited ? restoredNote(messages.text('invitations.restored'), messages.text('invitations.anew'), onAnew) : nothing}
    <p class="mado-text">${messages.text('invitations.form-lead')}</p>
    ${invitationFields(messages, form, locales, (typed) => controller?.type(typed))}
    <div class="mado-actions">
      ${submitButton(messages.text('invitations.submit'), false, '')}
      <button class="mado-button mado-button-quiet" part="cancel" type="button" @click=${onCancel}>
        ${messages.text('invitations.cancel')}
      </button>
    </div>`;
  return view.render(messages, {
    title,
    content,
    draft: 'draft' in form ? form.draft : undefined,
    busy: form.type === 'submitting',
    confirmation: (draft) => inviteQuestion(messages, draft),
    before,
    controller,
  });
}
