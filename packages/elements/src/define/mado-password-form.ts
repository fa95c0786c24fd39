import { MadoPasswordForm } from '../identity/mado-password-form.ts';
import { define } from './define.ts';

define('mado-password-form', MadoPasswordForm);
