import type { Ticket } from '@madoguchi/sdk';
import type { RowMark } from '../portal/table/table-column.ts';

const marks: Readonly<Record<string, RowMark>> = {
  'received': 'soon',
  'in-progress': 'soon',
  'awaiting-customer': 'due',
  'resolved': 'good',
  'closed': 'over',
};

/** How a state is marked: what waits for the customer is the strongest. */
export const markOfTicket = ({ state }: Pick<Ticket, 'state'>): RowMark => marks[state] ?? 'over';
