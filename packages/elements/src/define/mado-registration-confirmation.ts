import { MadoRegistrationConfirmation } from '../identity/mado-registration-confirmation.ts';
import { define } from './define.ts';

define('mado-registration-confirmation', MadoRegistrationConfirmation);

export type * from '../identity/mado-registration-confirmation.ts'; // the types of tag and events, for whoever imports this
