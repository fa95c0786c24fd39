import type { PortalConfiguration, SignInMethod } from '../portal/configuration.model.ts';

/**
 * Whether changing the password asks for the current one. Where the configuration does not want it, the login certificate
 * stands for it (CRT-15): whoever signed in without one is asked all the same. A server that does not tell how somebody
 * signed in is taken at the configuration's word.
 */
export function asksCurrentPassword(
  { passwordChange }: Pick<PortalConfiguration, 'passwordChange'>,
  method: SignInMethod | (string & Record<never, never>) | null | undefined,
): boolean {
  return passwordChange.asksCurrent || (method ?? 'certificate') !== 'certificate';
}
