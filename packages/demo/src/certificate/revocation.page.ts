import '@madoguchi/elements/define/mado-application-revocation.js';
import './customer.ts';
import { leadBack, takeApplication } from './subject.ts';

takeApplication('mado-application-revocation');
leadBack('.of-application');
