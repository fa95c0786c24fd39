import { MadoApplicationList } from '../certificates/mado-application-list.ts';
import { define } from './define.ts';

define('mado-application-list', MadoApplicationList);

export type * from '../certificates/mado-application-list.ts'; // the types of tag and events, for whoever imports this
