import '@madoguchi/elements/define/mado-application-termination.js';
import './customer.ts';
import { takeApplication } from './subject.ts';

takeApplication('mado-application-termination');
