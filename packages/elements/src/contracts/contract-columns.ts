import type { Contract, ContractTerm, Messages, Portal } from '@madoguchi/sdk';
import type { contractsJa } from '@madoguchi/sdk/contracts/contracts.ja.js';
import { contractTermOn } from '@madoguchi/sdk/contracts/contract.rules.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { minute } from '@madoguchi/sdk/portal/time.js';
import { calendarDayText } from '../portal/text/day-text.ts';
import type { RowMark, TableColumn } from '../portal/table/table-column.ts';
import { roleText, termTexts } from './contract-words.ts';

export type ContractListTexts = Messages<typeof contractsJa>;

const marks: Readonly<Record<ContractTerm['type'], RowMark>> = {
  'coming': 'over',
  'current': 'good',
  'ending-soon': 'soon',
  'ended': 'over',
};

/** How far contracts are today, as it is marked and told. */
export function terms({ clock, configuration }: Portal): (contract: Contract) => ContractTerm {
  const today = calendarDay(clock.now(), configuration.timeZone); // once for all rows: it takes longer than all the rest
  return (contract) => contractTermOn(contract, today);
}

export const markOf = ({ type }: ContractTerm): RowMark => marks[type];

/** What takes longer to make than all the rest of a drawing, and stays the same for a minute. */
export interface ContractFormats {
  readonly key: string;
  readonly term: (contract: Contract) => ContractTerm;
  readonly numbers: Intl.NumberFormat;
  readonly day: (iso: string) => string;
}

/** The same object as `latest`, the last that were made, as long as nothing changes. */
export function contractFormats(portal: Portal, locale: string, latest?: ContractFormats): ContractFormats {
  const { timeZone } = portal.configuration;
  const key = `${locale} ${timeZone} ${Math.floor(portal.clock.now() / minute)}`;
  if (latest?.key === key) return latest;
  return { key, term: terms(portal), numbers: new Intl.NumberFormat(locale), day: calendarDayText(locale) };
}

/** The columns of ご契約一覧. */
export function contractColumns(
  messages: ContractListTexts,
  portal: Portal,
  { term, numbers, day }: ContractFormats,
): readonly TableColumn<Contract>[] {
  const termText = termTexts(messages, numbers);
  return [
    { name: 'name', label: messages.text('contracts.name'), sortable: true, text: ({ name }) => name },
    { name: 'number', label: messages.text('contracts.number'), sortable: true, text: ({ number }) => number },
    {
      name: 'company',
      label: messages.text('contracts.company'),
      sortable: true,
      text: ({ companyName }) => companyName,
    },
    { name: 'ends-on', label: messages.text('contracts.ends-on'), sortable: true, text: ({ endsOn }) => day(endsOn) },
    {
      name: 'term',
      label: messages.text('contracts.term'),
      text: (contract) => termText(term(contract)),
      mark: (contract) => markOf(term(contract)),
    },
    {
      name: 'role',
      label: messages.text('contracts.role'),
      text: (contract) => roleText(messages, portal, contract),
    },
  ];
}
