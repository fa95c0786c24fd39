import { MadoPasswordForm } from '../identity/mado-password-form.ts';
import { define } from './define.ts';

define('mado-password-form', MadoPasswordForm);

export type * from '../identity/mado-password-form.ts'; // the types of tag and events, for whoever imports this
