import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';
import { visible, type Viewer } from './visible.ts';

interface Narrowing {
  readonly contractId?: string | undefined;
  readonly deviceId?: string | undefined;
}

/** What no row is called. */
const nothing = '';

/**
 * What a list is narrowed to, where the viewer sees such a contract and such a device; or else to nothing. How much hangs on
 * what somebody does not see is told by no time then, as the list does not come to it.
 */
export async function narrowedToSeen<One extends Narrowing>(
  database: Kysely<Tables>,
  viewer: Viewer,
  asked: One,
): Promise<One> {
  const { contractId, deviceId } = asked;
  const contract =
    contractId === undefined
      ? undefined
      : await database
          .selectFrom('maintenance_contract')
          .select('maintenance_contract.id')
          .where(visible.maintenanceContract(viewer, 'id'))
          .where('maintenance_contract.id', '=', contractId)
          .executeTakeFirst();
  const device =
    deviceId === undefined
      ? undefined
      : await database
          .selectFrom('device')
          .select('device.id')
          .where(visible.device(viewer, 'id'))
          .where('device.id', '=', deviceId)
          .executeTakeFirst();
  return {
    ...asked,
    ...(contractId !== undefined && { contractId: contract?.id ?? nothing }),
    ...(deviceId !== undefined && { deviceId: device?.id ?? nothing }),
  };
}
