import '@madoguchi/elements/define/mado-registration.js';
import './site.ts';
