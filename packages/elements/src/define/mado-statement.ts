import { MadoStatement } from '../billing/mado-statement.ts';
import { define } from './define.ts';

define('mado-statement', MadoStatement);

export type * from '../billing/mado-statement.ts'; // the types of tag and events, for whoever imports this
