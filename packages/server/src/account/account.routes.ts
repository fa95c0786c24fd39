import {
  readNotificationSettings,
  updateNotificationSettings,
} from '@madoguchi/sdk/account/notification-settings.endpoints.js';
import { readPreferences, updatePreferences } from '@madoguchi/sdk/account/preferences.endpoints.js';
import { customerEdit, customerOperation, type Operation } from '../portal/operation.ts';
import { readOwnNotifications, updateOwnNotifications } from './notification-settings.service.ts';
import { readOwnPreferences, updateOwnPreferences } from './preferences.service.ts';

export const accountOperations: readonly Operation[] = [
  customerOperation(readPreferences, readOwnPreferences),
  customerEdit(updatePreferences, updateOwnPreferences),
  customerOperation(readNotificationSettings, readOwnNotifications),
  customerEdit(updateNotificationSettings, updateOwnNotifications),
];
