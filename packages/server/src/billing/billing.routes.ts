import { readQuoteOptions, readQuoteRequests, requestQuote } from '@madoguchi/sdk/billing/quote-requests.endpoints.js';
import { customerOperation, type Operation } from '../portal/operation.ts';
import { readOwnQuoteOptions, readOwnQuoteRequests, requestOwnQuote } from './quote-requests.service.ts';

export const billingOperations: readonly Operation[] = [
  customerOperation(readQuoteOptions, readOwnQuoteOptions),
  customerOperation(readQuoteRequests, readOwnQuoteRequests),
  customerOperation(requestQuote, requestOwnQuote),
];
