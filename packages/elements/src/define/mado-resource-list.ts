import { MadoResourceList } from '../contracts/mado-resource-list.ts';
import { define } from './define.ts';

define('mado-resource-list', MadoResourceList);

export type * from '../contracts/mado-resource-list.ts'; // the types of the tag, for whoever imports this
