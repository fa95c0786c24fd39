import { threeOfFour } from '../../identity/password-policies.ts';
import type { PortalConfiguration } from '../configuration.model.ts';

/** サポートポータル: companies with maintenance contracts for devices and systems (SUP). */
export const support: PortalConfiguration = {
  id: 'support',
  name: { ja: 'カスタマーサービスポータル', en: 'Customer Service Portal' },
  locales: ['ja', 'en'],
  timeZone: 'Asia/Tokyo',
  areas: [
    'home',
    'announcements',
    'notification-settings',
    'account-application',
    'tickets',
    'devices',
    'technical-information',
    'maintenance-contracts',
    'renewal-quotes',
    'documents',
    'services',
    'accounts',
  ],
  roles: [
    {
      id: 'inquiry-user',
      name: { ja: '問い合わせ担当者', en: 'Inquiry user' },
      scope: 'portal',
      may: ['tickets'],
    },
    {
      id: 'inquiry-administrator',
      name: { ja: '問い合わせ管理者', en: 'Inquiry administrator' },
      scope: 'portal',
      may: ['tickets', 'accounts'],
    },
    {
      id: 'contract-manager',
      name: { ja: '契約担当者', en: 'Contract manager' },
      scope: 'portal',
      may: ['tickets', 'quotes'],
    },
    {
      id: 'user-administrator',
      name: { ja: 'ユーザー管理者', en: 'User administrator' },
      scope: 'portal',
      may: ['tickets', 'quotes', 'accounts'],
    },
  ],
  signIn: {
    methods: ['password'],
    identifier: { type: 'email', length: { min: 3, max: 254 } },
    reset: false,
    links: ['password-link', 'account-application'],
  },
  passwordPolicy: threeOfFour,
  passwordChange: { asksCurrent: true },
  initialPassword: { mustChange: false },
  recovery: { type: 'mail-link', linkMinutes: 60, first: false },
  invitationDays: 7,
  lockout: { failures: 5, windowMinutes: 15, ends: { type: 'after', minutes: 15 } },
  session: { idleMinutes: 30, absoluteHours: 12 },
  terms: 'portal',
  messages: {
    ja: {
      'sign-in.password-link': 'パスワードをお忘れの方',
      'sign-in.account-application': 'アカウントの利用申請',
    },
    en: {
      'sign-in.password-link': 'Forgot your password?',
      'sign-in.account-application': 'Apply for an account',
    },
  },
};
