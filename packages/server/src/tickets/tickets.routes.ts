import {
  answerTicket,
  enterTicket,
  readTicketWork,
  readWorkedTicket,
} from '@madoguchi/sdk/tickets/ticket-work.endpoints.js';
import {
  closeTicket,
  findTicketSubjects,
  noteTicketSeen,
  openTicket,
  readTicket,
  readTickets,
  reopenTicket,
  replyToTicket,
} from '@madoguchi/sdk/tickets/tickets.endpoints.js';
import {
  customerEdit,
  customerOperation,
  operatorEdit,
  operatorOperation,
  type Operation,
} from '../portal/operation.ts';
import { findOwnSubjects } from './ticket-subjects.service.ts';
import {
  answerTicketAsOperator,
  enterTicketAsOperator,
  readTicketAsOperator,
  readTicketsAsOperator,
} from './ticket-work.service.ts';
import { closeOwnTicket, openOwnTicket, reopenOwnTicket, replyToOwnTicket } from './ticket-writes.service.ts';
import { noteOwnTicketSeen, readOwnTicket, readOwnTickets } from './tickets.service.ts';

export const ticketsOperations: readonly Operation[] = [
  customerOperation(findTicketSubjects, findOwnSubjects),
  customerOperation(readTickets, readOwnTickets),
  customerOperation(readTicket, readOwnTicket),
  customerOperation(openTicket, openOwnTicket),
  customerOperation(replyToTicket, replyToOwnTicket, readOwnTicket),
  customerEdit(closeTicket, closeOwnTicket, readOwnTicket),
  customerEdit(reopenTicket, reopenOwnTicket, readOwnTicket),
  customerOperation(noteTicketSeen, noteOwnTicketSeen),
  operatorOperation(readTicketWork, readTicketsAsOperator),
  operatorOperation(readWorkedTicket, readTicketAsOperator),
  operatorEdit(answerTicket, answerTicketAsOperator, readTicketAsOperator),
  operatorOperation(enterTicket, enterTicketAsOperator),
];
