import { MadoRegistration } from '../identity/mado-registration.ts';
import { define } from './define.ts';

define('mado-registration', MadoRegistration);

export type * from '../identity/mado-registration.ts'; // the types of tag and events, for whoever imports this
