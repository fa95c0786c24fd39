import { threeOfFour } from '../../identity/password-policies.ts';
import type { PortalConfiguration } from '../configuration.model.ts';

/** How long the vendor takes to hand out a new initial password (CRT-19). */
const businessDays = [2, 3] as const;
const [soonest, latest] = businessDays;

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
  recovery: { type: 'vendor', businessDays },
  invitationDays: 7,
  lockout: { failures: 5, windowMinutes: 15, ends: { type: 'vendor' } },
  session: { idleMinutes: 30, absoluteHours: 12 },
  terms: 'application',
  messages: {
    ja: {
      'sign-in.identifier': 'アクセスキー',
      'sign-in.sign-in-help': 'ログインできないとき',
      'nav.password-change': 'パスワード変更',
      'error.invalid-credentials':
        'アクセスキーまたはパスワードが違います。電子証明書でログインする場合は、そのアクセスキーの電子証明書をお選びになったかもお確かめください。',
      'error.locked.vague': `入力の間違いが続いたので、安全のためログインを止めています。特約店コードとアクセスキーをご用意のうえ、お問い合わせ窓口にご連絡ください。新しい初期パスワードを${soonest}～${latest}営業日でお知らせします。`,
      'error.initial-password-expired': `初期パスワードの有効期限が過ぎています。特約店コードとアクセスキーをご用意のうえ、お問い合わせ窓口に、新しい初期パスワードの発行をご依頼ください。${soonest}～${latest}営業日でお知らせします。`,
    },
    en: {
      'sign-in.identifier': 'Access key',
      'sign-in.sign-in-help': 'Trouble signing in',
      'nav.password-change': 'Change password',
      'error.invalid-credentials':
        'The access key or the password is wrong. When you sign in with a login certificate, see too that you chose the one of this access key.',
      'error.locked.vague': `Sign-in is locked after several failures. Please get in touch with us and tell your agency code and access key: you will get a new initial password within ${soonest} to ${latest} business days.`,
      'error.initial-password-expired': `The initial password was not changed in time and no longer works. Please ask us for a new one and tell your agency code and access key: you will get it within ${soonest} to ${latest} business days.`,
    },
  },
};
