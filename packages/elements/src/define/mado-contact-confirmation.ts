import { MadoContactConfirmation } from '../identity/mado-contact-confirmation.ts';
import { define } from './define.ts';

define('mado-contact-confirmation', MadoContactConfirmation);

export type * from '../identity/mado-contact-confirmation.ts'; // the types of tag and events, for whoever imports this
