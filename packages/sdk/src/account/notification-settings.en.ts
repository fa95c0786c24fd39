import type { Catalogue } from '../portal/messages.ts';
import type { notificationSettingsJa } from './notification-settings.ja.ts';

/** Which mails a person wants, in English. */
export const notificationSettingsEn: Catalogue<keyof typeof notificationSettingsJa> = {
  'notification-settings.title': 'E-mail settings',
  'notification-settings.lead': 'Choose what we should tell you about by e-mail, and save.',
  'notification-settings.topics': 'Tell me about',
  'notification-settings.unset':
    'These settings have not been saved yet. The first choice follows the systems you use.',
  'notification-settings.changed': 'You have changes that are not saved.',
  'notification-settings.restored': 'What you chose last time and did not save has been restored.',
  'notification-settings.important': 'Important notices may be sent whatever you choose here.',
  'notification-settings.submit': 'Save',
  'notification-settings.saved': 'Your settings have been saved.',
  'notification-settings.loading': 'Loading your settings',
  'notification-settings.unavailable': 'Your settings could not be loaded',
  'notification-settings.offline':
    'There was no connection. Neither what you chose nor the saved settings are lost. Please try again when the line is back.',
  'notification-settings.empty': 'There is nothing to choose at the moment.',
  'notification-settings.conflict.title': 'These settings were saved elsewhere in the meantime.',
  'notification-settings.conflict.text':
    'Where the saved settings differ from yours, it says so below. Choose which ones to use.',
  'notification-settings.conflict.on': 'Saved: send',
  'notification-settings.conflict.off': 'Saved: do not send',
  'notification-settings.keep': 'Save my choice',
  'notification-settings.take': 'Use the saved settings',
  'notification-settings.take-first': 'Back to the first choice',
};
