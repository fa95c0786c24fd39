import type { Catalogue } from '../portal/messages.ts';
import type { applicationFieldsJa } from './application-fields.ja.ts';

/** The fields of an application and of stored details, with what can be wrong in them, in English. */
export const applicationFieldsEn: Catalogue<keyof typeof applicationFieldsJa> = {
  'application-fields.basics.serverName': 'Server name (common name)',
  'application-fields.basics.csr': 'Certificate signing request (CSR)',
  'application-fields.basics.serverType': 'Server type',
  'application-fields.basics.couponId': 'Coupon',
  'application-fields.basics.agencyCode': 'Agency code',
  'application-fields.basics.siteSeal': 'A site seal is wanted',
  'application-fields.basics.remarks': 'Remarks',
  'application-fields.basics.revokePrevious': 'The certificate before',
  'application-fields.organisation.name': 'Name of the organisation',
  'application-fields.organisation.nameKana': 'Name in katakana',
  'application-fields.organisation.registrationNumber': 'Registration number',
  'application-fields.organisation.registeredPostalCode': 'Postal code of the registered address',
  'application-fields.organisation.registeredAddress': 'Registered address',
  'application-fields.organisation.presentPostalCode': 'Postal code of the present address',
  'application-fields.organisation.presentAddress': 'Present address',
  'application-fields.organisation.applicantTitle': 'Job title of the applicant',
  'application-fields.organisation.applicantName': 'Name of the applicant',
  'application-fields.contact.organisation': 'Organisation',
  'application-fields.contact.department': 'Department',
  'application-fields.contact.jobTitle': 'Job title',
  'application-fields.contact.name': 'Name',
  'application-fields.contact.postalCode': 'Postal code',
  'application-fields.contact.address': 'Address',
  'application-fields.contact.telephone': 'Telephone',
  'application-fields.contact.fax': 'Fax',
  'application-fields.contact.mailAddress': 'E-mail address',
  'application-fields.contact.renewalMail': 'Send mails ahead of the renewal',
  'application-fields.contact.news': 'Send news of other services',
  'application-fields.required': 'required',
  'application-fields.optional': 'optional',
  'application-fields.empty': 'Nothing entered',
  'application-fields.yes': 'Yes',
  'application-fields.no': 'No',
  'application-fields.of-contact': '{label} of the {role}',
  'application-fields.hint.serverName': 'For example www.example.co.jp. International names can be typed as they are.',
  'application-fields.hint.fullWidth': 'As in the register. What is typed in half width is stored in full width.',
  'application-fields.hint.katakana': 'Hiragana and half-width kana are stored as full-width katakana.',
  'application-fields.hint.registrationNumber': 'The 12 digits of the company register, with or without hyphens.',
  'application-fields.hint.postalCode': 'For example 150-0001',
  'application-fields.hint.telephone': 'For example 03-1234-5678',
  'application-fields.hint.presentAddress': 'Only where it is not the registered address.',
  'application-fields.hint.agencyCode': 'Where you apply through an agency.',
  'application-fields.hint.remarks': '{max} characters at most.',
  'application-fields.revoke-at-once': 'Revoke it when the new one is issued',
  'application-fields.revoke-later': 'Revoke it later',
  'application-fields.revoke-at-once-hint': 'The present certificate stops working when the new one is issued.',
  'application-fields.revoke-later-hint': {
    one: 'The present certificate works through {days} day after the reissue.',
    other: 'The present certificate works through {days} days after the reissue.',
  },
  'application-fields.block-new': 'Enter',
  'application-fields.block-stored': 'Take from the account details',
  'application-fields.error.required': 'Enter: {label}.',
  'application-fields.error.length': '{label}: use at most {max} characters.',
  'application-fields.error.not-usable': '{label}: line breaks and characters that cannot be seen cannot be used.',
  'application-fields.error.not-full-width': '{label}: these characters have no full-width form: {characters}',
  'application-fields.error.not-katakana': '{label}: use katakana. These cannot be used: {characters}',
  'application-fields.error.not-a-postal-code': '{label}: enter 7 digits, such as 150-0001.',
  'application-fields.error.not-a-telephone': '{label}: enter a number of 10 or 11 digits that begins with 0.',
  'application-fields.error.not-a-registration-number': '{label}: enter 12 digits, such as 0110-01-012345.',
  'application-fields.error.corporate-number':
    'This is a corporate number of 13 digits. {label}: enter the 12 digits of the company register.',
  'application-fields.error.not-an-address': '{label}: enter an address such as name@example.jp.',
  'application-fields.error.not-an-agency-code': '{label}: use at most 20 letters and digits.',
  'application-fields.error.private-key':
    '{label}: this holds a private key. It was not taken, and was neither sent nor kept.',
  'application-fields.error.unchanged': 'Nothing was changed. Change the contact that is to be another.',
  'application-fields.error.basics.serverName.not-a-server-name':
    'Enter the full host name, such as www.example.co.jp, without https:// or a path.',
  'application-fields.error.basics.serverName.wildcard-not-allowed':
    'This service issues no certificates for wildcards (*).',
  'application-fields.error.basics.serverName.ip-not-allowed':
    'This service issues no certificates for IP addresses. Enter a host name.',
  'application-fields.error.basics.serverName.other-server':
    'This application is about the certificate of {serverName}. Apply anew for another server.',
  'application-fields.error.basics.revokePrevious.required': 'Choose when the certificate before is to be revoked.',
  'application-fields.error.basics.couponId.coupon-unknown': 'The coupon that you chose was not found. Choose again.',
  'application-fields.error.basics.couponId.coupon-other-service': 'The coupon that you chose is for another service.',
  'application-fields.error.basics.couponId.coupon-used-up':
    'Nothing is left on the coupon that you chose. Choose again.',
  'application-fields.error.basics.couponId.coupon-ended': 'The coupon that you chose has ended. Choose again.',
  'application-fields.error.basics.csr.not-a-csr':
    'This is not a certificate signing request. Paste all of it, from BEGIN CERTIFICATE REQUEST to END CERTIFICATE REQUEST.',
  'application-fields.error.basics.csr.damaged': 'The request is cut off or damaged. Paste all of it again.',
  'application-fields.error.basics.csr.bad-signature': 'The signature of the request is wrong. Make it anew.',
  'application-fields.error.basics.csr.weak-key':
    'The key of the request is too weak. Make it anew; RSA with at least 2048 bits.',
  'application-fields.error.basics.csr.weak-hash':
    'The request is signed with SHA-1, MD5 or the like. Make it anew with SHA-256 or better.',
  'application-fields.error.basics.csr.unsupported-key':
    'This kind of key is not supported. Use RSA (at least 2048 bits) or ECDSA (P-256, P-384, P-521).',
  'application-fields.error.basics.csr.no-name': 'The request holds no server name (CN or SAN).',
  'application-fields.error.basics.csr.invalid-name': 'The request holds a name that no server can have.',
  'application-fields.error.basics.csr.name-mismatch': 'The request is for another server name than the one entered.',
  'application-fields.error.basics.csr.wildcard-not-allowed':
    'The request holds a wildcard (*), which this service does not have.',
  'application-fields.error.basics.csr.ip-not-allowed':
    'The request holds an IP address, which this service does not have.',
  'application-fields.error.basics.csr.private-key':
    'This holds a private key. It was not taken, and was neither sent nor kept. Paste the request alone.',
  'application-fields.error.basics.csr.too-large': 'The request is too large.',
  'application-fields.error.basics.csr.too-many-names':
    'The request holds too many names. This service takes {most} at most.',
};
