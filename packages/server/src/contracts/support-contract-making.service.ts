import { checkContractNumber } from '@madoguchi/sdk/account/project.rules.js';
import type {
  ReadRegisteredContractsInput,
  RegisterDeviceInput,
  RegisteredContract,
  RegisteredDevice,
  RegisterSupportContractInput,
} from '@madoguchi/sdk/contracts/support-contract-making.endpoints.js';
import type { RegisteredContractPage } from '@madoguchi/sdk/contracts/support-contract.model.js';
import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import { audit } from '../portal/audit.ts';
import type { OperatorCall } from '../portal/call.ts';
import { localizedText } from '../portal/localized-text.ts';
import { wrong } from '../portal/problem.ts';
import { visible } from '../portal/visible.ts';
import { deviceBySerial } from './device-by-serial.ts';
import { maintenanceContractBy } from './maintenance-contract-by.ts';
import { addDevice, addSupportContract } from './support-contract-rows.ts';
import { readVisibleContracts } from './support-contracts.service.ts';

/** The maintenance contracts of all companies, and what they can be for (OPS-03). */
export async function readContractsAsOperator(
  call: OperatorCall,
  { search, cursor }: ReadRegisteredContractsInput,
): Promise<RegisteredContractPage> {
  const page = await readVisibleContracts(call, { search, cursor });
  const offered = await call.server.database.kysely
    .selectFrom('support_service')
    .select(['id', 'name'])
    .where(visible.supportService(call))
    .orderBy('position')
    .execute();
  return { ...page, offered: offered.map(({ id, name }) => ({ id, name: localizedText(name) })) };
}

/** Registers a maintenance contract for the company of somebody who signs in (OPS-03, SUP-10). */
export function registerContractAsOperator(
  call: OperatorCall,
  { identifier, ...asked }: RegisterSupportContractInput,
): Promise<RegisteredContract> {
  const { server, portal } = call;
  const { configuration } = portal;
  const contract = { ...asked, number: numberIn('number', asked.number) };
  if (contract.endsOn < contract.startsOn) throw wrong('endsOn', 'order');
  return call.write(async (transaction) => {
    const company = await transaction
      .selectFrom('account')
      .innerJoin('company', 'company.id', 'account.company_id')
      .select(['company.id', 'company.name'])
      .where('account.portal_id', '=', configuration.id)
      .where('account.identifier_key', '=', normaliseIdentifier(identifier))
      .executeTakeFirst();
    if (!company) throw wrong('identifier', 'unknown');
    const offered = await transaction
      .selectFrom('support_service')
      .select('id')
      .where(visible.supportService(call))
      .execute();
    if (!contract.services.every((id) => offered.some((service) => service.id === id)))
      throw wrong('services', 'unknown');
    const taken = await transaction
      .selectFrom('maintenance_contract')
      .select('id')
      .where(visible.maintenanceContract(call))
      .where('number', '=', contract.number)
      .executeTakeFirst();
    if (taken) throw wrong('number', 'taken');
    const context = { random: server.random, configuration };
    const id = await addSupportContract(transaction, context, { ...contract, companyId: company.id });
    await audit(transaction, call, { subject: `maintenance-contract:${id}` });
    return { id, companyName: company.name };
  });
}

/** A contract's number as projects and applications can name it, too (SUP-04). */
function numberIn(name: string, typed: string): string {
  const check = checkContractNumber(typed);
  if (!check.ok) throw wrong(name, check.code);
  return check.number;
}

/** Registers a device under a maintenance contract (OPS-03, SUP-08). */
export function registerDeviceAsOperator(
  call: OperatorCall,
  { contractNumber: typed, supportHours, ...device }: RegisterDeviceInput,
): Promise<RegisteredDevice> {
  const { server, portal } = call;
  const { configuration } = portal;
  const contractNumber = numberIn('contractNumber', typed);
  const written = Object.keys(supportHours);
  if (!written.every((locale) => configuration.locales.includes(locale))) throw wrong('supportHours', 'not-offered');
  if (!written.includes(configuration.locales[0])) throw wrong('supportHours', 'required');
  return call.write(async (transaction) => {
    const contract = await maintenanceContractBy(transaction, call, contractNumber);
    if (await deviceBySerial(transaction, call, device.serialNumber)) throw wrong('serialNumber', 'taken');
    const context = { random: server.random, configuration };
    const id = await addDevice(transaction, context, { ...device, supportHours, contractId: contract.id });
    await audit(transaction, call, { subject: `device:${id}` });
    return { id };
  });
}
