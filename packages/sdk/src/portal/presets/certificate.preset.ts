import { threeOfFour } from '../../identity/password-policies.ts';
import type { PortalConfiguration } from '../configuration.model.ts';

/** 証明書ポータル: companies that order server certificates (CRT). */
export const certificate: PortalConfiguration = {
  id: 'certificate',
  name: { ja: 'サーバ証明書お申込サイト', en: 'Server Certificate Portal' },
  locales: ['ja', 'en'],
  timeZone: 'Asia/Tokyo',
  areas: ['home', 'applications', 'coupons', 'account-details', 'help'],
  roles: [{ id: 'applicant', name: { ja: 'お申込者', en: 'Applicant' }, scope: 'portal', may: ['read', 'manage'] }],
  signIn: {
    methods: ['certificate', 'one-time-password'],
    identifier: { type: 'code', length: { min: 8, max: 8 }, symbols: '' },
    reset: false,
    links: ['sign-in-help'],
  },
  passwordPolicy: threeOfFour,
  passwordChange: { asksCurrent: false },
  initialPassword: { mustChange: true, validDays: 30 },
  recovery: { type: 'vendor', businessDays: [2, 3] },
  invitationDays: 7,
  lockout: { failures: 5, windowMinutes: 15, ends: { type: 'vendor' } },
  session: { idleMinutes: 30, absoluteHours: 12 },
  terms: 'application',
  messages: {
    ja: {
      'sign-in.identifier': 'アクセスキー',
      'sign-in.sign-in-help': 'ログインできないとき',
    },
    en: {
      'sign-in.identifier': 'Access key',
      'sign-in.sign-in-help': 'Trouble signing in',
    },
  },
};
