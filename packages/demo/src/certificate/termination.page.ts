import { takeApplication } from './subject.ts';
import './customer.ts';

takeApplication('mado-application-termination');
