import { MadoEnvironmentAssignment } from '../environments/mado-environment-assignment.ts';
import { define } from './define.ts';

define('mado-environment-assignment', MadoEnvironmentAssignment);

export type * from '../environments/mado-environment-assignment.ts'; // the types of tag and events, for whoever imports this
