import type { Catalogue } from '../portal/messages.ts';
import type { clientCertificateJa } from './client-certificate.ja.ts';

/** The page before sign-in by certificate (CRT-01) in English. */
export const clientCertificateEn: Catalogue<keyof typeof clientCertificateJa> = {
  'client-certificate.title': 'Sign in to the customer pages',
  'client-certificate.services': 'Covered services',
  'client-certificate.certificate': 'With a login certificate',
  'client-certificate.one-time-password': 'With a one-time password',
  'client-certificate.certificate-text': 'For computers on which a login certificate is installed.',
  'client-certificate.one-time-password-text': 'We send a password to your registered e-mail address each time.',
  'client-certificate.log-in': 'Sign in',
  'client-certificate.accepted': 'Your login certificate was recognised.',
  'client-certificate.none': 'No login certificate was found.',
  'client-certificate.not-accepted': 'The certificate you chose is not a login certificate for this site.',
  'client-certificate.revoked': 'The certificate you chose has been revoked.',
  'client-certificate.expired': 'The certificate you chose has expired ({notAfter}).',
  'client-certificate.not-yet-valid': 'The certificate you chose is not valid until {notBefore}.',
  'client-certificate.unknown': 'You cannot sign in with the certificate you chose.',
  'client-certificate.expected-issuer': 'Please choose the certificate issued by “{issuer}”.',
  'client-certificate.shown': 'Chosen certificate: {subject} (issued by {issuer})',
  'client-certificate.try-again': 'To choose again, close all browser windows and open this page once more.',
  'client-certificate.support': 'If you have questions about login certificates, please write to {support}.',
  'client-certificate.other-computer': 'To use another computer, please ask us for a new login certificate.',
};
