import { answerQuoteRequest, readRequestedQuotes } from '@madoguchi/sdk/billing/quote-answers.endpoints.js';
import { readQuoteOptions, readQuoteRequests, requestQuote } from '@madoguchi/sdk/billing/quote-requests.endpoints.js';
import { customerOperation, operatorEdit, operatorOperation, type Operation } from '../portal/operation.ts';
import { answerQuoteAsOperator, readQuotesAsOperator } from './quote-answers.service.ts';
import { readOwnQuoteOptions, readOwnQuoteRequests, requestOwnQuote } from './quote-requests.service.ts';

export const billingOperations: readonly Operation[] = [
  customerOperation(readQuoteOptions, readOwnQuoteOptions),
  customerOperation(readQuoteRequests, readOwnQuoteRequests),
  customerOperation(requestQuote, requestOwnQuote),
  operatorOperation(readRequestedQuotes, readQuotesAsOperator),
  operatorEdit(answerQuoteRequest, answerQuoteAsOperator),
];
