import '@madoguchi/elements/define/mado-recovery.js';
import { takeToken } from '../page/mail-link.ts';
import './site.ts';

takeToken((token) => {
  const recovery = document.querySelector('mado-recovery');
  if (recovery) recovery.token = token;
});
