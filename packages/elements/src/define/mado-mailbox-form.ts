import { MadoMailboxForm } from '../account/mado-mailbox-form.ts';
import { define } from './define.ts';

define('mado-mailbox-form', MadoMailboxForm);

export type * from '../account/mado-mailbox-form.ts'; // the types of tag and events, for whoever imports this
