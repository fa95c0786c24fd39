import type { ApplicationDetail, CertificateCatalogue, ContactRole } from '@madoguchi/sdk';
import { contactRoles } from '@madoguchi/sdk/certificates/application-entries.rules.js';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../portal/list/heading.ts';
import { chargeText, contractTypeText, serviceName } from './application-words.ts';
import type { DetailTexts } from './detail-words.ts';
import { contactFacts, entryFacts, valueText, writtenOrganisation } from './entry-facts.ts';
import { entryLabel, roleName, type EntryTexts } from './entry-words.ts';
import { factList, type Fact } from '../portal/form/fact-list.ts';

/** Everything that was applied for (CRT-09, CRT-20). */
export function applicationEntriesView(
  messages: DetailTexts & EntryTexts,
  application: ApplicationDetail,
  catalogue: CertificateCatalogue,
  level: number,
): TemplateResult {
  const { entries, kind } = application;
  const { basics, organisation, contacts } = entries;
  const label = (field: string): string => entryLabel(messages, field);
  const changesContacts = kind === 'contact-change';
  const ends = kind === 'revocation' || kind === 'termination';
  const part = (title: string, facts: readonly Fact[]): TemplateResult => html`<div class="entries">
    ${heading({ level: level + 1, class: 'entries-title' }, title)} ${factList(facts)}
  </div>`;
  const contact = (role: ContactRole): TemplateResult | typeof nothing => {
    const facts = contactFacts(messages, role, contacts[role]);
    return facts.length > 0 ? part(roleName(messages, role), facts) : nothing;
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
              ends
                ? undefined
                : chargeText(messages, {
                    ...application,
                    couponNumber: application.couponNumber,
                    agencyCode: basics.agencyCode,
                    price: application.price,
                  }),
            ],
            [label('basics.serverName'), basics.serverName || application.serverName],
            [label('basics.serverType'), basics.serverType],
            [messages.text('certificates.coupon'), application.couponNumber],
            [label('basics.agencyCode'), basics.agencyCode],
            [label('basics.siteSeal'), ends ? undefined : valueText(messages, basics.siteSeal)],
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
        : part(messages.text('certificates.step.organisation'), entryFacts(writtenOrganisation(messages, organisation)))
    }
    ${ends ? nothing : html`<div class="contacts">${contactRoles.map(contact)}</div>`}
    ${application.price === undefined ? nothing : html`<p class="mado-hint">${messages.text('application-detail.terms-of-payment')}</p>`}
  </section>`;
}
