import { threeOfFour } from '../../identity/password-policies.ts';
import type { PortalConfiguration } from '../configuration.model.ts';

/** ライセンスポータル: companies that license a software platform (LIC). */
export const license: PortalConfiguration = {
  id: 'license',
  name: { ja: 'ライセンスポータル', en: 'Licence Portal' },
  locales: ['ja', 'en'],
  timeZone: 'Asia/Tokyo',
  areas: [
    'home',
    'contracts',
    'environments',
    'participants',
    'group-companies',
    'resources',
    'quote-requests',
    'leaving',
  ],
  roles: [
    { id: 'member', name: { ja: 'メンバー', en: 'Member' }, scope: 'contract', may: ['read'] },
    { id: 'owner', name: { ja: 'オーナー', en: 'Owner' }, scope: 'contract', may: ['read', 'manage'] },
  ],
  signIn: {
    methods: ['password'],
    identifier: { type: 'code', length: { min: 1, max: 254 } },
    reset: false,
    links: ['password-link'],
  },
  passwordPolicy: threeOfFour,
  passwordChange: { asksCurrent: true },
  initialPassword: { mustChange: true },
  recovery: { type: 'mail-link', linkMinutes: 60, first: false },
  invitationDays: 7,
  lockout: { failures: 5, windowMinutes: 15, ends: { type: 'after', minutes: 15 } },
  session: { idleMinutes: 30, absoluteHours: 12 },
  terms: 'portal',
  messages: {
    ja: {
      'sign-in.identifier': 'ユーザコード',
      'sign-in.password-link': 'パスワードをお忘れの方',
      'terms.submit': '登録',
    },
    en: {
      'sign-in.identifier': 'User code',
      'sign-in.password-link': 'Forgot your password?',
      'terms.submit': 'Register',
    },
  },
};
