import '@madoguchi/elements/define/mado-statement.js';
import { nameSubject } from '../page/subject.ts';
import './customer.ts';

nameSubject('mado-statement', 'statement', '/mypage/statements/');
