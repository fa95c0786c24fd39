import type { GroupCompany } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { GroupCompanyTexts } from './group-company-table.ts';

/** What group companies are, how many there are, and the way to add one, for those who may. */
export function groupCompanyHead(
  messages: GroupCompanyTexts,
  { total, onAdd }: { readonly total: number; readonly onAdd: (() => void) | undefined },
): TemplateResult {
  return html`<div class="row-head">
    <slot name="header"
      ><h2 class="row-title" part="title">${messages.text('group-companies.title')}</h2>
      <p class="lead" part="lead">${messages.text('group-companies.lead')}</p></slot
    >
    <span class="row-count" part="count">${messages.text('group-companies.count', { count: total })}</span>
    ${
      onAdd
        ? html`<button class="mado-button" part="add" type="button" @click=${onAdd}>
            ${messages.text('group-companies.add')}
          </button>`
        : nothing
    }
  </div>`;
}

/** What was done last with a company. */
export interface GroupCompanyDone {
  readonly type: 'added' | 'removed';
  readonly company: GroupCompany;
}

/** Tells it above the list. */
export function groupCompanyDone(
  messages: GroupCompanyTexts,
  done: GroupCompanyDone | undefined,
): TemplateResult | typeof nothing {
  if (!done) return nothing;
  const { name } = done.company;
  const text =
    done.type === 'added'
      ? messages.text('group-company.added', { name })
      : messages.text('group-companies.removed', { name });
  return html`<p class="mado-notice mado-notice-success" part="success" id="done" role="status" tabindex="-1">${text}</p>`;
}
