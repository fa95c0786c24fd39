import { MadoApplicationTermination } from '../certificates/mado-application-termination.ts';
import { define } from './define.ts';

define('mado-application-termination', MadoApplicationTermination);

export type * from '../certificates/mado-application-termination.ts'; // the types of tag and events, for whoever imports this
