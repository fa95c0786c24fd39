import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import { helpWindows, type HelpWindows } from './help-window.model.ts';

/** お問い合わせ窓口 of the services that the caller has today, and those that are for everybody (MYP-15). */
export const readHelpWindows: Endpoint<void, HelpWindows> = defineEndpoint({
  name: 'readHelpWindows',
  summary: 'Windows for help',
  method: 'GET',
  path: '/help-windows',
  output: helpWindows,
  status: 200,
  access: 'customer',
  areas: ['help'],
  problems: [...customerProblems, 'not-found'],
});
