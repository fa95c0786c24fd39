import type { Endpoint } from './endpoint.ts';
import { applyForAccess, readAccessApplications } from '../account/access-applications.endpoints.ts';
import {
  acceptAccessApplication,
  acceptAccountApplication,
  readAccountApplications,
  readRequestedAccess,
  refuseAccessApplication,
  refuseAccountApplication,
} from '../account/account-work.endpoints.ts';
import {
  addAccount,
  disableAccount,
  enableAccount,
  readAccounts,
  resendAccountNotice,
  updateAccount,
} from '../account/accounts.endpoints.ts';
import { createProject, readCustomerCompanies, readProjects, updateProject } from '../account/projects.endpoints.ts';
import { applyForAccount } from '../identity/account-application.endpoints.ts';
import { followChanges, readChanges } from './changes.endpoints.ts';
import { correctArticle, publishArticle, readArticleWork } from '../content/article-publishing.endpoints.ts';
import { readArticle, readArticles, readSuggestedArticles } from '../content/articles.endpoints.ts';
import { readBillingDocuments } from '../billing/billing-documents.endpoints.ts';
import { publishBillingDocument, publishRenewalQuote, readQuoteWork } from '../billing/billing-work.endpoints.ts';
import {
  askForNewQuote,
  orderRenewalQuote,
  readRenewalQuote,
  readRenewalQuotes,
} from '../billing/renewal-quotes.endpoints.ts';
import {
  readRegisteredContracts,
  registerDevice,
  registerSupportContract,
} from '../contracts/support-contract-making.endpoints.ts';
import { readSupportContract, readSupportContracts } from '../contracts/support-contracts.endpoints.ts';
import { answerTicket, enterTicket, readTicketWork, readWorkedTicket } from '../tickets/ticket-work.endpoints.ts';
import {
  closeTicket,
  findTicketSubjects,
  noteTicketSeen,
  openTicket,
  readTicket,
  readTickets,
  reopenTicket,
  replyToTicket,
} from '../tickets/tickets.endpoints.ts';
import { readSupportHome } from './support-home.endpoints.ts';
import { findDevices, readDevices } from '../tickets/devices.endpoints.ts';
import { readSupportServices } from '../tickets/support-services.endpoints.ts';

/** The operations of the support portal: see `endpoints`. */
export const supportEndpoints: readonly Endpoint<unknown, unknown>[] = [
  readChanges,
  followChanges,
  readRenewalQuotes,
  readRenewalQuote,
  orderRenewalQuote,
  askForNewQuote,
  readBillingDocuments,
  publishRenewalQuote,
  publishBillingDocument,
  readQuoteWork,
  readSupportContracts,
  readSupportContract,
  readRegisteredContracts,
  registerSupportContract,
  registerDevice,
  readDevices,
  findDevices,
  readSupportServices,
  readArticles,
  readArticle,
  readSuggestedArticles,
  readArticleWork,
  publishArticle,
  correctArticle,
  readSupportHome,
  applyForAccount,
  applyForAccess,
  readAccessApplications,
  readAccounts,
  addAccount,
  updateAccount,
  disableAccount,
  enableAccount,
  resendAccountNotice,
  readAccountApplications,
  acceptAccountApplication,
  refuseAccountApplication,
  readRequestedAccess,
  acceptAccessApplication,
  refuseAccessApplication,
  readProjects,
  createProject,
  updateProject,
  readCustomerCompanies,
  findTicketSubjects,
  readTickets,
  readTicket,
  openTicket,
  replyToTicket,
  closeTicket,
  reopenTicket,
  noteTicketSeen,
  readTicketWork,
  readWorkedTicket,
  answerTicket,
  enterTicket,
];
