import type { CertificateService, ServiceChoice } from '@madoguchi/sdk';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { SummaryItem } from '../portal/form/failure-view.ts';
import { errorOf } from '../portal/form/text-field.ts';
import { factList } from '../portal/form/fact-list.ts';
import { chargeText, contractTypeText, kindText, priceText, serviceName } from './application-words.ts';
import { optionCards, type OptionCard } from '../portal/form/option-cards.ts';
import { documentsAhead } from './wizard-documents.ts';
import { errorsOf, type Applying, type Choosing, type WizardTexts } from './wizard-words.ts';

/** What the first step does. */
export interface ServiceStep {
  /** It is about a record whose service stands: there is nothing to choose. */
  readonly stands: boolean;
  /** It is changed with the renewal (CRT-10). */
  readonly switches: boolean;
  readonly onChoose: (choice: ServiceChoice) => void;
}

/** サービス選択: what each service and contract is, for how long, and what it costs (CRT-04, CRT-20). */
export function wizardService(messages: WizardTexts, state: Choosing, step: ServiceStep): TemplateResult {
  if (step.stands) return html`${standing(messages, state)} ${documentsAhead(messages, state.catalogue.documents)}`;
  const { services, choice, catalogue } = state;
  const service = services.find(({ id }) => id === choice.serviceId);
  return html`${optionCards({
    id: 'serviceId',
    label: messages.text('certificates.service'),
    mark: messages.text('application-fields.required'),
    error: missing(messages, state, 'serviceId'),
    cards: services.map((one) => serviceCard(messages, one)),
    chosen: choice.serviceId,
    onChoose: (serviceId) => step.onChoose({ serviceId }),
  })}
    ${service ? terms(messages, state, service, step) : nothing}
    <p class="mado-hint">
      ${messages.text('application-wizard.term-stands')} ${messages.text('application-wizard.price-otherwise')}
      ${step.switches ? messages.text('application-wizard.carries-on') : nothing}
    </p>
    ${documentsAhead(messages, catalogue.documents)}`;
}

/** What has still to be chosen, as the summary lists it too. */
export function missing(
  messages: WizardTexts,
  state: Choosing,
  field: 'serviceId' | 'contractType' | 'months',
): string | undefined {
  const keys = { serviceId: 'choose-service', contractType: 'choose-contract-type', months: 'choose-term' } as const;
  if (state.type !== 'not-chosen' || !errorOf(state.fieldErrors, field)) return undefined;
  return messages.text(`application-wizard.${keys[field]}`);
}

/** The same as a summary lists it, of what is on the screen. */
export function missingItems(messages: WizardTexts, state: Choosing): readonly SummaryItem[] {
  return (['serviceId', 'contractType', 'months'] as const).flatMap((id) => {
    const text = missing(messages, state, id);
    const isDrawn = id === 'serviceId' || state.choice.serviceId !== undefined;
    return text && isDrawn && (id !== 'months' || state.choice.contractType !== undefined) ? [{ id, text }] : [];
  });
}

/** The service of a draft that is chosen anew, as it is before there is one. */
export function choosingOf(state: Applying): Choosing | undefined {
  const { choosing } = state;
  if (!choosing) return undefined;
  const fieldErrors = errorsOf(state);
  return fieldErrors.length > 0 ? { ...choosing, type: 'not-chosen', fieldErrors } : { ...choosing, type: 'choosing' };
}

function serviceCard(
  messages: WizardTexts,
  { id, name, offers, validation, names: { most } }: CertificateService,
): OptionCard<string> {
  const prices = offers.map(({ price }) => price);
  const least = priceText(messages, Math.min(...prices));
  const words =
    messages.find(`application-wizard.validation.${validation}`) ??
    messages.text('application-wizard.validation.other');
  return {
    value: id,
    title: localized(name, messages.locale),
    aside: new Set(prices).size > 1 ? messages.text('application-wizard.price-at-least', { price: least }) : least,
    lines: [words, messages.text('application-wizard.names', { most })],
  };
}

/** The type of contract, then the term with its price. */
function terms(
  messages: WizardTexts,
  state: Choosing,
  { offers }: CertificateService,
  { onChoose }: ServiceStep,
): TemplateResult {
  const { contractType: chosen, months } = state.choice;
  const mark = messages.text('application-fields.required');
  const types = [...new Set(offers.map(({ contractType }) => contractType))];
  return html`${optionCards({
    id: 'contractType',
    label: messages.text('certificates.contract-type'),
    mark,
    error: missing(messages, state, 'contractType'),
    cards: types.map((type) => ({
      value: type,
      title: contractTypeText(messages, type),
      lines: [messages.find(`application-wizard.contract-text.${type}`) ?? ''].filter(Boolean),
    })),
    chosen,
    onChoose: (contractType) => onChoose({ contractType }),
  })}
  ${
    chosen === undefined
      ? nothing
      : optionCards({
          id: 'months',
          label: messages.text('certificates.term'),
          mark,
          error: missing(messages, state, 'months'),
          cards: offers
            .filter(({ contractType }) => contractType === chosen)
            .map((offer) => ({
              value: offer.months,
              title: messages.text('certificates.months', { months: offer.months }),
              aside: priceText(messages, offer.price),
            })),
          chosen: months,
          onChoose: (term) => onChoose({ months: term }),
        })
  }`;
}

/** What the record has that it is about. */
function standing(messages: WizardTexts, { catalogue, kind, services, choice }: Choosing): TemplateResult {
  const { serviceId = '', contractType = '', months } = choice;
  const offer = services
    .flatMap(({ offers }) => offers)
    .find((one) => one.contractType === contractType && one.months === months);
  const price = chargeText(messages, { kind, couponNumber: undefined, agencyCode: '', price: offer?.price });
  return factList([
    [messages.text('certificates.kind-label'), kindText(messages, kind)],
    [messages.text('certificates.service'), serviceName(messages, catalogue, serviceId)],
    [messages.text('certificates.contract-type'), contractTypeText(messages, contractType)],
    [
      messages.text('certificates.term'),
      months === undefined ? undefined : messages.text('certificates.months', { months }),
    ],
    [messages.text('certificates.price'), kind === 'contact-change' ? undefined : price],
  ]);
}
