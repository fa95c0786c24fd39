import type { MailboxFormState, MailServer } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { CopyButtons } from '../portal/copy-button.ts';
import { factList } from '../portal/form/fact-list.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import { mailAddressText } from './mail-address-text.ts';
import type { MailboxFormTexts } from './mailbox-form-words.ts';

type Done = Extract<MailboxFormState, { readonly type: 'done' }>;

export interface MailboxDoneDrawing {
  /** The id of what takes the focus. */
  readonly id: string;
  readonly moment: string;
  readonly listHref: string | undefined;
  readonly onShow: (view: Done['view']) => void;
  readonly onPrint: () => void;
  /** Copies the initial password. */
  readonly copies: CopyButtons;
}

/** What was registered, which is never shown again; or the sheet of paper that it becomes (MYP-10). */
export function mailboxDone(
  messages: MailboxFormTexts,
  { created: { mailbox, servers, password }, view }: Done,
  { id, moment, listHref, onShow, onPrint, copies }: MailboxDoneDrawing,
): TemplateResult {
  const server = ({ host, port }: MailServer): string =>
    messages.text('mailbox.done.server', { host, port: String(port) });
  const facts = factList([
    [messages.text('mailbox.fact.address'), mailAddressText(mailbox.address)],
    [messages.text('mailbox.done.user'), mailAddressText(mailbox.address)],
    [messages.text('mailbox.done.password'), html`<span class="code" part="password">${password}</span>`],
    [messages.text('mailbox.done.incoming'), server(servers.incoming)],
    [messages.text('mailbox.done.outgoing'), server(servers.outgoing)],
    [
      messages.text('mailbox.fact.virus-check'),
      messages.text(mailbox.virusCheck ? 'mailbox.on-choice' : 'mailbox.off-choice'),
    ],
    [messages.text('mailbox.done.registered'), moment],
  ]);
  if (view === 'print')
    return html`<div class="done">
      <article class="paper" part="paper">
        <h2 class="mado-title print-title" tabindex="-1" id=${id}>${messages.text('mailbox.print-title')}</h2>
        ${facts}
        <p class="paper-note">${messages.text('mailbox.print-note')}</p>
      </article>
      <div class="mado-actions">
        <button class="mado-button" part="print" type="button" @click=${onPrint}>${messages.text('mailbox.print')}</button>
        <button class="mado-button mado-button-quiet" part="print-back" type="button" @click=${() => onShow('facts')}>
          ${messages.text('mailbox.print-back')}
        </button>
      </div>
    </div>`;
  return html`<div class="done">
    <p class="mado-notice mado-notice-success" part="success" id=${id} role="status" tabindex="-1">${messages.text('mailbox.done')}</p>
    <p class="mado-notice warning" part="warning" role="alert">${messages.text('mailbox.warning')}</p>
    <section class="paper" aria-labelledby="facts">
      <h2 class="mado-title" id="facts">${messages.text('mailbox.done.title')}</h2>
      ${facts}
      <div class="copying">
        ${copies.button({ text: password, label: messages.text('mailbox.copy-password') })}
        ${copies.outcome(messages.text('mailbox.copied'), messages.text('mailbox.not-copied'))}
      </div>
    </section>
    <div class="mado-actions">
      <button class="mado-button" part="print-view" type="button" @click=${() => onShow('print')}>
        ${messages.text('mailbox.print-view')}
      </button>
      ${listHref === undefined ? nothing : html`<a class="mado-button mado-button-quiet" part="mail-addresses" href=${listHref}>${messages.text('mailbox.list')}</a>`}
    </div>
  </div>`;
}

/** Asks whoever leaves before it was printed. To stay is what is advised. */
export function mailboxLeaving(messages: MailboxFormTexts, onStay: () => void, onGo: () => void): ModalContent {
  return {
    title: messages.text('mailbox.leave.title'),
    body: html`<p class="mado-text">${messages.text('mailbox.leave.text')}</p>`,
    act: messages.text('mailbox.leave.go'),
    cancel: messages.text('mailbox.leave.stay'),
    caution: true,
    busyLabel: messages.text('busy'),
    onAct: onGo,
    onCancel: onStay,
  };
}

/** That no other can be registered, and the way to those there are (MYP-08). */
export function mailboxFull(
  messages: MailboxFormTexts,
  { mailboxes, late }: Extract<MailboxFormState, { readonly type: 'full' }>,
  { id, listHref }: Pick<MailboxDoneDrawing, 'id' | 'listHref'>,
): TemplateResult {
  return html`<div class="done">
    <div class="mado-notice" part="full" id=${id} role=${late ? 'alert' : 'status'} tabindex="-1">
      <h2 class="mado-notice-title">${messages.text('mailbox.full.title')}</h2>
      <p class="mado-text">${messages.text('mailbox.full', { limit: mailboxes.limit })}</p>
      ${late ? html`<p class="mado-text">${messages.text('mailbox.full.late')}</p>` : nothing}
    </div>
    ${
      listHref === undefined
        ? nothing
        : html`<div class="mado-actions"><a class="mado-button mado-button-quiet" part="mail-addresses" href=${listHref}>${messages.text('mailbox.list')}</a></div>`
    }
  </div>`;
}
