import '@madoguchi/elements/define/mado-application.js';
import './customer.ts';
import { actionPage } from './action-page.ts';
import { listBefore } from './search-of-list.ts';
import { takeApplication } from './subject.ts';

takeApplication('mado-application');
document.addEventListener('mado-before-application-action', (event) => {
  event.preventDefault();
  location.assign(actionPage(event.action, event.application));
});

document.querySelector('.trail a')?.setAttribute('href', listBefore(location.hash));
