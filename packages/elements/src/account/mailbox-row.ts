import type { MailboxRow, Messages } from '@madoguchi/sdk';
import type { mailboxListJa } from '@madoguchi/sdk/account/mailbox-list.ja.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { heading } from '../portal/list/heading.ts';
import type { PortalTexts } from '../portal/texts.ts';
import { mailAddressText } from './mail-address-text.ts';

export type MailboxListTexts = Messages<typeof mailboxListJa & PortalTexts>;

/** One mail address with its switch; `id` is unique in the element. */
export function mailboxRow(
  messages: MailboxListTexts,
  { mailbox, work }: MailboxRow,
  id: string,
  { day, level }: { readonly day: string; readonly level: number },
  onSwitch: (on: boolean) => void,
): TemplateResult {
  const on = work.type === 'saving' ? work.virusCheck : mailbox.virusCheck;
  const busy = work.type === 'saving';
  return html`<li class="mailbox" part="mailbox">
    <div class="who">
      ${heading({ level, class: 'address', part: 'address' }, mailAddressText(mailbox.address))}
      <p class="mado-hint day">${messages.text('mailboxes.registered', { day })}</p>
    </div>
    <div class="setting">
      <span class="name" id="${id}-name" aria-hidden="true">${messages.text('mailboxes.virus-check')}</span>
      <button
        class="switch"
        part="switch"
        type="button"
        role="switch"
        id=${id}
        aria-checked=${on ? 'true' : 'false'}
        aria-label=${messages.text('mailboxes.virus-check-of', { address: mailbox.address })}
        aria-describedby=${ifDefined(on ? undefined : `${id}-off`)}
        aria-disabled=${ifDefined(busy ? 'true' : undefined)}
        @click=${() => onSwitch(!on)}
      >
        <span class="track" aria-hidden="true"><span class="thumb"></span></span>
        <span class="word" aria-hidden="true">${messages.text(on ? 'mailboxes.on' : 'mailboxes.off')}</span>
      </button>
      ${on ? nothing : html`<p class="mado-hint off" id="${id}-off">${messages.text('mailboxes.off-note')}</p>`}
    </div>
    <div class="said" part="work" role=${work.type === 'failed' || work.type === 'conflict' ? 'alert' : 'status'}>${said(messages, mailbox.virusCheck, work)}</div>
  </li>`;
}

/** What came of the switch. */
function said(messages: MailboxListTexts, on: boolean, work: MailboxRow['work']): TemplateResult | typeof nothing {
  switch (work.type) {
    case 'idle':
      return nothing;
    case 'saving':
      return html`<p class="mado-hint">${messages.text('mailboxes.saving')}</p>`;
    case 'saved':
      return html`<p class="done">${messages.text(on ? 'mailboxes.saved-on' : 'mailboxes.saved-off')}</p>`;
    case 'conflict':
      return html`<p class="mado-error">${messages.text('mailboxes.conflict')}</p>`;
    case 'failed': {
      const { code, params } = work.error;
      const reason = messages.find(`error.${code}`, params) ?? '';
      return html`<p class="mado-error">${messages.text('mailboxes.failed', { reason })}</p>`;
    }
  }
}
