import { MadoSupportContractList } from '../contracts/mado-support-contract-list.ts';
import { define } from './define.ts';

define('mado-support-contract-list', MadoSupportContractList);

export type * from '../contracts/mado-support-contract-list.ts'; // the types of tag and events, for whoever imports this
