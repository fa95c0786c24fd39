import { detail, listed } from '../../stories/tickets/tickets.ts';
import type { Part } from './part.ts';

/** The parts of the support portal that are about tickets. */
export const ticketParts: readonly Part[] = [
  { budget: 'ticket form', element: 'mado-ticket-form', drawn: 'mado-ticket-form [type="radio"] >> nth=0' },
  {
    budget: 'list of tickets',
    element: 'mado-ticket-list',
    attributes: { 'ticket-href': '/tickets/{ticket}' },
    answers: { '/tickets': { items: [listed('T-2026-000131', '電源')], total: 1, states: { 'in-progress': 1 } } },
    drawn: 'mado-ticket-list .table-body [part="row"]',
  },
  {
    budget: 'ticket',
    element: 'mado-ticket',
    attributes: { ticket: 't' },
    answers: { '/tickets/t': { ...detail, seen: detail.version } },
    drawn: 'mado-ticket [part="reply"] textarea',
  },
];
