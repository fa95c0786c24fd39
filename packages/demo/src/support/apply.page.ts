import '@madoguchi/elements/define/mado-account-application.js';
import './site.ts';
