import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endpoints } from '@madoguchi/sdk/portal/endpoints.js';
import { inputFields } from './foreign-ids.suite.ts';

/** What somebody types to find something. */
const typed = ['search', 'text', 'name', 'partner'];

test('SUP-14 OPS-04 who is looked for stands in no address: what is searched by it, is of matters', () => {
  const inAddress = endpoints
    .filter((one) => one.method === 'GET' && inputFields(one).some((name) => typed.includes(name)))
    .map(({ name }) => name);
  assert.deepEqual(inAddress.toSorted(), [
    'findCompanies', // a whole company's name, of who administers a contract
    'findDevices',
    'findTicketSubjects',
    'readArticleWork',
    'readArticles',
    'readBillingDocuments',
    'readContracts',
    'readDevices',
    'readFaq',
    'readRenewalQuotes',
    'readResources',
    'readSupportContracts',
    'readTicketWork',
    'readTickets',
  ]);
});
