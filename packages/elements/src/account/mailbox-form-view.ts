import type { MailboxFormState, MailboxStep, NewMailboxInput } from '@madoguchi/sdk';
import type { MailboxForm } from '@madoguchi/sdk/account/mailbox-form.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConfirmedFormView } from '../portal/form/confirmed-form-view.ts';
import { factList } from '../portal/form/fact-list.ts';
import { heading } from '../portal/list/heading.ts';
import { restoredNote } from '../portal/form/restored-note.ts';
import { submitButton } from '../portal/form/submit-button.ts';
import { mailAddressText } from './mail-address-text.ts';
import { mailboxErrors, type MailboxFormTexts } from './mailbox-form-words.ts';
import { mailboxStep } from './mailbox-steps.ts';

export type MailboxFilling = Extract<MailboxFormState, { readonly step: MailboxStep }>;

/** What the form works with. */
export interface MailboxFormDrawing {
  readonly view: ConfirmedFormView;
  readonly controller: MailboxForm | undefined;
  /** Asked before it is registered. */
  readonly before: (draft: NewMailboxInput) => boolean;
  readonly onAnew: () => void;
  readonly onBack: () => void;
  /** Of the headings of the steps. */
  readonly level: number;
}

const steps: readonly MailboxStep[] = ['local-part', 'subdomain', 'settings'];

/** One step of the three, or the confirmation over the last. */
export function mailboxForm(
  messages: MailboxFormTexts,
  state: MailboxFilling,
  { view, controller, before, onAnew, onBack, level }: MailboxFormDrawing,
): TemplateResult {
  const errors = state.type === 'invalid' ? state.fieldErrors : [];
  const at = steps.indexOf(state.step);
  const asking = state.type === 'asking';
  const { domain } = state.mailboxes;
  const content = html`${view.outcome.render(messages, {
    error: state.type === 'failed' ? state.error : undefined,
    items: mailboxErrors(messages, errors),
    typed: true,
    busy: asking,
  })}
    ${
      state.type === 'terms-changed'
        ? html`<p class="mado-notice" part="terms-changed" id=${view.outcome.id} role="alert" tabindex="-1">${messages.text('mailbox.terms-changed')}</p>`
        : nothing
    }
    ${state.restored && at === 0 ? restoredNote(messages.text('mailbox.restored'), messages.text('mailbox.begin-anew'), onAnew) : nothing}
    <div class="step" part="step">
      <span class="places" aria-hidden="true">${steps.map((_, index) => html`<span class="place ${index <= at ? 'place-taken' : ''}"></span>`)}</span>
      <p class="mado-hint">${messages.text('mailbox.step.now', { step: at + 1, steps: steps.length })}</p>
      ${heading({ level, class: 'step-heading', part: 'step-title' }, html`<span class="step-title" tabindex="-1">${messages.text(`mailbox.step.${state.step}`)}</span>`)}
    </div>
    ${mailboxStep({ messages, facts: state, errors, controller, busy: asking, level: level + 1 })}
    <div class="mado-actions">
      ${submitButton(messages.text(at < 2 ? 'mailbox.next' : 'mailbox.review'), asking, messages.text('busy'))}
      ${
        at > 0
          ? html`<button class="mado-button mado-button-quiet" part="previous" type="button" @click=${onBack}>${messages.text('mailbox.back')}</button>`
          : nothing
      }
    </div>`;
  return view.render(messages, {
    title: messages.text('mailbox.title'),
    content,
    draft: 'draft' in state ? state.draft : undefined,
    busy: state.type === 'submitting' || asking,
    confirmation: ({ localPart, subdomain, virusCheck }) => ({
      title: messages.text('mailbox.confirm'),
      body: factList([
        [
          messages.text('mailbox.fact.address'),
          mailAddressText(messages.text('mailbox.address', { localPart, subdomain, domain })),
        ],
        [
          messages.text('mailbox.fact.virus-check'),
          messages.text(virusCheck ? 'mailbox.on-choice' : 'mailbox.off-choice'),
        ],
        [messages.text('mailbox.fact.terms'), messages.text('mailbox.fact.agreed')],
      ]),
      act: messages.text('mailbox.decide'),
      cancel: messages.text('mailbox.back'),
    }),
    before,
    controller: controller && { review: () => controller.next(), back: controller.back, send: controller.send },
  });
}
