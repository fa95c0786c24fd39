import type { PortalConfiguration } from '../configuration.model.ts';

/** マイページ: subscribers of a cable and internet provider (MYP). */
export const mypage: PortalConfiguration = {
  id: 'mypage',
  name: { ja: 'マイページ', en: 'My Page' },
  locales: ['ja', 'en'],
  timeZone: 'Asia/Tokyo',
  areas: [
    'home',
    'announcements',
    'registration',
    'statements',
    'services',
    'documents',
    'customer-details',
    'mail-addresses',
    'security-service',
    'help',
  ],
  roles: [
    { id: 'subscriber', name: { ja: 'ご契約者', en: 'Subscriber' }, scope: 'portal', may: ['read', 'manage'] },
    {
      id: 'internet-subscriber',
      name: { ja: 'ご契約者（インターネット）', en: 'Subscriber (internet)' },
      scope: 'portal',
      may: ['read', 'manage', 'internet'],
    },
  ],
  signIn: {
    methods: ['password'],
    identifier: { type: 'email', length: { min: 4, max: 100 }, symbols: '@_-.' },
    reset: true,
    links: ['registration', 'recovery', 'provider-sign-in'],
  },
  passwordPolicy: {
    length: { min: 6, max: 32 },
    characters: 'ascii',
    symbols: '%+/:=@^_-',
    require: [],
    forbid: ['identifier', 'previous', 'common'],
  },
  passwordChange: { asksCurrent: true },
  initialPassword: { mustChange: false },
  recovery: { type: 'contact', linkMinutes: 60 },
  invitationDays: 7,
  lockout: { failures: 5, windowMinutes: 15, ends: { type: 'after', minutes: 15 } },
  session: { idleMinutes: 30, absoluteHours: 12 },
  terms: 'none',
  messages: {
    ja: {
      'sign-in.identifier': 'ID（メールアドレス）',
      'sign-in.registration': 'ID新規登録',
      'sign-in.recovery': 'ID、またはパスワードをお忘れですか？',
      'sign-in.provider-sign-in': 'アカウントログインはこちら',
      'nav.announcements': 'お知らせ',
      'nav.help': 'お問い合わせ・サポート',
    },
    en: {
      'sign-in.identifier': 'ID (e-mail address)',
      'sign-in.registration': 'Register an ID',
      'sign-in.recovery': 'Forgot your ID or password?',
      'sign-in.provider-sign-in': 'Sign in with your account',
      'nav.announcements': 'Announcements',
      'nav.help': 'Contact and support',
    },
  },
};
