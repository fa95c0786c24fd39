import '@madoguchi/elements/define/mado-contract.js';
import './customer.ts';

// The address names the contract, `?contract=…`; the element keeps the tab in the fragment. Whoever comes without a
// contract is led to where one is chosen.
const id = new URLSearchParams(location.search).get('contract') ?? '';
if (id === '') location.replace('/license/contracts/');
else document.querySelector('mado-contract')?.setAttribute('contract', id);
