import { MadoSiteMap } from '../portal/mado-site-map.ts';
import { define } from './define.ts';

define('mado-site-map', MadoSiteMap);

export type * from '../portal/mado-site-map.ts'; // the types of the tag, for whoever imports this
