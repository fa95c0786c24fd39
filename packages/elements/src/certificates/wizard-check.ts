import type { ApplicationStep } from '@madoguchi/sdk';
import { takesCoupon } from '@madoguchi/sdk/certificates/coupon.rules.js';
import { namesAnother } from '@madoguchi/sdk/certificates/subject.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { chargeText, contractTypeText, kindText, serviceName } from './application-words.ts';
import { entryFacts, nothingEntered } from './entry-facts.ts';
import { writtenEntries } from './entry-list.ts';
import { factList, type Fact } from '../portal/form/fact-list.ts';
import { asTyped, namesFact, reusedKey } from './wizard-csr.ts';
import { keyText, serverNameText, type Applying, type WizardTexts } from './wizard-words.ts';

/** 入力内容の確認: all that will be sent, each part with the way back to it (CRT-04, CRT-20). */
export function wizardCheck(
  messages: WizardTexts,
  state: Applying,
  onGo: (step: ApplicationStep) => void,
): TemplateResult {
  const { checked } = state;
  if (!checked) return html`<p class="mado-text" role="status">${messages.text('application-wizard.checking')}</p>`;
  const empty = nothingEntered(messages);
  const { basics } = checked;
  const serverName = serverNameText(messages, state.entries.basics.serverName, basics.serverName);
  const written = { ...checked, basics: { ...basics, serverName } };
  const parts = writtenEntries(messages, written, { ...state, csr: () => csrWords(messages, state) });
  const names = state.csr.type === 'read' ? state.csr.inspection.names : undefined;
  return html`<p class="mado-text">${messages.text('application-wizard.check-title')}</p>
    ${anotherOrganisation(messages, state)} ${reusedKey(messages, state)}
    <section class="summary-part" aria-labelledby="check-subject">
      <div class="part-head">
        <h4 class="part-title" id="check-subject">${messages.text('certificates.service')}</h4>
        ${state.reached.includes('service') ? edit(messages, messages.text('certificates.service'), () => onGo('service')) : nothing}
      </div>
      ${factList(subjectFacts(messages, state))}
    </section>
    ${parts.map(
      ({ step, title, entries }, index) =>
        html`<section class="summary-part" part="check" aria-labelledby="check-${index}">
          <div class="part-head">
            <h4 class="part-title" id="check-${index}">${title}</h4>
            ${edit(messages, title, () => onGo(step))}
          </div>
          ${factList(entryFacts(entries, empty).toSpliced(2, 0, ...(step === 'basics' ? [namesFact(messages, names, asTyped(messages, state))] : [])))}
        </section>`,
    )}
    ${
      takesCoupon(state.draft.kind)
        ? html`<div class="small-print">
            <p class="mado-hint">${messages.text('application-wizard.contract-made')}</p>
            <p class="mado-hint">${messages.text('application-wizard.term-stands')}</p>
            <p class="mado-hint">${messages.text('application-wizard.payment')}</p>
          </div>`
        : nothing
    }`;
}

const edit = (messages: WizardTexts, step: string, onEdit: () => void): TemplateResult =>
  html`<button class="mado-link plain" part="edit" type="button" @click=${onEdit}>
    ${messages.text('application-wizard.check-edit', { step })}
  </button>`;

/** That the certificate will name another organisation than the one that applies. */
function anotherOrganisation(
  messages: WizardTexts,
  { draft, csr, checked }: Applying,
): TemplateResult | typeof nothing {
  const requested = csr.type === 'read' ? csr.inspection.subject?.organization : undefined;
  const applied = checked?.organisation.name ?? '';
  if (draft.kind === 'contact-change' || requested === undefined || !namesAnother(requested, applied)) return nothing;
  return html`<div class="mado-notice" part="organisation-differs" role="note">
    <p class="mado-text">${messages.text('application-wizard.organisation-differs', { requested, applied })}</p>
  </div>`;
}

/** What an application is for, and what it costs. */
function subjectFacts(
  messages: WizardTexts,
  { draft, catalogue, checked, entries, coupons }: Applying,
): readonly Fact[] {
  const { kind, serviceId, contractType, months, source } = draft;
  const offer = catalogue.services
    .find(({ id }) => id === serviceId)
    ?.offers.find((one) => one.contractType === contractType && one.months === months);
  const { agencyCode, couponId } = (checked ?? entries).basics;
  const couponNumber = coupons.find(({ id }) => id === couponId)?.number;
  const price = chargeText(messages, { kind, couponNumber, agencyCode, price: offer?.price });
  return [
    [messages.text('certificates.kind-label'), kindText(messages, kind)],
    [messages.text('certificates.service'), serviceName(messages, catalogue, serviceId)],
    [messages.text('certificates.contract-type'), contractTypeText(messages, contractType)],
    [messages.text('certificates.term'), messages.text('certificates.months', { months })],
    [messages.text('certificates.price'), kind === 'contact-change' ? undefined : price],
    [messages.text('application-wizard.source'), source?.number],
    [messages.text('certificates.server-name'), kind === 'contact-change' ? source?.serverName : undefined],
  ];
}

/** What key the request has that was read; its names follow. */
function csrWords(messages: WizardTexts, { csr }: Applying): string {
  if (csr.type !== 'read') return messages.text('application-wizard.csr-reading');
  const { key } = csr.inspection;
  return key ? keyText(messages, key) : '';
}
