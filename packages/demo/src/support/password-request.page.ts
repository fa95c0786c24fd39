import '@madoguchi/elements/define/mado-password-request.js';
import './site.ts';
