import { MadoRecovery } from '../identity/mado-recovery.ts';
import { define } from './define.ts';

define('mado-recovery', MadoRecovery);

export type * from '../identity/mado-recovery.ts'; // the types of tag and events, for whoever imports this
