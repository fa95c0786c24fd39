import { MadoServiceOverview } from '../tickets/mado-service-overview.ts';
import { define } from './define.ts';

define('mado-service-overview', MadoServiceOverview);

export type * from '../tickets/mado-service-overview.ts'; // the types of tag and events, for whoever imports this
