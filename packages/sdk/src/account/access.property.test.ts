import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { anyText, configuration, rule } from '../portal/property.suite.ts';
import { isAccessControlled, seesContract } from './access-control.rules.ts';
import { portalCapabilities } from './portal-role.rules.ts';

const id = fc.constantFrom('a', 'b', 'c');
const projects = fc.array(fc.record({ contractIds: fc.array(id) }), { maxLength: 3 });

describe('rules of who sees what', () => {
  rule(
    'SUP-02 portalCapabilities',
    fc.tuple(configuration, fc.array(fc.oneof(anyText, fc.constantFrom('inquiry-user', 'contract-manager')))),
    ([of, held]) => {
      const may = portalCapabilities(of, held);
      for (const role of held)
        for (const one of portalCapabilities(of, [role]))
          assert.ok(may.includes(one), 'a further role takes nothing away');
      assert.deepEqual(portalCapabilities(of, held.toReversed()), may);
      assert.deepEqual(portalCapabilities(of, []), []);
    },
  );

  rule(
    'SUP-03 isAccessControlled and seesContract',
    fc.tuple(fc.record({ companyId: fc.option(id), projects }), fc.record({ id, companyId: id })),
    ([access, contract]) => {
      const sees = seesContract(access, contract);
      if (isAccessControlled(access)) {
        assert.equal(
          seesContract({ ...access, companyId: contract.companyId }, contract),
          sees,
          'whatever its company',
        );
        const more = { ...access, projects: [...access.projects, { contractIds: [contract.id] }] };
        assert.ok(seesContract(more, contract), 'the union of the groups');
      } else assert.equal(sees, access.companyId === contract.companyId);
    },
  );
});
