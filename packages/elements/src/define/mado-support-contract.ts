import { MadoSupportContract } from '../contracts/mado-support-contract.ts';
import { define } from './define.ts';

define('mado-support-contract', MadoSupportContract);

export type * from '../contracts/mado-support-contract.ts'; // the types of tag and events, for whoever imports this
