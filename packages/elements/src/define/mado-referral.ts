import { MadoReferral } from '../account/mado-referral.ts';
import { define } from './define.ts';

define('mado-referral', MadoReferral);

export type * from '../account/mado-referral.ts'; // the types of tag and events, for whoever imports this
