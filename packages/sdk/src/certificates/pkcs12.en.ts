import type { Catalogue } from '../portal/messages.ts';
import type { pkcs12Ja } from './pkcs12.ja.ts';

/** Joining a key file and a certificate to PKCS#12, in English. */
export const pkcs12En: Catalogue<keyof typeof pkcs12Ja> = {
  'pkcs12.title': 'Combine certificate and private key (PKCS#12)',
  'pkcs12.lead':
    'Combines the key file you saved when you applied with the certificate, in one file for IIS, Java and others. This happens in your browser: neither the key file nor the passphrase is sent.',
  'pkcs12.key-file': 'Key file',
  'pkcs12.key-file-hint': 'It begins with BEGIN ENCRYPTED PRIVATE KEY.',
  'pkcs12.passphrase': 'Passphrase for the key file',
  'pkcs12.passphrase-hint': 'The combined file is protected with the same passphrase.',
  'pkcs12.unloaded': 'The form could not be loaded. Please check your connection and try again.',
  'pkcs12.join': 'Combine and save',
  'pkcs12.done': '{name} was saved. Use the same passphrase to import it into your server.',
  'pkcs12.error.key-file.missing': 'Choose the key file.',
  'pkcs12.error.passphrase.missing': 'Enter the passphrase.',
  'pkcs12.error.key-file.not-a-key-file':
    'This is not an encrypted key file. Choose the one you saved when you applied.',
  'pkcs12.error.key-file.damaged': 'The key file is damaged. Choose another copy if you have one.',
  'pkcs12.error.key-file.unsupported-encryption':
    'The encryption of this key file is not supported. Convert it with openssl or another tool.',
  'pkcs12.error.key-file.wrong-passphrase': 'The passphrase is wrong. Please enter it again.',
  'pkcs12.error.key-file.too-large': 'The file is too large. Choose the key file.',
  'pkcs12.error.certificates.key-mismatch':
    'This key file does not belong to this certificate. Choose the one you saved with this application.',
  'pkcs12.error.certificates.other': 'The certificate could not be read. Please try again later.',
  'pkcs12.error.line': 'The certificate could not be fetched. Check your connection and try again. Nothing was saved.',
};
