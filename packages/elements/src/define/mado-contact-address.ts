import { MadoContactAddress } from '../identity/mado-contact-address.ts';
import { define } from './define.ts';

define('mado-contact-address', MadoContactAddress);

export type * from '../identity/mado-contact-address.ts'; // the types of tag and events, for whoever imports this
