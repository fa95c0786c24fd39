import { MadoAccountApplication } from '../identity/mado-account-application.ts';
import { define } from './define.ts';

define('mado-account-application', MadoAccountApplication);

export type * from '../identity/mado-account-application.ts'; // the types of tag and events, for whoever imports this
