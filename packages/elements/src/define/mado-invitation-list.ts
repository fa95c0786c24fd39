import { MadoInvitationList } from '../identity/mado-invitation-list.ts';
import { define } from './define.ts';

define('mado-invitation-list', MadoInvitationList);

export type * from '../identity/mado-invitation-list.ts'; // the types of tag and events, for whoever imports this
