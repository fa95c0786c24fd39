import type { BeforeSending, ContractServices, ServiceAct } from '@madoguchi/sdk';
import type { ServiceList } from '@madoguchi/sdk/account/service-list.js';
import { decideServiceChange } from '@madoguchi/sdk/account/service-change.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { factList, type Fact } from '../portal/form/fact-list.ts';
import type { ModalContent } from '../portal/dialog/modal.ts';
import type { ServiceWriting } from './service-words.ts';

/** What a change does, to be confirmed (MYP-12): when, what it costs now and after, and for how long. */
export function serviceConfirmation(
  writing: ServiceWriting,
  {
    facts,
    act,
    today,
    busy,
  }: { readonly facts: ContractServices; readonly act: ServiceAct; readonly today: string; readonly busy: boolean },
  controller: ServiceList | undefined,
  before: BeforeSending,
): ModalContent {
  const { messages } = writing;
  return {
    title: messages.text(`services.confirm.${act.type}`),
    body: act.type === 'withdraw' ? withdrawal(writing, facts, act.changeId) : change(writing, facts, act, today),
    act: messages.text(act.type === 'withdraw' ? 'services.withdraw' : `services.act.${act.type}`),
    cancel: messages.text('services.back'),
    busy,
    busyLabel: messages.text('busy'),
    onAct: () => void controller?.submit(before),
    onCancel: () => controller?.back(),
  };
}

/** What was accepted, and the day from which it holds. */
export function acceptance({ messages, nameOf, day }: ServiceWriting, act: ServiceAct): TemplateResult {
  if (act.type === 'withdraw') return html`<p class="mado-notice-title">${messages.text('services.withdrawn')}</p>`;
  const what = messages.text(`services.confirm.day-${act.type}`);
  return html`<p class="mado-notice-title">${messages.text(`services.done.${act.type}`, { name: nameOf(act.serviceId) })}</p>
    <p class="mado-text">${messages.text('services.done-day', { what, day: day(act.effectiveOn) })}</p>`;
}

function withdrawal(
  { messages, nameOf }: ServiceWriting,
  { pending }: ContractServices,
  changeId: string,
): TemplateResult {
  const found = pending.find(({ id }) => id === changeId);
  return html`${factList([[messages.text('services.confirm.service'), found && nameOf(found.serviceId)]])}
    <p class="mado-text">${messages.text('services.confirm.withdraw-hint')}</p>`;
}

function change(
  { messages, yen, day, nameOf }: ServiceWriting,
  facts: ContractServices,
  act: Exclude<ServiceAct, { readonly type: 'withdraw' }>,
  today: string,
): TemplateResult {
  const decision = decideServiceChange(facts, act, today);
  const effect = decision.ok ? decision : undefined;
  const fee = effect?.earlyYen;
  const minimum = effect?.minimumEndsOn;
  const shown: readonly Fact[] = [
    [messages.text('services.confirm.from'), effect?.fromServiceId && nameOf(effect.fromServiceId)],
    [messages.text('services.confirm.service'), nameOf(act.serviceId)],
    [messages.text(`services.confirm.day-${act.type}`), day(act.effectiveOn)],
    [
      messages.text('services.confirm.now'),
      effect && messages.text('services.yen-a-month', { yen: yen(effect.yenNow) }),
    ],
    [
      messages.text('services.confirm.after'),
      effect && messages.text('services.yen-a-month', { yen: yen(effect.yenAfter) }),
    ],
    [
      messages.text('services.confirm.minimum'),
      minimum && messages.text('services.confirm.minimum-of', { day: day(minimum) }),
    ],
    [
      messages.text('services.confirm.fee'),
      fee
        ? messages.text(`services.confirm.fee-${act.type === 'cancel' ? 'of' : 'later'}`, { yen: yen(fee) })
        : undefined,
    ],
  ];
  const isAtOnce = act.type !== 'cancel' && act.effectiveOn === today;
  return html`${factList(shown)}
    ${facts.pending.length > 0 ? html`<p class="mado-text">${messages.text('services.confirm.with-pending')}</p>` : nothing}
    ${effect ? html`<p class="mado-text">${messages.text(`services.confirm.${isAtOnce ? 'at-once' : 'until-then'}`)}</p>` : nothing}`;
}
