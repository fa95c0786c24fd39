import '@madoguchi/elements/define/mado-ticket-form.js';
import './customer.ts';

// `?device=…` or `?contract=…` say what it is about at first, `?service=…` which service of it.
const asked = new URLSearchParams(location.search);
for (const name of ['device', 'contract', 'service']) {
  const id = asked.get(name);
  if (id) document.querySelector('mado-ticket-form')?.setAttribute(name, id);
}
