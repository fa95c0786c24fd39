import { MadoParticipantList } from '../contracts/mado-participant-list.ts';
import { define } from './define.ts';

define('mado-participant-list', MadoParticipantList);

export type * from '../contracts/mado-participant-list.ts'; // the types of tag and events, for whoever imports this
