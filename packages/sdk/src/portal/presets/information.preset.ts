import type { PortalConfiguration } from '../configuration.model.ts';

/** 情報ポータル: users of a system under a maintenance contract (INF). */
export const information: PortalConfiguration = {
  id: 'information',
  name: { ja: 'お客様専用情報ポータル', en: 'Customer Information Portal' },
  session: { idleMinutes: 30, absoluteHours: 12 },
  locales: ['ja', 'en'],
  entry: 'contract',
  timeZone: 'Asia/Tokyo',
  areas: ['home', 'announcements', 'videos', 'faq', 'notification-settings'],
  roles: [{ id: 'customer', name: { ja: 'お客様', en: 'Customer' }, scope: 'portal', may: ['read'] }],
  signIn: {
    methods: ['password'],
    identifier: { type: 'email', length: { min: 3, max: 254 } },
    reset: false,
    links: ['password-link'],
  },
  passwordPolicy: {
    length: { min: 12, max: 128 },
    characters: 'ascii',
    symbols: "!#$%&'()*+,.:;<>?@_{}",
    unusable: '-/',
    require: ['upper', 'lower', 'digit', 'symbol'],
    forbid: ['identifier', 'previous', 'common'],
  },
  passwordChange: { asksCurrent: true },
  initialPassword: { mustChange: true },
  recovery: { type: 'mail-link', linkMinutes: 60, first: true },
  invitationDays: 7,
  lockout: { failures: 5, windowMinutes: 15, ends: { type: 'after', minutes: 15 } },
  terms: 'portal',
};
