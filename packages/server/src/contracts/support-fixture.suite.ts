import { presets } from '@madoguchi/sdk';
import type { PortalConfiguration } from '@madoguchi/sdk/portal/configuration.model.js';
import { cryptoRandom } from '@madoguchi/sdk/portal/time.js';
import { addProject } from '../account/project-rows.ts';
import { addCompany } from '../identity/account.ts';
import { openFixture, start, type Client, type Fixture, type OpenDatabase } from '../portal/fixture.suite.ts';
import { signedIn } from '../portal/samples.suite.ts';
import { transaction } from '../portal/transaction.ts';
import { addSupportServices } from '../tickets/support-service-rows.ts';
import { addDevice, addSupportContract, type NewDevice, type NewSupportContract } from './support-contract-rows.ts';

/** A support portal with two services, of which one opens the knowledge base, and companies by name. */
export interface SupportFixture extends AsyncDisposable {
  readonly fixture: Fixture;
  /** The id of a company, made with its first use. */
  company(name: string): Promise<string>;
  /** Adds a maintenance contract of a company, in force from 2026-04-01 through 2027-03-31 for hardware, and gives its id. */
  contract(
    company: string,
    contract: Partial<NewSupportContract> & Pick<NewSupportContract, 'number'>,
  ): Promise<string>;
  device(contractId: string, device: Partial<NewDevice> & Pick<NewDevice, 'name'>): Promise<string>;
  /** Signs in somebody of a company, who is made with their first use: a user administrator unless it says otherwise. */
  person(company: string, identifier: string, role?: string): Promise<Client>;
  /** Makes a project: from then on its people see its contracts alone. */
  project(name: string, identifiers: readonly string[], contractIds: readonly string[]): Promise<void>;
}

export const hours = { ja: '24時間365日', en: '24 hours, every day' };

export async function openSupport(
  open: OpenDatabase,
  configuration: PortalConfiguration = presets.support,
): Promise<SupportFixture> {
  const fixture = await openFixture(open, { configurations: [configuration] });
  const context = { random: cryptoRandom, configuration, now: start };
  const companies = new Map<string, string>();
  const people = new Map<string, string>();
  const nothing = { ja: '本文' };
  await transaction(fixture.ports, (work) =>
    addSupportServices(work, context, [
      {
        id: 'hardware',
        name: { ja: 'ハードウェア保守' },
        description: nothing,
        reception: 'here',
        opensKnowledge: true,
      },
      { id: 'mail', name: { ja: '電子メール' }, description: nothing, reception: 'here', opensKnowledge: false },
    ]),
  );
  const company = async (name: string): Promise<string> => {
    const known = companies.get(name);
    if (known !== undefined) return known;
    const id = await transaction(fixture.ports, (work) => addCompany(work, context, name));
    companies.set(name, id);
    return id;
  };
  let serial = 0;
  return {
    fixture,
    company,
    async contract(of, contract) {
      const companyId = await company(of);
      const facts = { name: `${of}の保守`, level: 'normal' as const, services: ['hardware'], products: [] };
      const days = { startsOn: '2026-04-01', endsOn: '2027-03-31' };
      return transaction(fixture.ports, (work) =>
        addSupportContract(work, context, { ...facts, ...days, companyId, ...contract }),
      );
    },
    device(contractId, device) {
      const facts = { model: 'RX-9000', location: '本社', serialNumber: `SN${++serial}`, supportHours: hours };
      return transaction(fixture.ports, (work) => addDevice(work, context, { ...facts, contractId, ...device }));
    },
    async person(of, identifier, role = 'user-administrator') {
      if (!people.has(identifier)) {
        const account = { portal: configuration.id, identifier, roles: [role], companyId: await company(of) };
        people.set(identifier, await fixture.account(account));
      }
      return signedIn(fixture, identifier, configuration.id);
    },
    project: (name, identifiers, contractIds) =>
      transaction(fixture.ports, async (work) => {
        const accountIds = identifiers.flatMap((identifier) => people.get(identifier) ?? []);
        await addProject(work, context, { name, groupName: `${name}グループ`, accountIds, contractIds });
      }),
    [Symbol.asyncDispose]: () => fixture[Symbol.asyncDispose](),
  };
}

/** What a list shows of each of its entries, of all its parts. */
export async function listed(
  read: (cursor: unknown) => Promise<{ readonly body: unknown; readonly text: string }>,
  field: (item: unknown) => unknown,
): Promise<readonly string[]> {
  const seen: string[] = [];
  let cursor: unknown;
  do {
    const { body, text } = await read(cursor);
    const items: unknown = Reflect.get(Object(body), 'items');
    if (!Array.isArray(items)) throw new Error(text);
    seen.push(...items.map((item) => String(field(item))));
    cursor = Reflect.get(Object(body), 'next');
  } while (cursor !== undefined);
  return seen;
}
