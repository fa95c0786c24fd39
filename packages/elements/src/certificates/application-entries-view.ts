import type {
  ApplicationContact,
  ApplicationDetail,
  CertificateCatalogue,
  ContactRole,
  Messages,
} from '@madoguchi/sdk';
import type { applicationFieldsJa } from '@madoguchi/sdk/certificates/application-fields.ja.js';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../portal/list/heading.ts';
import { factList, priceText, serviceName, type DetailTexts, type Fact } from './detail-words.ts';
import { contractTypeText } from './application-words.ts';

type FieldTexts = Messages<typeof applicationFieldsJa>;

const roles: readonly ContactRole[] = ['registration', 'technical', 'administrative', 'signatory'];

/** Everything that was applied for (CRT-09, CRT-20). */
export function applicationEntriesView(
  messages: DetailTexts & FieldTexts,
  application: ApplicationDetail,
  catalogue: CertificateCatalogue,
  level: number,
): TemplateResult {
  const { entries, kind } = application;
  const { basics, organisation, contacts } = entries;
  const label = (field: string): string => messages.find(`application-fields.${field}`) ?? '';
  const yes = (is: boolean): string => messages.text(`application-detail.${is ? 'wanted' : 'not-wanted'}`);
  const changesContacts = kind === 'contact-change';
  const ends = kind === 'revocation' || kind === 'termination';
  const part = (title: string, facts: readonly Fact[]): TemplateResult => html`<div class="entries">
    ${heading({ level: level + 1, class: 'entries-title' }, title)} ${factList(facts)}
  </div>`;
  const contact = (role: ContactRole): TemplateResult | typeof nothing => {
    const facts = contactFacts(label, yes, contacts[role]);
    return contacts[role].name || contacts[role].organisation
      ? part(messages.text(`certificates.role.${role}`), facts)
      : nothing;
  };
  return html`<section class="section" part="entries">
    ${heading({ level, class: 'section-title' }, messages.text('application-detail.entries'))}
    ${
      changesContacts
        ? nothing
        : part(messages.text('certificates.step.basics'), [
            [messages.text('certificates.service'), serviceName(messages, catalogue, application.serviceId)],
            [messages.text('certificates.contract-type'), contractTypeText(messages, application.contractType)],
            [messages.text('certificates.term'), messages.text('certificates.months', { months: application.months })],
            [
              messages.text('certificates.price'),
              ends ? undefined : priceText(messages, { price: application.price, agencyCode: basics.agencyCode }),
            ],
            [label('basics.serverName'), basics.serverName || application.serverName],
            [label('basics.serverType'), basics.serverType],
            [messages.text('certificates.coupon'), application.couponNumber],
            [label('basics.agencyCode'), basics.agencyCode],
            [label('basics.siteSeal'), ends ? undefined : yes(basics.siteSeal)],
            [
              label('basics.revokePrevious'),
              basics.revokePrevious &&
                messages.text(
                  basics.revokePrevious === 'at-once'
                    ? 'application-fields.revoke-at-once'
                    : 'application-fields.revoke-later',
                ),
            ],
            [label('basics.remarks'), basics.remarks && html`<span class="lines">${basics.remarks}</span>`],
            [
              label('basics.csr'),
              basics.csr && html`<pre class="csr" tabindex="0" aria-label=${label('basics.csr')}>${basics.csr}</pre>`,
            ],
          ])
    }
    ${
      changesContacts || !organisation.name
        ? nothing
        : part(messages.text('certificates.step.organisation'), [
            [label('organisation.name'), organisation.name],
            [label('organisation.nameKana'), organisation.nameKana],
            [label('organisation.registrationNumber'), organisation.registrationNumber],
            [
              label('organisation.registeredAddress'),
              placeText(organisation.registeredPostalCode, organisation.registeredAddress),
            ],
            [
              label('organisation.presentAddress'),
              placeText(organisation.presentPostalCode, organisation.presentAddress),
            ],
            [label('organisation.applicantTitle'), organisation.applicantTitle],
            [label('organisation.applicantName'), organisation.applicantName],
          ])
    }
    ${ends ? nothing : html`<div class="contacts">${roles.map(contact)}</div>`}
    ${application.price === undefined ? nothing : html`<p class="mado-hint">${messages.text('application-detail.terms-of-payment')}</p>`}
  </section>`;
}

function contactFacts(
  label: (field: string) => string,
  yes: (is: boolean) => string,
  contact: ApplicationContact,
): readonly Fact[] {
  return [
    [label('contact.organisation'), contact.organisation],
    [label('contact.department'), contact.department],
    [label('contact.jobTitle'), contact.jobTitle],
    [label('contact.name'), contact.name],
    [label('contact.address'), placeText(contact.postalCode, contact.address)],
    [label('contact.telephone'), contact.telephone],
    [label('contact.fax'), contact.fax],
    [label('contact.mailAddress'), contact.mailAddress],
    [label('contact.renewalMail'), yes(contact.renewalMail)],
    [label('contact.news'), yes(contact.news)],
  ];
}

const placeText = (postalCode: string, address: string): string =>
  address && (postalCode ? `〒${postalCode} ${address}` : address);
