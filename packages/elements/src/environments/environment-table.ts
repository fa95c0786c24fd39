import type { Environment } from '@madoguchi/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { hrefFrom } from '../portal/href-template.ts';
import type { EnvironmentTexts } from './environment-fields.ts';

export type EnvironmentPurpose = 'assignment' | 'activation';

/** A table of environments, and what can be done with each. */
export interface EnvironmentTable {
  readonly environments: readonly Environment[];
  readonly manages: boolean;
  /** Whether the person may assign and activate now: not in a contract that has ended. */
  readonly grants: boolean;
  /** Templates of addresses, by what they lead to. */
  readonly hrefs: Readonly<Record<EnvironmentPurpose, string | undefined>>;
  readonly contract: string;
  readonly onOpen: (environment: Environment, purpose: EnvironmentPurpose, event: Event) => void;
  readonly onEdit: (environment: Environment) => void;
}

const states: readonly string[] = ['none', 'current', 'outdated'];

/** A table on wide screens, cards on narrow ones. The roles are written out: laid out as cards it would lose them. */
export function environmentTable(messages: EnvironmentTexts, table: EnvironmentTable): TemplateResult {
  const heading = (key: Parameters<typeof messages.text>[0], name: string): TemplateResult =>
    html`<th class=${name} role="columnheader" scope="col">${messages.text(key as 'environments.name')}</th>`;
  return html`<table class="rows" part="table" role="table" aria-label=${messages.text('environments.title')}>
    <thead role="rowgroup">
      <tr role="row">
        ${heading('environments.name', 'name')} ${heading('environments.sort-key', 'sort-key')}
        ${heading('environments.products', 'products')} ${heading('environments.activation', 'activation')}
        ${heading('environments.acts', 'acts')}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        table.environments,
        ({ id }) => id,
        (environment) => row(messages, environment, table),
      )}
    </tbody>
  </table>`;
}

function row(messages: EnvironmentTexts, environment: Environment, table: EnvironmentTable): TemplateResult {
  const { name, sortKey, products, activation } = environment;
  const { manages, grants, onEdit } = table;
  const state = states.includes(activation) ? (activation as 'none') : 'other';
  const act = (purpose: EnvironmentPurpose, label: string, full: string): TemplateResult | typeof nothing =>
    link(environment, purpose, label, full, table);
  return html`<tr role="row" part="row">
    <th class="name" role="rowheader" scope="row">${name}</th>
    <td class="sort-key" role="cell">
      <span class="label" aria-hidden="true">${messages.text('environments.sort-key')}</span>${sortKey}
    </td>
    <td class="products" role="cell">
      <span class="label" aria-hidden="true">${messages.text('environments.products')}</span
      >${
        products > 0
          ? messages.text('environments.products-count', { count: products })
          : messages.text('environments.products-none')
      }
    </td>
    <td class="activation" role="cell">
      <span class="state state-${state}" part="activation">${messages.text(`environments.activation.${state}`)}</span>
    </td>
    <td class="acts" role="cell">
      ${
        grants
          ? html`${act('assignment', messages.text('environments.assign'), messages.text('environments.assign-of', { name }))}
            ${act('activation', messages.text('environments.activate'), messages.text('environments.activate-of', { name }))}`
          : html`${act('assignment', messages.text('environments.view'), messages.text('environments.view-of', { name }))}
            ${
              activation === 'none'
                ? nothing
                : act('activation', messages.text('environments.file'), messages.text('environments.file-of', { name }))
            }`
      }
      ${
        manages
          ? html`<button
              class="mado-link act"
              part="edit"
              type="button"
              data-id=${environment.id}
              aria-label=${messages.text('environments.edit-of', { name })}
              @click=${() => onEdit(environment)}
            >
              ${messages.text('environments.edit')}
            </button>`
          : nothing
      }
    </td>
  </tr>`;
}

/** A link where the host says whither, else a button: the host hears of both. */
function link(
  environment: Environment,
  purpose: EnvironmentPurpose,
  label: string,
  full: string,
  { hrefs, contract, onOpen }: EnvironmentTable,
): TemplateResult {
  const href = hrefFrom(hrefs[purpose], { contract, environment: environment.id });
  const go = (event: Event): void => onOpen(environment, purpose, event);
  return href === undefined
    ? html`<button class="mado-link act" part="open" type="button" aria-label=${full} @click=${go}>${label}</button>`
    : html`<a class="mado-link act" part="open" href=${href} aria-label=${full} @click=${go}>${label}</a>`;
}
