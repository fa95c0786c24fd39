import { definePortal, presets, type ActiveSession, type PortalConfiguration } from '@madoguchi/sdk';
import { sessionOf } from '../testing/scripted-server.ts';

/** The support portal, in which the person of the shared suites may do everything. */
export const wholeSupport: PortalConfiguration = definePortal({
  from: presets.support,
  roles: [
    ...presets.support.roles,
    { id: 'customer', name: { ja: 'お客様', en: 'Customer' }, scope: 'portal', may: ['tickets', 'quotes', 'accounts'] },
  ],
});

/** The session of somebody with that type of account. */
export function sessionAs(role: string, identifier = `${role}@aozora.example`): ActiveSession {
  const session = sessionOf(identifier);
  return { ...session, account: { ...session.account, roles: [role] } };
}

/** The types of account, and which of them administer accounts (SUP-02). */
export const administering: Readonly<Record<string, boolean>> = {
  'user-administrator': true,
  'inquiry-administrator': true,
  'contract-manager': false,
  'inquiry-user': false,
};
