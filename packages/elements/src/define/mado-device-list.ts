import { MadoDeviceList } from '../tickets/mado-device-list.ts';
import { define } from './define.ts';

define('mado-device-list', MadoDeviceList);

export type * from '../tickets/mado-device-list.ts'; // the types of tag and events, for whoever imports this
