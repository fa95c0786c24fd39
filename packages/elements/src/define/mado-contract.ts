import { MadoContract } from '../contracts/mado-contract.ts';
import { define } from './define.ts';

define('mado-contract', MadoContract);

export type * from '../contracts/mado-contract.ts'; // the types of tag and events, for whoever imports this
