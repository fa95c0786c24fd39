import { MadoSpeedTest } from '../content/mado-speed-test.ts';
import { define } from './define.ts';

define('mado-speed-test', MadoSpeedTest);

export type * from '../content/mado-speed-test.ts'; // the types of tag and events, for whoever imports this
