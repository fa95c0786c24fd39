import '@madoguchi/elements/define/mado-environment-list.js';
import '@madoguchi/elements/define/mado-resource-list.js';
import { placeByAddress } from './address.ts';
import './customer.ts';

placeByAddress('mado-environment-list, mado-resource-list', ['contract']);
