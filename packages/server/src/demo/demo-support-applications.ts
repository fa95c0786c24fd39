import { normaliseIdentifier } from '@madoguchi/sdk/identity/identifier.rules.js';
import { day, hour } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import type { NewRowContext } from '../portal/new-row.ts';
import { makeRequestId } from '../portal/request-id.ts';
import type { Tables } from '../portal/tables.ts';

/** Somebody of a reseller's customer who applies for an account, with access control. */
const newcomer = {
  companyName: 'シーサイド総合クリニック 医療情報室',
  displayName: '伊集院 美帆',
  mailAddress: 'miho.ijuin@seaside-clinic.example',
  role: 'contract-manager',
  functions: ['inquiries', 'documents'],
  project: {
    projectName: '通販サイト監視案件',
    groupName: '監視運用グループ',
    mailAddresses: ['miho.ijuin@seaside-clinic.example', 'kenta.oba@minato-solutions.example'],
    contractNumbers: ['AOZ3100384'],
  },
} as const;

/** What the user administrator of a company applies for: it can be set up as it stands. */
const access = {
  applicant: 'hiroshi.tsuji@aozora-denki.example',
  projectName: '電子メール運用案件',
  groupName: '総務グループ',
  mailAddresses: ['akari.muto@aozora-denki.example', 'yoshiko.mishima@aozora-denki.example'],
  contractNumbers: ['AOZ2800107'],
} as const;

/** Adds two applications that wait for the vendor (OPS-04), within a transaction. */
export async function addDemoSupportApplications(
  database: Kysely<Tables>,
  { random, configuration, now }: NewRowContext,
): Promise<void> {
  const waiting = { portal_id: configuration.id, state: 'received', version: 1 } as const;
  const { companyName, displayName, mailAddress, role, functions, project } = newcomer;
  await database
    .insertInto('account_application')
    .values({
      ...waiting,
      id: makeRequestId(random),
      company_name: companyName,
      display_name: displayName,
      mail_address: mailAddress,
      mail_key: normaliseIdentifier(mailAddress),
      role,
      functions: JSON.stringify(functions),
      project: JSON.stringify(project),
      locale: 'ja',
      applied_at: now - 5 * hour,
    })
    .execute();
  const applicant = await database
    .selectFrom('account')
    .select('id')
    .where('portal_id', '=', configuration.id)
    .where('identifier', '=', access.applicant)
    .executeTakeFirst();
  if (!applicant) return;
  await database
    .insertInto('access_application')
    .values({
      ...waiting,
      id: makeRequestId(random),
      account_id: applicant.id,
      project_name: access.projectName,
      group_name: access.groupName,
      mail_addresses: JSON.stringify(access.mailAddresses),
      contract_numbers: JSON.stringify(access.contractNumbers),
      applied_at: now - day,
    })
    .execute();
}
