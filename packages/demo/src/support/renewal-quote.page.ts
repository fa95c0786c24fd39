import '@madoguchi/elements/define/mado-renewal-quote.js';
import { nameSubject } from '../page/subject.ts';
import './customer.ts';

nameSubject('mado-renewal-quote', 'quote', '/support/renewal-quotes/');
