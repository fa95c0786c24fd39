import '@madoguchi/elements/define/mado-application-termination.js';
import './customer.ts';
import { leadBack, takeApplication } from './subject.ts';

takeApplication('mado-application-termination');
leadBack('.of-application');
