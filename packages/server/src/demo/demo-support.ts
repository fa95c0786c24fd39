import type { LocalizedText } from '@madoguchi/sdk/portal/configuration.model.js';
import { calendarDay } from '@madoguchi/sdk/portal/calendar.rules.js';
import { day } from '@madoguchi/sdk/portal/time.js';
import type { Kysely } from 'kysely';
import { addProject } from '../account/project-rows.ts';
import { addDevice, addSupportContract } from '../contracts/support-contract-rows.ts';
import type { NewRowContext } from '../portal/new-row.ts';
import type { Tables } from '../portal/tables.ts';
import { addSupportChannels, addSupportServices } from '../tickets/support-service-rows.ts';
import { addDemoArticles } from './demo-articles.ts';
import { demoSupportChannels, demoSupportServices } from './demo-support-services.ts';

const hospital = '医療法人社団瀬戸内会 瀬戸内総合病院 医療情報システム管理課';
const aozora = '青空電機産業株式会社';
const meridian = 'Meridian Logistics Asia-Pacific Pte. Ltd., Tokyo Branch';

const always: LocalizedText = { ja: '24時間365日', en: '24 hours, every day' };
const weekdays: LocalizedText = { ja: '平日 9:00～17:30', en: 'Mon–Fri 9:00–17:30 (Japan)' };
const daily: LocalizedText = { ja: '毎日 8:00～20:00', en: 'Every day 8:00–20:00 (Japan)' };

interface DemoDevice {
  readonly name: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly location: string;
}

interface DemoSupportContract {
  readonly company: string;
  readonly number: string;
  readonly name: string;
  readonly level: 'normal' | 'extended';
  /** Calendar days from today to its first and its last one. */
  readonly startsIn: number;
  readonly endsIn: number;
  readonly services: readonly string[];
  readonly products: readonly string[];
  readonly hours: LocalizedText;
  readonly devices: readonly DemoDevice[];
}

/** Devices of one model, named one after the other. */
function row(count: number, name: string, model: string, serial: string, location: string): readonly DemoDevice[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    return { name: `${name}-${number}`, model, serialNumber: `${serial}${number}`, location };
  });
}

const contracts: readonly DemoSupportContract[] = [
  {
    company: hospital,
    number: 'SGH2041187',
    name: '電子カルテ基盤 機器保守',
    level: 'extended',
    startsIn: -312,
    endsIn: 53,
    services: ['hardware', 'software'],
    products: ['Kazahaya CX-4800', 'Kazahaya OS'],
    hours: always,
    devices: [
      ...row(4, 'karte-core', 'Kazahaya CX-4800', 'KZ4800-22A0', '本館 地下1階 サーバー室 A列'),
      ...row(6, 'karte-edge', 'Kazahaya CX-1200', 'KZ1200-22B1', '本館 各階 EPS'),
    ],
  },
  {
    company: hospital,
    number: 'SGH2041190',
    name: '放射線画像保管システム（PACS）ストレージ保守',
    level: 'normal',
    startsIn: -128,
    endsIn: 237,
    services: ['hardware'],
    products: ['Tatara Store 900'],
    hours: weekdays,
    devices: row(3, 'pacs-store', 'Tatara Store 900', 'TS900-0071', '画像診断棟 2階 機械室'),
  },
  {
    company: hospital,
    number: 'SGH1930442',
    name: '旧ナースコール連携サーバー 保守',
    level: 'normal',
    startsIn: -760,
    endsIn: -30,
    services: ['hardware'],
    products: ['Kazahaya SV-20'],
    hours: weekdays,
    devices: row(1, 'nurse-call', 'Kazahaya SV-20', 'KZSV20-18', '南病棟 3階'),
  },
  {
    company: aozora,
    number: 'AOZ3100021',
    name: '社内ネットワーク 統合保守（本社・全国18拠点）',
    level: 'extended',
    startsIn: -200,
    endsIn: 165,
    services: ['hardware', 'software', 'network-advanced'],
    products: ['Kazahaya CX-4800', 'Kazahaya OS', 'Mihari Firewall'],
    hours: always,
    devices: [
      ...row(2, 'hq-fw', 'Mihari FW-8100', 'MH8100-31C', '本社 18階 サーバー室'),
      ...row(18, 'branch-rt', 'Kazahaya RT-300', 'KZRT300-7F', '各拠点 通信ラック'),
    ],
  },
  {
    company: aozora,
    number: 'AOZ3100384',
    name: '通販サイト基盤 サーバー保守',
    level: 'normal',
    startsIn: -20,
    endsIn: 345,
    services: ['hardware', 'software'],
    products: ['Tatara Store 900', 'Kazahaya SV-60'],
    hours: daily,
    devices: row(5, 'shop-app', 'Kazahaya SV-60', 'KZSV60-44', '品川データセンター 3F-12'),
  },
  {
    company: aozora,
    number: 'AOZ2800107',
    name: '電子メールサービス',
    level: 'normal',
    startsIn: -90,
    endsIn: 275,
    services: ['mail'],
    products: [],
    hours: weekdays,
    devices: [],
  },
  {
    company: meridian,
    number: 'MLT5500318',
    name: 'Tokyo Branch WAN and Firewall Maintenance (Kōtō and Narita warehouses)',
    level: 'extended',
    startsIn: -30,
    endsIn: 700,
    services: ['hardware', 'network-advanced'],
    products: ['Mihari Firewall'],
    hours: always,
    devices: row(2, 'tyo-fw', 'Mihari FW-2100', 'MH2100-09', 'Kōtō warehouse, comms room'),
  },
];

interface DemoProject {
  readonly name: string;
  readonly groupName: string;
  readonly people: readonly string[];
  readonly contracts: readonly string[];
}

/** A part of a company's contracts for one of its people, and a reseller's for its customer (SUP-03). */
const projects: readonly DemoProject[] = [
  {
    name: '社内ネットワーク案件',
    groupName: '情シスグループ',
    people: ['yoshiko.mishima@aozora-denki.example'],
    contracts: ['AOZ3100021'],
  },
  {
    name: '通販サイト運用委託案件',
    groupName: 'みなとソリューションズ運用グループ',
    people: ['kenta.oba@minato-solutions.example'],
    contracts: ['AOZ3100384'],
  },
];

/** Adds services, contracts with devices, and projects to a support portal that offers no services yet. */
export async function addDemoSupport(
  database: Kysely<Tables>,
  context: NewRowContext,
  companies: ReadonlyMap<string, string>,
): Promise<void> {
  const { configuration, now } = context;
  const some = await database
    .selectFrom('support_service') // oxlint-disable-line madoguchi/visible -- whether there are any
    .select('id')
    .where('portal_id', '=', configuration.id)
    .limit(1)
    .executeTakeFirst();
  if (some) return;
  const dayIn = (days: number): string => calendarDay(now + days * day, configuration.timeZone);
  await addSupportServices(database, context, demoSupportServices);
  await addSupportChannels(database, context, demoSupportChannels);
  await addDemoArticles(database, context);
  const ids = new Map<string, string>();
  for (const { company, startsIn, endsIn, hours, devices, ...contract } of contracts) {
    const companyId = companies.get(company);
    if (companyId === undefined) continue;
    const days = { startsOn: dayIn(startsIn), endsOn: dayIn(endsIn) };
    const contractId = await addSupportContract(database, context, { ...contract, ...days, companyId });
    ids.set(contract.number, contractId);
    for (const device of devices) await addDevice(database, context, { ...device, contractId, supportHours: hours });
  }
  for (const { people, contracts: numbers, ...project } of projects) {
    const accounts = await database
      .selectFrom('account')
      .select('id')
      .where('portal_id', '=', configuration.id)
      .where('identifier', 'in', people)
      .execute();
    await addProject(database, context, {
      ...project,
      accountIds: accounts.map(({ id }) => id),
      contractIds: numbers.flatMap((number) => ids.get(number) ?? []),
    });
  }
}
