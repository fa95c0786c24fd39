import './mado-login.ts';
import './mado-password-form.ts';
import './mado-nav.ts';
import './mado-password-request.ts';
import './mado-portal.ts';
import './mado-session.ts';
import './mado-terms.ts';
