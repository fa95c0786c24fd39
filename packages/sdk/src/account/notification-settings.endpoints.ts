import { customerProblems, defineEndpoint, type Endpoint } from '../portal/endpoint.ts';
import {
  notificationSettings,
  notificationSettingsInput,
  type NotificationSettings,
  type NotificationSettingsInput,
} from './notification-settings.model.ts';

/** Which mails the person wants (INF-05); `not-found` where the portal has no area `notification-settings`. */
export const readNotificationSettings: Endpoint<void, NotificationSettings> = defineEndpoint({
  name: 'readNotificationSettings',
  summary: 'Which mails the person wants',
  method: 'GET',
  path: '/notification-settings',
  output: notificationSettings,
  status: 200,
  access: 'customer',
  areas: ['notification-settings'],
  problems: [...customerProblems, 'contract-required', 'not-found'],
});

/** Replaces the settings of the version named by `ifMatch` (INF-05). */
export const updateNotificationSettings: Endpoint<NotificationSettingsInput, NotificationSettings> = defineEndpoint({
  name: 'updateNotificationSettings',
  summary: 'Choose which mails to get',
  method: 'PUT',
  path: '/notification-settings',
  input: notificationSettingsInput,
  output: notificationSettings,
  status: 200,
  access: 'customer',
  areas: ['notification-settings'],
  edits: true,
  problems: [
    ...customerProblems,
    'contract-required',
    'not-found',
    'invalid-input',
    'version-required',
    'version-conflict',
  ],
});
