import '@madoguchi/elements/define/mado-application-revocation.js';
import './customer.ts';
import { takeApplication } from './subject.ts';

takeApplication('mado-application-revocation');
