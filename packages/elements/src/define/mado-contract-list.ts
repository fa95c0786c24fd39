import { MadoContractList } from '../contracts/mado-contract-list.ts';
import { define } from './define.ts';

define('mado-contract-list', MadoContractList);

export type * from '../contracts/mado-contract-list.ts'; // the types of the tag, for whoever imports this
