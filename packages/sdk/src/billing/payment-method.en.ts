import type { Catalogue } from '../portal/messages.ts';
import type { paymentMethodJa } from './payment-method.ja.ts';

/** The payment method and changing it, in English (MYP-11). */
export const paymentMethodEn: Catalogue<keyof typeof paymentMethodJa> = {
  'payment-method.title': 'Payment method',
  'payment-method.loading': 'Loading the payment method',
  'payment-method.unavailable': 'The payment method could not be loaded',
  'payment-method.closed': 'Your account does not show how it is paid',
  'payment-method.closed-hint': 'Please contact us if you expected to see it.',
  'payment-method.now': 'Your payment method now',
  'payment-method.next': 'Payment method from the statement of {month} on',
  'payment-method.begin': 'Change to a credit card',
  'payment-method.begin-another': 'Change to another credit card',
  'payment-method.starts': 'A change made now holds from the statement of {month} on.',
  'payment-method.starting': 'Getting the card fields ready',
  'payment-method.enter': 'Enter your card',
  'payment-method.by-provider':
    'You give the card to {provider}, our payment provider, on its own form. This site neither receives nor keeps it.',
  'payment-method.until': 'Please finish by {time}.',
  'payment-method.no-fields':
    'The card fields could not be shown. If loading the page again does not help, please contact us.',
  'payment-method.checking': 'Checking the card',
  'payment-method.cancel': 'Cancel',
  'payment-method.back': 'Back',
  'payment-method.confirm': 'Confirm the new payment method',
  'payment-method.new': 'New payment method',
  'payment-method.from': 'Takes effect',
  'payment-method.from-month': 'From the statement of {month} on',
  'payment-method.decide': 'Change payment method',
  'payment-method.submitting': 'Changing the payment method',
  'payment-method.changed-elsewhere':
    'The payment method was changed in another window. See what it is now, and confirm once more if you want this card.',
  'payment-method.changed': 'The payment method was changed',
  'payment-method.changed-hint':
    'This card pays from the statement of {month} on. We sent you a confirmation by e-mail.',
  'payment-method.cancelled': 'Cancelled. The payment method has not changed.',
  'payment-method.expired': 'The time for this change is over. The payment method has not changed. Please begin again.',
  'payment-method.failed': 'This could not be completed',
  'payment-method.again': 'Try again',
  'payment-method.not-offered': 'Please contact us to change to a credit card.',
  'error.payment-declined': 'This card was not accepted. Try another card, or ask your card company.',
  'error.card-expired': 'This card has expired. Try another card.',
  'error.payment-setup-ended': 'The time for this change is over. Please begin again.',
  'error.invalid-token': 'The card could not be checked. Please enter it once more.',
};
