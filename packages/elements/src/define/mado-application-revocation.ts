import { MadoApplicationRevocation } from '../certificates/mado-application-revocation.ts';
import { define } from './define.ts';

define('mado-application-revocation', MadoApplicationRevocation);

export type * from '../certificates/mado-application-revocation.ts'; // the types of tag and events, for whoever imports this
