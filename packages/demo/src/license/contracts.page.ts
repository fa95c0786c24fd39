import { createContractList } from '@madoguchi/sdk/contracts/contract-list.js';
import { findPortal } from '../page/customer-site.ts';
import './customer.ts';

const portal = await findPortal();
const place = document.querySelector('#contracts');
if (portal && place)
  createContractList(portal).subscribe((state) => {
    if (!('part' in state)) return;
    place.replaceChildren(
      ...state.part.items.map(({ id, name }) => {
        const a = document.createElement('a');
        a.href = `/license/contract/?contract=${id}`;
        a.textContent = name;
        return a;
      }),
    );
  });
