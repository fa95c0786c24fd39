import type { ContractServices, OfferedService, ServiceChange, ServiceChangeType } from '@madoguchi/sdk';
import type { ServiceList } from '@madoguchi/sdk/account/service-list.js';
import {
  canWithdrawChange,
  decideServiceChange,
  isHadOn,
  minimumEnd,
} from '@madoguchi/sdk/account/service-change.rules.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { heading } from '../portal/list/heading.ts';
import { refusalText, type ServiceWriting } from './service-words.ts';

/** What the rows of services are drawn with. */
export interface ServiceRows extends ServiceWriting {
  readonly facts: ContractServices;
  readonly today: string;
  readonly level: number;
  readonly controller: Pick<ServiceList, 'review'> | undefined;
  readonly securityHref: string | undefined;
}

/** ご契約中のサービス: what there is today, with what it costs and until when it is there. */
export function hadServices(rows: ServiceRows): TemplateResult {
  const { facts, today, messages, day, yen } = rows;
  const had = facts.subscribed.filter((one) => isHadOn(one, today));
  return html`<ul class="rows" part="services">
    ${had.map((one) => {
      const service = facts.offered.find(({ id }) => id === one.serviceId);
      if (!service) return nothing;
      const minimum = minimumEnd(service, one.startedOn);
      const hints = [
        messages.text('services.since', { day: day(one.startedOn) }),
        one.endsOn !== undefined && messages.text('services.until', { day: day(one.endsOn) }),
        minimum !== undefined && minimum >= today && messages.text('services.minimum-until', { day: day(minimum) }),
      ];
      return serviceRow(rows, service, hints, 'cancel', yen(service.monthlyYen));
    })}
  </ul>`;
}

/** 追加・変更できるサービス: what is not there today, with what it does, or why it cannot be had online. */
export function offeredServices(rows: ServiceRows): TemplateResult {
  const { facts, today, messages, yen } = rows;
  const isThere = (id: string): boolean =>
    facts.subscribed.some((one) => one.serviceId === id && (isHadOn(one, today) || one.startedOn > today));
  const others = facts.offered.filter(({ id }) => !isThere(id));
  if (others.length === 0) return html`<p class="mado-text">${messages.text('services.no-offers')}</p>`;
  return html`<ul class="rows" part="offers">
    ${others.map((service) => {
      const { course, starts, minimumMonths } = service;
      const isCourse = facts.subscribed.some(
        (one) =>
          course !== undefined &&
          isHadOn(one, today) &&
          facts.offered.find(({ id }) => id === one.serviceId)?.course === course,
      );
      const hints = [
        starts !== 'window' && messages.text(`services.starts.${starts}`),
        starts !== 'window' && service.ends !== 'window' && messages.text('services.ends.month-end'),
        starts !== 'window' && minimumMonths > 0 && messages.text('services.minimum', { months: minimumMonths }),
      ];
      return serviceRow(rows, service, hints, isCourse ? 'course' : 'add', yen(service.monthlyYen));
    })}
  </ul>`;
}

function serviceRow(
  rows: ServiceRows,
  service: OfferedService,
  hints: readonly (string | false)[],
  type: ServiceChangeType,
  price: string,
): TemplateResult {
  const { messages, level } = rows;
  const { locale } = messages;
  const name = localized(service.name, locale);
  return html`<li class="row" part="service">
    <div class="what">
      ${heading({ level: level + 1, class: 'name' }, name)}
      <p class="mado-text">${localized(service.description, locale)}</p>
      ${hints.map((hint) => (hint ? html`<p class="small">${hint}</p>` : nothing))}
    </div>
    <div class="does">
      <span class="price">${messages.text('services.yen-a-month', { yen: price })}</span>
      ${serviceAct(rows, service, type, name)}
    </div>
  </li>`;
}

/** The button of a change, or the same with the reason why it cannot be made now. */
function serviceAct(rows: ServiceRows, service: OfferedService, type: ServiceChangeType, name: string): TemplateResult {
  const { messages, facts, today, controller, securityHref } = rows;
  if (service.elsewhere)
    return securityHref === undefined
      ? html`<p class="why">${messages.text('services.refused.managed-elsewhere')}</p>`
      : html`<a class="mado-link" part="security" href=${securityHref}>${messages.text('services.security')}</a>`;
  const decision = decideServiceChange(facts, { type, serviceId: service.id }, today);
  const why = decision.ok ? undefined : refusalText(rows, service, decision);
  const act = messages.text(`services.act.${type}`);
  const id = `why-${service.id}`;
  const click = (): void => {
    if (decision.ok) controller?.review({ type, serviceId: service.id, effectiveOn: decision.effectiveOn });
  };
  return html`<button
      class="mado-button ${type === 'cancel' || why ? 'mado-button-quiet' : ''}"
      part="act"
      type="button"
      aria-label=${messages.text('services.act-of', { act, name })}
      aria-disabled=${ifDefined(why ? 'true' : undefined)}
      aria-describedby=${ifDefined(why ? id : undefined)}
      @click=${click}
    >
      ${act}
    </button>
    ${why ? html`<p class="why" part="why" id=${id}>${why}</p>` : nothing}`;
}

/** 受付済みのお手続き: what is still to come, and can be withdrawn. */
export function pendingChanges(rows: ServiceRows): TemplateResult {
  const { facts, messages, today, level, day, nameOf, controller } = rows;
  const textOf = ({ type, effectiveOn, fromServiceId }: ServiceChange): string =>
    messages.find(`services.pending-${type}`, { day: day(effectiveOn), from: nameOf(fromServiceId ?? '') }) ??
    day(effectiveOn);
  return html`<ul class="rows" part="pending">
    ${facts.pending.map(
      (change) =>
        html`<li class="row" part="change">
          <div class="what">
            ${heading({ level: level + 1, class: 'name' }, nameOf(change.serviceId))}
            <p class="mado-text">${textOf(change)}</p>
          </div>
          <div class="does">
            ${
              canWithdrawChange(change, today)
                ? html`<button
                    class="mado-button mado-button-quiet"
                    part="withdraw"
                    type="button"
                    aria-label=${messages.text('services.act-of', { act: messages.text('services.withdraw'), name: nameOf(change.serviceId) })}
                    @click=${() => controller?.review({ type: 'withdraw', changeId: change.id })}
                  >
                    ${messages.text('services.withdraw')}
                  </button>`
                : html`<p class="why">${messages.text('services.pending-done')}</p>`
            }
          </div>
        </li>`,
    )}
  </ul>`;
}
