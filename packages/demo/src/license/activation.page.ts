import '@madoguchi/elements/define/mado-environment-activation.js';
import { placeByAddress } from './address.ts';
import './customer.ts';

placeByAddress('mado-environment-activation', ['contract', 'environment']);
