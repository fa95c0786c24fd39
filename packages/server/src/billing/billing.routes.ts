import { readBillingDocuments } from '@madoguchi/sdk/billing/billing-documents.endpoints.js';
import {
  publishBillingDocument,
  publishRenewalQuote,
  readQuoteWork,
} from '@madoguchi/sdk/billing/billing-work.endpoints.js';
import { answerQuoteRequest, readRequestedQuotes } from '@madoguchi/sdk/billing/quote-answers.endpoints.js';
import { readQuoteOptions, readQuoteRequests, requestQuote } from '@madoguchi/sdk/billing/quote-requests.endpoints.js';
import {
  askForNewQuote,
  orderRenewalQuote,
  readRenewalQuote,
  readRenewalQuotes,
} from '@madoguchi/sdk/billing/renewal-quotes.endpoints.js';
import {
  beginPaymentSetup,
  checkPaymentToken,
  readPaymentMethod,
  updatePaymentMethod,
} from '@madoguchi/sdk/billing/payment-method.endpoints.js';
import {
  publishStatement,
  readStatementWork,
  recordStatementPayment,
} from '@madoguchi/sdk/billing/statement-work.endpoints.js';
import { readStatement, readStatements } from '@madoguchi/sdk/billing/statements.endpoints.js';
import { billingLimits } from '@madoguchi/sdk/portal/upload.rules.js';
import {
  customerEdit,
  customerOperation,
  operatorEdit,
  operatorOperation,
  operatorUpload,
  type Operation,
} from '../portal/operation.ts';
import {
  beginOwnPaymentSetup,
  checkOwnPaymentToken,
  readOwnPaymentMethod,
  updateOwnPaymentMethod,
} from './payment-method.service.ts';
import { readOwnStatement, readOwnStatements } from './statements.service.ts';
import {
  publishStatementAsOperator,
  readStatementsAsOperator,
  recordPaymentAsOperator,
} from './statement-work.service.ts';
import { readOwnDocuments } from './billing-documents.service.ts';
import { publishDocumentAsOperator, publishQuoteAsOperator, readQuoteWorkAsOperator } from './billing-work.service.ts';
import { answerQuoteAsOperator, readRequestedQuotesAsOperator } from './quote-answers.service.ts';
import { readOwnQuoteOptions, readOwnQuoteRequests, requestOwnQuote } from './quote-requests.service.ts';
import { askOwnForNewQuote, orderOwnQuote } from './renewal-answers.service.ts';
import { readOwnRenewalQuote, readOwnRenewalQuotes } from './renewal-quotes.service.ts';

export const billingOperations: readonly Operation[] = [
  customerOperation(readQuoteOptions, readOwnQuoteOptions),
  customerOperation(readQuoteRequests, readOwnQuoteRequests),
  customerOperation(requestQuote, requestOwnQuote),
  operatorOperation(readRequestedQuotes, readRequestedQuotesAsOperator),
  operatorEdit(answerQuoteRequest, answerQuoteAsOperator),
  customerOperation(readRenewalQuotes, readOwnRenewalQuotes),
  customerOperation(readRenewalQuote, readOwnRenewalQuote),
  customerOperation(orderRenewalQuote, orderOwnQuote, readOwnRenewalQuote),
  customerOperation(askForNewQuote, askOwnForNewQuote, readOwnRenewalQuote),
  customerOperation(readBillingDocuments, readOwnDocuments),
  operatorUpload(publishRenewalQuote, () => billingLimits, publishQuoteAsOperator),
  operatorUpload(publishBillingDocument, () => billingLimits, publishDocumentAsOperator),
  operatorOperation(readQuoteWork, readQuoteWorkAsOperator),
  customerOperation(readStatements, readOwnStatements),
  customerOperation(readStatement, readOwnStatement),
  customerOperation(readPaymentMethod, readOwnPaymentMethod),
  customerOperation(beginPaymentSetup, beginOwnPaymentSetup),
  customerOperation(checkPaymentToken, checkOwnPaymentToken),
  customerEdit(updatePaymentMethod, updateOwnPaymentMethod),
  operatorOperation(publishStatement, publishStatementAsOperator),
  operatorEdit(recordStatementPayment, recordPaymentAsOperator),
  operatorOperation(readStatementWork, readStatementsAsOperator),
];
