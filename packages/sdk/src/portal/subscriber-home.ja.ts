/** Where a subscriber arrives, in Japanese. */
export const subscriberHomeJa = {
  'subscriber-home.shortcut': 'お客さま情報を変更',
  'subscriber-home.ways': 'お手続きとご案内',
} as const;
