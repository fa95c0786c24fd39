import '@madoguchi/elements/define/mado-contact-confirmation.js';
import { takeToken } from '../page/mail-link.ts';
import './site.ts';

takeToken((token) => {
  const confirmation = document.querySelector('mado-contact-confirmation');
  if (confirmation) confirmation.token = token;
});
