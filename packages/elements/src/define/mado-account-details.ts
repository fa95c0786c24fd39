import { MadoAccountDetails } from '../certificates/mado-account-details.ts';
import { define } from './define.ts';

define('mado-account-details', MadoAccountDetails);

export type * from '../certificates/mado-account-details.ts'; // the types of tag and events, for whoever imports this
