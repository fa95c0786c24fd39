import { MadoApplication } from '../certificates/mado-application.ts';
import { define } from './define.ts';

define('mado-application', MadoApplication);

export type * from '../certificates/mado-application.ts'; // the types of tag and events, for whoever imports this
