import type { Device, DeviceFilter, DevicePage, DeviceSort, Messages, Portal } from '@madoguchi/sdk';
import type { devicesJa } from '@madoguchi/sdk/tickets/devices.ja.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { localized } from '@madoguchi/sdk/portal/configuration.model.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { columnHeading } from '../portal/table/table-view.ts';

type Texts = Messages<typeof devicesJa>;

export const deviceSorts: readonly DeviceSort[] = ['name', 'model', 'serial-number', 'location', 'contract'];

/** 対象機器 as a table, or as cards where it is narrow. */
export interface DeviceTable {
  readonly portal: Portal;
  readonly filter: DeviceFilter;
  /** Where a device is asked about; undefined where the host's script leads there. */
  readonly newTicketHref: (device: Device) => string | undefined;
  /** Left out where the person asks nothing here. */
  readonly onAsk?: ((device: Device, event: Event) => void) | undefined;
  readonly contractHref: (device: Device) => string | undefined;
  readonly onSort: (by: DeviceSort) => void;
}

export function deviceTable(messages: Texts, { items, total }: DevicePage, table: DeviceTable): TemplateResult {
  const { filter, portal, onAsk, onSort } = table;
  const today = calendarDay(portal.clock.now(), portal.configuration.timeZone);
  const order = {
    sort: filter.sort ?? 'name',
    direction: filter.direction ?? 'ascending',
    onSort: (name: string) => {
      const by = deviceSorts.find((one) => one === name);
      if (by) onSort(by);
    },
  } as const;
  const column = (name: DeviceSort | 'support-hours'): TemplateResult =>
    columnHeading({ name, label: messages.text(`devices.${name}`), sortable: name !== 'support-hours' }, order);
  return html`<div class="table" part="table">
    <div class="table-scroller" role="table" aria-label=${messages.text('devices.title')} aria-rowcount=${total + 1}>
      <div class="table-head" role="rowgroup" part="head">
        <div class="table-row ${onAsk ? '' : 'table-row-read'}" role="row" aria-rowindex="1">
          ${column('name')} ${column('model')} ${column('serial-number')} ${column('location')}
          ${column('support-hours')} ${column('contract')}
          ${
            onAsk
              ? html`<div class="table-heading" role="columnheader"><span class="mado-hidden">${messages.text('devices.ask')}</span></div>`
              : nothing
          }
        </div>
      </div>
      <div class="table-body" role="rowgroup">
        ${repeat(
          items,
          ({ id }) => id,
          (device, index) => deviceRow(messages, device, { ...table, today, place: index + 2 }),
        )}
      </div>
    </div>
  </div>`;
}

interface DeviceRow extends DeviceTable {
  readonly today: string;
  /** Counted with the head, from 1. */
  readonly place: number;
}

function deviceRow(messages: Texts, device: Device, row: DeviceRow): TemplateResult {
  const { name, model, serialNumber, location, supportHours } = device;
  const { place, onAsk } = row;
  const cell = (column: 'model' | 'serial-number' | 'location' | 'support-hours', text: string): TemplateResult =>
    html`<div class="table-cell table-${column}" role="cell">
      <span class="label">${messages.text(`devices.${column}`)}</span><span>${text}</span>
    </div>`;
  return html`<div class="table-row ${onAsk ? '' : 'table-row-read'}" role="row" part="row" aria-rowindex=${place}>
    <div class="table-cell table-name" role="rowheader" tabindex=${onAsk ? nothing : -1} ?data-row=${!onAsk}>${name}</div>
    ${cell('model', model)} ${cell('serial-number', serialNumber)} ${cell('location', location)}
    ${cell('support-hours', localized(supportHours, messages.locale))}
    <div class="table-cell table-contract" role="cell">
      <span class="label">${messages.text('devices.contract')}</span><span>${contract(messages, device, row)}</span>
    </div>
    ${onAsk ? html`<div class="table-cell table-ask" role="cell">${ask(messages, device, row)}</div>` : nothing}
  </div>`;
}

/** The shape of a row to come. */
export function deviceBone(messages: Texts, asks: boolean): TemplateResult {
  const bone = html`<span class="list-bone">&nbsp;</span>`;
  return html`<div class="table">
    <div class="table-body">
      <div class="table-row ${asks ? '' : 'table-row-read'}">
        <div class="table-cell table-name">${bone}</div>
        ${(['model', 'serial-number', 'location', 'support-hours', 'contract'] as const).map(
          (column) =>
            html`<div class="table-cell table-${column}">
              <span class="label">${messages.text(`devices.${column}`)}</span><span>${bone}</span>
            </div>`,
        )}
        ${asks ? html`<div class="table-cell table-ask"><span class="mado-link">&nbsp;</span></div>` : nothing}
      </div>
    </div>
  </div>`;
}

/** The contract's number, and that it holds no longer or not yet. */
function contract(messages: Texts, device: Device, { contractHref, today }: DeviceRow): TemplateResult {
  const { number, startsOn, endsOn } = device.contract;
  const href = contractHref(device);
  const standing = today > endsOn ? 'ended' : today < startsOn ? 'coming' : undefined;
  return html`${
    href
      ? html`<a class="mado-link" part="contract" href=${href} aria-label=${messages.text('devices.contract-open', { number })}>${number}</a>`
      : number
  }${standing ? html` <span class="standing" part="standing">${messages.text(`devices.contract-${standing}`)}</span>` : nothing}`;
}

function ask(messages: Texts, device: Device, { newTicketHref, onAsk }: DeviceRow): TemplateResult {
  const href = newTicketHref(device);
  const label = messages.text('devices.ask-about', { name: device.name });
  const press = (event: Event): void => onAsk?.(device, event);
  return href
    ? html`<a class="mado-link" part="ask" data-row href=${href} aria-label=${label} @click=${press}>${messages.text('devices.ask')}</a>`
    : html`<button class="mado-link plain" part="ask" data-row type="button" aria-label=${label} @click=${press}>
        ${messages.text('devices.ask')}
      </button>`;
}
