import type { MessageText } from '../portal/messages.ts';
import type { referralJa } from './referral.ja.ts';

/** Referrals, in English (MYP-12). */
export const referralEn: Record<keyof typeof referralJa, MessageText> = {
  'referral.title': 'Refer a friend',
  'referral.loading': 'Loading the referrals',
  'referral.unavailable': 'The referrals could not be loaded',
  'referral.closed': 'There are no referrals at present',
  'referral.closed-hint': 'We will tell you when there are.',
  'referral.you-get': 'What you get',
  'referral.friend-gets': 'What your friend gets',
  'referral.conditions': 'Conditions',
  'referral.your-code': 'Your referral code',
  'referral.code': 'Referral code',
  'referral.ask': 'Get a referral code',
  'referral.ask-hint': 'Once you have a code, it stays yours.',
  'referral.link': 'Link to pass on',
  'referral.copy': 'Copy',
  'referral.copied': 'Copied',
  'referral.not-copied': 'It could not be copied. Please select the text and copy it.',
  'referral.share': 'Share',
  'referral.arrivals': 'Friends who applied',
  'referral.joined': { one: '{count} person joined', other: '{count} people joined' },
  'referral.no-arrivals': 'Nobody has come by your code yet.',
  'referral.state.applied': 'Applied',
  'referral.state.joined': 'Joined',
  'referral.state.other': 'Received',
};
