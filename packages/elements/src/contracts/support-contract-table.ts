import type {
  Portal,
  SupportContract,
  SupportContractFilter,
  SupportContractPage,
  SupportContractSort,
} from '@madoguchi/sdk';
import { contractTermOn } from '@madoguchi/sdk/contracts/contract.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import type { TemplateResult } from 'lit';
import { calendarDayText } from '../portal/text/day-text.ts';
import type { TableColumn } from '../portal/table/table-column.ts';
import type { TableDrawing, TableView } from '../portal/table/table-view.ts';
import { markOf } from './contract-columns.ts';
import { levelText, supportTermText, type SupportContractTexts } from './support-contract-words.ts';

export const supportContractSorts: readonly SupportContractSort[] = ['number', 'name', 'ends-on'];

export interface SupportContractTable extends Pick<TableDrawing<SupportContract>, 'href' | 'open'> {
  readonly view: TableView<SupportContract>;
  readonly filter: SupportContractFilter;
  readonly onSort: (by: SupportContractSort) => void;
}

/** 保守契約一覧 as a table. */
export function supportContractTable(
  messages: SupportContractTexts,
  portal: Portal,
  { items, total }: SupportContractPage,
  { view, filter, onSort, href, open }: SupportContractTable,
): TemplateResult {
  const { sort, direction = 'ascending' } = filter;
  return view.render({
    label: messages.text('support-contracts.title'),
    columns: columns(messages, portal),
    rows: items,
    total,
    sort,
    direction,
    search: filter.search,
    href,
    open,
    onSort(name) {
      const by = supportContractSorts.find((one) => one === name);
      if (by) onSort(by);
    },
  });
}

function columns(messages: SupportContractTexts, portal: Portal): readonly TableColumn<SupportContract>[] {
  const day = calendarDayText(messages.locale);
  const today = calendarDay(portal.clock.now(), portal.configuration.timeZone);
  const text = (key: 'name' | 'number' | 'company' | 'level' | 'ends-on' | 'state' | 'devices'): string =>
    messages.text(`support-contracts.${key}`);
  return [
    { name: 'name', label: text('name'), sortable: true, text: ({ name }) => name },
    { name: 'number', label: text('number'), sortable: true, text: ({ number }) => number },
    { name: 'company', label: text('company'), text: ({ companyName }) => companyName },
    { name: 'level', label: text('level'), text: ({ level }) => levelText(messages, level) },
    { name: 'ends-on', label: text('ends-on'), sortable: true, text: ({ endsOn }) => day(endsOn) },
    {
      name: 'term',
      label: text('state'),
      text: (contract) => supportTermText(messages, contractTermOn(contract, today)),
      mark: (contract) => markOf(contractTermOn(contract, today)),
    },
    {
      name: 'devices',
      label: text('devices'),
      text: ({ devices }) => messages.text('support-contracts.device-count', { count: devices }),
    },
  ];
}
