import type { ApplicationDetail, Messages, Withdrawal, WithdrawalState } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormOutcome } from '../portal/form/form-outcome.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import type { PortalTexts } from '../portal/texts.ts';
import { kindText } from './application-words.ts';
import { refusalText, type DetailTexts } from './detail-words.ts';
import { factList } from '../portal/form/fact-list.ts';

export interface WithdrawalDialog {
  readonly application: ApplicationDetail;
  readonly controller: Withdrawal | undefined;
  readonly outcome: FormOutcome;
  readonly before: () => boolean;
}

/** That it was withdrawn, once it was, or that it was decided meanwhile. */
export function withdrawnNotice(messages: DetailTexts, state: WithdrawalState): TemplateResult | typeof nothing {
  const refused = closedMeanwhile(messages, state);
  if (refused !== undefined)
    return html`<p class="mado-notice mado-notice-danger" part="failure" id="withdrawn" role="alert" tabindex="-1">${refused}</p>`;
  if (state.type !== 'saved') return nothing;
  return html`<p class="mado-notice mado-notice-success" part="success" id="withdrawn" role="status" tabindex="-1">
    ${messages.text('application-detail.withdraw.done')}
  </p>`;
}

/** 申請取消 (CRT-22): asks first, and says what comes back. A failure stays in the dialog, to be tried again. */
export function withdrawalDialog(
  messages: DetailTexts & Messages<PortalTexts>,
  state: WithdrawalState,
  { application, controller, outcome, before }: WithdrawalDialog,
): ModalContent | undefined {
  if (closedMeanwhile(messages, state) !== undefined) return undefined;
  if (state.type !== 'confirming' && state.type !== 'submitting' && state.type !== 'failed') return undefined;
  const error = state.type === 'failed' ? state.error : undefined;
  const send = (): void => {
    if (state.type === 'failed') controller?.review(); // what was confirmed stands; it is tried once more
    void controller?.send(before);
  };
  return {
    title: messages.text('application-detail.withdraw.confirm'),
    body: html`${outcome.render(messages, { error, busy: state.type === 'submitting' })}
      ${factList([
        [messages.text('certificates.number'), application.number],
        [messages.text('certificates.kind-label'), kindText(messages, application.kind)],
        [messages.text('certificates.server-name'), application.serverName],
        [messages.text('certificates.coupon'), application.couponNumber],
      ])}
      ${application.couponNumber ? html`<p class="mado-text">${messages.text('application-detail.withdraw.coupon')}</p>` : nothing}`,
    act: messages.text('application-detail.withdraw.decide'),
    cancel: messages.text('application-detail.back'),
    busy: state.type === 'submitting',
    busyLabel: messages.text('busy'),
    onAct: send,
    onCancel: () => {
      if (state.type === 'failed') controller?.review();
      controller?.back();
    },
  };
}

/** Why it cannot be withdrawn any more, where that is so: then nothing is left to confirm. */
function closedMeanwhile(messages: DetailTexts, state: WithdrawalState): string | undefined {
  if (state.type !== 'failed' || state.error.code !== 'action-closed') return undefined;
  return refusalText(messages, state.error) ?? messages.text('error.action-closed');
}
