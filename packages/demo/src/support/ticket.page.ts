import '@madoguchi/elements/define/mado-ticket.js';
import { nameSubject } from '../page/subject.ts';
import './customer.ts';

nameSubject('mado-ticket', 'ticket', '/support/tickets/');
