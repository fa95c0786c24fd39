import { offerPasswordForm } from '../page/password-form.ts';
import './site.ts';

offerPasswordForm();
