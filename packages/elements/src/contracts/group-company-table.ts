import type { GroupCompany, Messages } from '@madoguchi/sdk';
import type { groupCompaniesJa } from '@madoguchi/sdk/contracts/group-companies.ja.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { factList } from '../portal/form/fact-list.ts';
import type { PortalTexts } from '../portal/texts.ts';

export type GroupCompanyTexts = Messages<typeof groupCompaniesJa & PortalTexts>;

/** A table of group companies. */
export interface GroupCompanyTable {
  readonly companies: readonly GroupCompany[];
  readonly manages: boolean;
  readonly onRemove: (company: GroupCompany) => void;
}

/** A table on wide screens, cards on narrow ones. The roles are written out: laid out as cards it would lose them. */
export function groupCompanyTable(
  messages: GroupCompanyTexts,
  { companies, manages, onRemove }: GroupCompanyTable,
): TemplateResult {
  const heading = (key: 'name' | 'corporate-number' | 'address' | 'acts'): TemplateResult =>
    html`<th role="columnheader" scope="col">${messages.text(`group-companies.${key}`)}</th>`;
  return html`<table class="rows" part="table" role="table" aria-label=${messages.text('group-companies.title')}>
    <thead role="rowgroup">
      <tr role="row">
        ${heading('name')} ${heading('corporate-number')} ${heading('address')} ${manages ? heading('acts') : nothing}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        companies,
        ({ id }) => id,
        (company) =>
          html`<tr role="row" part="row">
            <th class="name" role="rowheader" scope="row" data-row tabindex="-1">${company.name}</th>
            <td class="digits" role="cell" data-label=${messages.text('group-companies.corporate-number')}>
              <span>${company.corporateNumber}</span>
            </td>
            <td role="cell" data-label=${messages.text('group-companies.address')}><span>${company.address}</span></td>
            ${
              manages
                ? html`<td class="acts" role="cell">
                    <button
                      class="mado-link act"
                      part="remove"
                      type="button"
                      aria-label=${messages.text('group-companies.remove-of', { name: company.name })}
                      @click=${() => onRemove(company)}
                    >
                      ${messages.text('group-companies.remove')}
                    </button>
                  </td>`
                : nothing
            }
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What a company is known by, in a confirmation. */
export function companyFacts(messages: GroupCompanyTexts, company: GroupCompany): TemplateResult {
  return factList([
    [messages.text('group-companies.name'), company.name],
    [messages.text('group-companies.corporate-number'), company.corporateNumber],
    [messages.text('group-companies.address'), company.address],
  ]);
}
