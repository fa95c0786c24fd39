import '@madoguchi/elements/define/mado-application-list.js';
import './customer.ts';
import { recordPage } from './search-of-list.ts';

document.addEventListener('mado-before-application-open', (event) => {
  event.preventDefault();
  location.assign(recordPage(event.application.id, location.search));
});
