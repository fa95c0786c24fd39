import { MadoStatementList } from '../billing/mado-statement-list.ts';
import { define } from './define.ts';

define('mado-statement-list', MadoStatementList);

export type * from '../billing/mado-statement-list.ts'; // the types of tag and events, for whoever imports this
