import { contractRoles, mayManage } from '@madoguchi/sdk/contracts/contract-role.rules.js';
import type { PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';

/** The roles of a portal that manage a contract; none where nobody does. */
export const managingRoles = (configuration: PortalConfiguration): readonly string[] =>
  contractRoles(configuration).flatMap(({ id }) => (mayManage(configuration, id) ? [id] : []));
