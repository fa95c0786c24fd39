import { MadoAnnouncements } from '../content/mado-announcements.ts';
import { define } from './define.ts';

define('mado-announcements', MadoAnnouncements);

export type * from '../content/mado-announcements.ts'; // the types of tag and events, for whoever imports this
