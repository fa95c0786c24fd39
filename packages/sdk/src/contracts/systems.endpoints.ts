import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { systems, type Systems } from './system.model.ts';

/** The systems of the portal, and which of them the customer's company uses (INF-09). */
export const readSystems: Endpoint<void, Systems> = defineEndpoint({
  name: 'readSystems',
  summary: 'The systems of the portal and which are in use',
  method: 'GET',
  path: '/systems',
  output: systems,
  status: 200,
  access: 'customer',
  areas: ['videos', 'faq'],
  activity: false,
  problems: customerProblems,
});
