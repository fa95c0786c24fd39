import { MadoContractProductList } from '../contracts/mado-contract-product-list.ts';
import { define } from './define.ts';

define('mado-contract-product-list', MadoContractProductList);

export type * from '../contracts/mado-contract-product-list.ts'; // the types of tag and events, for whoever imports this
