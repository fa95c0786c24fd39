import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { supportOverview, type SupportOverview } from './support-service.model.ts';

/** 対象サービスと受付窓口: what can be asked here, what not, and by which channels (SUP-13). */
export const readSupportServices: Endpoint<void, SupportOverview> = defineEndpoint({
  name: 'readSupportServices',
  summary: 'Services and channels',
  method: 'GET',
  path: '/support-services',
  output: supportOverview,
  status: 200,
  access: 'customer',
  areas: ['services', 'tickets'],
  problems: [...customerProblems, 'not-found'],
});
