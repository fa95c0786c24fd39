import { MadoEnvironmentList } from '../environments/mado-environment-list.ts';
import { define } from './define.ts';

define('mado-environment-list', MadoEnvironmentList);

export type * from '../environments/mado-environment-list.ts'; // the types of tag and events, for whoever imports this
