import { MadoAccessApplication } from '../account/mado-access-application.ts';
import { define } from './define.ts';

define('mado-access-application', MadoAccessApplication);

export type * from '../account/mado-access-application.ts'; // the types of tag and events, for whoever imports this
