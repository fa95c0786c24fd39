import { MadoAccountList } from '../account/mado-account-list.ts';
import { define } from './define.ts';

define('mado-account-list', MadoAccountList);

export type * from '../account/mado-account-list.ts'; // the types of tag and events, for whoever imports this
