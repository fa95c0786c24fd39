import '@madoguchi/elements/define/mado-join.js';
import { takeToken } from '../page/mail-link.ts';
import './site.ts';

const form = document.querySelector('mado-join');
takeToken((token) => {
  if (form) form.token = token;
});
