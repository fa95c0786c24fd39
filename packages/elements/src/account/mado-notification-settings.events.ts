import type { NotificationSettings } from '@madoguchi/sdk';

/** The settings are about to be saved; cancel it to keep the request from being sent. */
export class MadoBeforeNotificationSettingsSaveEvent extends Event {
  /** The ids of the topics that are ticked. */
  readonly topics: readonly string[];
  constructor(topics: readonly string[]) {
    super('mado-before-notification-settings-save', { bubbles: true, composed: true, cancelable: true });
    this.topics = topics;
  }
}

/** The settings were saved. */
export class MadoNotificationSettingsSavedEvent extends Event {
  readonly settings: NotificationSettings;
  constructor(settings: NotificationSettings) {
    super('mado-notification-settings-saved', { bubbles: true, composed: true });
    this.settings = settings;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mado-before-notification-settings-save': MadoBeforeNotificationSettingsSaveEvent;
    'mado-notification-settings-saved': MadoNotificationSettingsSavedEvent;
  }
}
