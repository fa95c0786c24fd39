import '@madoguchi/elements/define/mado-environment-assignment.js';
import { placeByAddress } from './address.ts';
import './customer.ts';

placeByAddress('mado-environment-assignment', ['contract', 'environment']);
