export { nist } from './password-policy.ts';
