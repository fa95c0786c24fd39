import { MadoServiceHistory } from '../account/mado-service-history.ts';
import { define } from './define.ts';

define('mado-service-history', MadoServiceHistory);

export type * from '../account/mado-service-history.ts'; // the types of tag and events, for whoever imports this
