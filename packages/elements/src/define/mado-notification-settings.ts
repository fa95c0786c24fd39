import { MadoNotificationSettings } from '../account/mado-notification-settings.ts';
import { define } from './define.ts';

define('mado-notification-settings', MadoNotificationSettings);

export type * from '../account/mado-notification-settings.ts'; // the types of tag and events, for whoever imports this
