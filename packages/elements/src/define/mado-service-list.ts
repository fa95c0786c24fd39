import { MadoServiceList } from '../account/mado-service-list.ts';
import { define } from './define.ts';

define('mado-service-list', MadoServiceList);

export type * from '../account/mado-service-list.ts'; // the types of tag and events, for whoever imports this
