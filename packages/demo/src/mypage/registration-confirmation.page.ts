import '@madoguchi/elements/define/mado-registration-confirmation.js';
import { takeToken } from '../page/mail-link.ts';
import './site.ts';

takeToken((token) => {
  const confirmation = document.querySelector('mado-registration-confirmation');
  if (confirmation) confirmation.token = token;
});
