import '@madoguchi/elements/define/mado-support-contract.js';
import { nameSubject } from '../page/subject.ts';
import './customer.ts';

nameSubject('mado-support-contract', 'contract', '/support/contracts/');
