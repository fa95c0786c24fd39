import { MadoMailboxList } from '../account/mado-mailbox-list.ts';
import { define } from './define.ts';

define('mado-mailbox-list', MadoMailboxList);

export type * from '../account/mado-mailbox-list.ts'; // the types of tag and events, for whoever imports this
