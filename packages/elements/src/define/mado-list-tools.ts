import { MadoListTools } from '../portal/mado-list-tools.ts';
import { define } from './define.ts';

define('mado-list-tools', MadoListTools);

export type * from '../portal/mado-list-tools.ts'; // the types of the tag, for whoever imports this
