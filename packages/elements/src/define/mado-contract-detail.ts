import { MadoContractDetail } from '../contracts/mado-contract-detail.ts';
import { define } from './define.ts';

define('mado-contract-detail', MadoContractDetail);

export type * from '../contracts/mado-contract-detail.ts'; // the types of the tag, for whoever imports this
