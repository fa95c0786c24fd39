import type { Fixture } from '../portal/fixture.suite.ts';
import { accessApplication, accountApplication, colleague, projectOf } from './account-fixture.suite.ts';

const other = 'other@customer.example';

/** Makes something foreign for a test of ids. */
type MakeForeign = (fixture: Fixture) => Promise<string>;

/** What is another company's, or, where the vendor has all of a portal, another portal's, by the name of the field. */
export const foreignToAccounts: Readonly<Record<string, MakeForeign>> = {
  accountId: (fixture) => colleague(fixture, other, { waiting: true }),
  accountApplicationId: elsewhere('account_application', (fixture) => accountApplication(fixture)),
  accessApplicationId: elsewhere('access_application', (fixture) => accessApplication(fixture, other)),
  projectId: elsewhere('project', (fixture) => projectOf(fixture, [])),
  projectIds: elsewhere('project', (fixture) => projectOf(fixture, [])),
};

function elsewhere(table: 'account_application' | 'access_application' | 'project', make: MakeForeign): MakeForeign {
  return async (fixture) => {
    const id = await make(fixture);
    await fixture.database.kysely.updateTable(table).set({ portal_id: 'license' }).where('id', '=', id).execute();
    return id;
  };
}
