import type { Catalogue } from '../portal/messages.ts';
import type { applicationFieldsJa } from './application-fields.ja.ts';

/** The fields of an application and of stored details, with what can be wrong in them, in English. */
export const applicationFieldsEn: Catalogue<keyof typeof applicationFieldsJa> = {
  'application-fields.basics.serverName': 'Server name (common name)',
  'application-fields.basics.csr': 'Certificate signing request (CSR)',
  'application-fields.basics.serverType': 'Server type',
  'application-fields.basics.couponId': 'Coupon',
  'application-fields.basics.agencyCode': 'Agency code',
  'application-fields.basics.siteSeal': 'I would like a site seal',
  'application-fields.basics.remarks': 'Remarks',
  'application-fields.basics.revokePrevious': 'Previous certificate',
  'application-fields.organisation.name': 'Organisation name',
  'application-fields.organisation.nameKana': 'Organisation name in katakana',
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
  'application-fields.contact.renewalMail': 'Receive reminders by e-mail before the certificate or the contract ends',
  'application-fields.contact.news': 'Receive news of other services',
  'application-fields.required': 'required',
  'application-fields.optional': 'optional',
  'application-fields.empty': 'Nothing entered',
  'application-fields.yes': 'Yes',
  'application-fields.no': 'No',
  'application-fields.of-contact': '{label} ({role})',
  'application-fields.hint.serverName':
    'For example www.example.co.jp. Internationalised names can be entered as they are.',
  'application-fields.hint.fullWidth': 'As registered. Half-width characters are stored as full-width.',
  'application-fields.hint.katakana': 'Hiragana and half-width kana are stored as full-width katakana.',
  'application-fields.hint.registrationNumber': 'The 12-digit company registration number, with or without hyphens.',
  'application-fields.hint.postalCode': 'For example 150-0001',
  'application-fields.hint.telephone': 'For example 03-1234-5678',
  'application-fields.hint.presentAddress': 'Only if different from the registered address.',
  'application-fields.hint.agencyCode': 'If you are applying through an agency.',
  'application-fields.hint.remarks': 'Up to {max} characters.',
  'application-fields.revoke-at-once': 'Revoke when the new one is issued',
  'application-fields.revoke-later': 'Revoke later',
  'application-fields.revoke-at-once-hint': 'The current certificate stops working as soon as the new one is issued.',
  'application-fields.revoke-later-hint': {
    one: 'The present certificate works through {days} day after the reissue.',
    other: 'The present certificate works through {days} days after the reissue.',
  },
  'application-fields.block-new': 'Enter new details',
  'application-fields.block-stored': 'Use account details',
  'application-fields.error.required': '{label} is required.',
  'application-fields.error.length': '{label} can have up to {max} characters.',
  'application-fields.error.not-usable': '{label} cannot contain line breaks or invisible characters.',
  'application-fields.error.not-full-width': '{label} contains characters that have no full-width form: {characters}',
  'application-fields.error.not-katakana': '{label} must be in katakana. These characters cannot be used: {characters}',
  'application-fields.error.not-a-postal-code': '{label} must have 7 digits, such as 150-0001.',
  'application-fields.error.not-a-telephone': '{label} must have 10 or 11 digits, starting with 0.',
  'application-fields.error.not-a-registration-number': '{label} must have 12 digits, such as 0110-01-012345.',
  'application-fields.error.corporate-number':
    'This is a 13-digit corporate number. {label}: enter the 12-digit number on the certificate of registered matters.',
  'application-fields.error.not-an-address': '{label} must be an address such as name@example.jp.',
  'application-fields.error.not-an-agency-code': '{label} can have up to 20 letters and digits.',
  'application-fields.error.private-key':
    '{label} contained a private key. It was removed, and was neither sent nor saved.',
  'application-fields.error.unchanged': 'Nothing has been changed. Enter the contact details that are to change.',
  'application-fields.error.basics.serverName.not-a-server-name':
    'Enter the full host name, such as www.example.co.jp, without https:// or a path.',
  'application-fields.error.basics.serverName.wildcard-not-allowed':
    'This service does not issue wildcard (*) certificates.',
  'application-fields.error.basics.serverName.ip-not-allowed':
    'This service does not issue certificates for IP addresses. Enter a host name.',
  'application-fields.error.basics.serverName.other-server':
    'This application is for the certificate of {serverName}. For another server, make a new application.',
  'application-fields.error.basics.revokePrevious.required': 'Choose when the previous certificate is to be revoked.',
  'application-fields.error.basics.couponId.coupon-unknown': 'The coupon you chose was not found. Please choose again.',
  'application-fields.error.basics.couponId.coupon-other-service':
    'The coupon you chose cannot be used for this service.',
  'application-fields.error.basics.couponId.coupon-used-up':
    'The coupon you chose has been used up. Please choose again.',
  'application-fields.error.basics.couponId.coupon-ended': 'The coupon you chose has expired. Please choose again.',
  'application-fields.error.basics.csr.not-a-csr':
    'This is not a CSR. Paste everything from BEGIN CERTIFICATE REQUEST to END CERTIFICATE REQUEST.',
  'application-fields.error.basics.csr.certificate':
    'This is a certificate. Enter the CSR, which begins with -----BEGIN CERTIFICATE REQUEST-----.',
  'application-fields.error.basics.csr.compromised-key':
    'The key of this CSR is that of a certificate whose revocation was requested because the key was compromised. Create a CSR with a new key.',
  'application-fields.error.basics.csr.damaged': 'The CSR is cut off or damaged. Please paste all of it again.',
  'application-fields.error.basics.csr.bad-signature':
    'The signature of the CSR is not valid. Please create a new one.',
  'application-fields.error.basics.csr.weak-key':
    'The key of the CSR is too weak. For RSA, create one with at least 2048 bits.',
  'application-fields.error.basics.csr.weak-hash':
    'The CSR is signed with an insecure hash such as SHA-1 or MD5. Create one with SHA-256 or better.',
  'application-fields.error.basics.csr.unsupported-key':
    'This type of key is not supported. Use RSA (at least 2048 bits) or ECDSA (P-256, P-384, P-521).',
  'application-fields.error.basics.csr.no-name': 'The CSR contains no server name (CN or SAN).',
  'application-fields.error.basics.csr.invalid-name': 'The CSR contains a name that cannot be a server name.',
  'application-fields.error.basics.csr.name-mismatch': 'The server name in the CSR is not the one you entered.',
  'application-fields.error.basics.csr.key-mismatch':
    'The CSR does not belong to the key file you downloaded. Choose which CSR to use.',
  'application-fields.error.basics.csr.wildcard-not-allowed':
    'The CSR contains a wildcard (*), which this service does not support.',
  'application-fields.error.basics.csr.ip-not-allowed':
    'The CSR contains an IP address, which this service does not support.',
  'application-fields.error.basics.csr.invalid-subject':
    'The CSR has a country, state, locality or organisation that a certificate cannot carry. Create one with a country of two capital letters (JP), a state and a locality of up to 128 characters and an organisation of up to 64.',
  'application-fields.error.basics.csr.private-key':
    'This contained a private key. It was removed, and was neither sent nor saved. Paste only the CSR.',
  'application-fields.error.basics.csr.too-large': 'The CSR is too large.',
  'application-fields.error.basics.csr.too-many-names':
    'The CSR contains too many names. This service allows up to {most}.',
};
