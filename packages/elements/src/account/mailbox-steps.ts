import type { FieldError, MailboxFacts } from '@madoguchi/sdk';
import type { MailboxForm } from '@madoguchi/sdk/account/mailbox-form.js';
import { localPartOf } from '@madoguchi/sdk/account/mailbox.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { termsDocuments } from '../identity/terms-documents.ts';
import { checkBox } from '../portal/form/check.ts';
import { errorOf, textField } from '../portal/form/text-field.ts';
import { optionCards } from '../portal/form/option-cards.ts';
import { radioGroup } from '../portal/form/radios.ts';
import { mailAddressText } from './mail-address-text.ts';
import { mailboxError, type MailboxFormTexts } from './mailbox-form-words.ts';

/** What one step is drawn with. */
export interface MailboxStepDrawing {
  readonly messages: MailboxFormTexts;
  readonly facts: MailboxFacts;
  readonly errors: readonly FieldError[];
  readonly controller: MailboxForm | undefined;
  readonly busy: boolean;
  /** Of the headings in it. */
  readonly level: number;
}

export function mailboxStep(drawing: MailboxStepDrawing): TemplateResult {
  switch (drawing.facts.step) {
    case 'local-part':
      return localPartStep(drawing);
    case 'subdomain':
      return subdomainStep(drawing);
    case 'settings':
      return settingsStep(drawing);
  }
}

/** メールアドレス（@より前）, with what becomes of it (MYP-08). */
function localPartStep({ messages, facts, errors, controller }: MailboxStepDrawing): TemplateResult {
  const { localPart, mailboxes } = facts;
  const stored = localPartOf(localPart);
  const error = errorOf(errors, 'localPart');
  return html`${textField({
    id: 'localPart',
    name: 'localPart',
    label: messages.text('mailbox.local-part'),
    mark: messages.text('mailbox.required'),
    hint: messages.text('mailbox.local-part-hint'),
    error: error && mailboxError(messages, error),
    autocomplete: 'off',
    inputMode: 'email',
    value: localPart,
    describedBy: 'stored whole',
    onInput: ({ currentTarget: input }) => {
      if (input instanceof HTMLInputElement) controller?.type(input.value);
    },
  })}
    <p class="mado-hint stored" id="stored" part="stored" role="status">${stored !== '' && stored !== localPart ? messages.text('mailbox.stored', { value: stored }) : nothing}</p>
    <p class="whole" id="whole" part="whole">
      <span class="mado-hint">${messages.text('mailbox.whole')}</span>
      <span class="whole-address">${mailAddressText(messages.text('mailbox.whole-sample', { localPart: stored || messages.text('mailbox.whole-empty'), domain: mailboxes.domain }))}</span>
    </p>`;
}

/** サブドメイン候補, three at a time (MYP-09). */
function subdomainStep({ messages, facts, errors, controller, busy }: MailboxStepDrawing): TemplateResult {
  const { offered, subdomain, mailboxes } = facts;
  if (!offered) return html`${nothing}`;
  const { candidates, localPart, next, former } = offered;
  const error = errorOf(errors, 'subdomain');
  if (candidates.length === 0)
    return html`<p class="mado-notice" part="none" id="subdomain" tabindex="-1" role="status">${messages.text('mailbox.none', { localPart })}</p>`;
  const last = next === undefined;
  const others = (): void => {
    if (!last && !busy) void controller?.showOthers();
  };
  return html`${optionCards<string>({
    id: 'subdomain',
    label: messages.text('mailbox.subdomain'),
    mark: messages.text('mailbox.required'),
    error: error && mailboxError(messages, error),
    cards: candidates.map((value) => ({
      value,
      title: mailAddressText(
        messages.text('mailbox.address', { localPart, subdomain: value, domain: mailboxes.domain }),
      ),
    })),
    chosen: subdomain,
    onChoose: (value) => controller?.choose(value),
  })}
    <div class="others">
      <button
        class="mado-button mado-button-quiet"
        part="others"
        type="button"
        id="others"
        aria-disabled=${ifDefined(last ? 'true' : undefined)}
        aria-describedby=${ifDefined(last ? 'last' : undefined)}
        @click=${others}
      >
        ${messages.text('mailbox.others')}
      </button>
      ${former ? html`<button class="mado-button mado-button-quiet" part="former" type="button" @click=${() => !busy && controller?.showFormer()}>${messages.text('mailbox.former')}</button>` : nothing}
      ${last ? html`<p class="mado-hint" id="last" part="last">${messages.text('mailbox.last')}</p>` : nothing}
    </div>`;
}

/** 契約約款 and メールウィルスチェック (MYP-10). */
function settingsStep({ messages, facts, errors, controller, level }: MailboxStepDrawing): TemplateResult {
  const { reading, virusCheck } = facts;
  if (!reading) return html`${nothing}`;
  const { terms, opened, ticked } = reading;
  const [agreed, check] = [errorOf(errors, 'agreed'), errorOf(errors, 'virusCheck')];
  const closed = terms.documents.some(({ id }) => !opened.includes(id));
  const tick = (on: boolean, box: HTMLInputElement): void => {
    controller?.tick(on);
    box.checked = controller ? on && !closed : ticked; // the browser has ticked it already
  };
  return html`<div class="mado-field" part="field">
      <p class="mado-label terms-label">${messages.text('mailbox.terms')}<span class="mado-mark" aria-hidden="true">${messages.text('mailbox.required')}</span></p>
      ${keyed(
        terms.version,
        termsDocuments(messages, terms.documents, opened, level, (id) => controller?.open(id)),
      )}
      ${checkBox({
        id: 'agreed',
        label: messages.text('mailbox.terms-agree'),
        checked: ticked,
        closed,
        invalid: agreed !== undefined,
        describedBy: [closed && 'agreed-hint', agreed && 'agreed-error'].filter(Boolean).join(' ') || undefined,
        onChange: tick,
      })}
      ${closed ? html`<p class="mado-hint" part="hint" id="agreed-hint">${messages.text('mailbox.terms-hint')}</p>` : nothing}
      ${agreed ? html`<p class="mado-error" part="error" id="agreed-error">${mailboxError(messages, agreed)}</p>` : nothing}
    </div>
    ${radioGroup<'on' | 'off'>({
      id: 'virusCheck',
      name: 'virusCheck',
      label: messages.text('mailbox.virus-check'),
      mark: messages.text('mailbox.required'),
      hint: messages.text('mailbox.virus-check-hint'),
      error: check && mailboxError(messages, check),
      radios: [
        { value: 'on', label: messages.text('mailbox.on-choice') },
        { value: 'off', label: messages.text('mailbox.off-choice') },
      ],
      chosen: virusCheck === undefined ? undefined : virusCheck ? 'on' : 'off',
      onChoose: (value) => controller?.chooseVirusCheck(value === 'on'),
    })}`;
}
