import { customerProblems, defineEndpoint, type Endpoint } from './endpoint.ts';
import { supportHome, type SupportHome } from './support-home.model.ts';

/** What waits for somebody in the support portal, as far as it is theirs to see (SUP-02, SUP-06, SUP-09, SUP-11). */
export const readSupportHome: Endpoint<void, SupportHome> = defineEndpoint({
  name: 'readSupportHome',
  summary: 'Open tickets, unanswered quotes and the newest alerts',
  method: 'GET',
  path: '/support-home',
  output: supportHome,
  status: 200,
  access: 'customer',
  areas: ['tickets', 'renewal-quotes', 'technical-information'],
  problems: [...customerProblems, 'not-found'],
});
