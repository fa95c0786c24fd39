import '@madoguchi/elements/define/mado-device-list.js';
import './customer.ts';

// `?contract=…`: only the devices of one contract.
const contract = new URLSearchParams(location.search).get('contract');
if (contract) document.querySelector('mado-device-list')?.setAttribute('contract', contract);
