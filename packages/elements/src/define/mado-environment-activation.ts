import { MadoEnvironmentActivation } from '../environments/mado-environment-activation.ts';
import { define } from './define.ts';

define('mado-environment-activation', MadoEnvironmentActivation);

export type * from '../environments/mado-environment-activation.ts'; // the types of tag and events, for whoever imports this
