import '@madoguchi/elements/define/mado-certificate-wizard.js';
import './customer.ts';

// The address names the draft to go on with, `?draft=…`, or what is begun, as `actionPage` writes it; without either it is a
// new application. Once there is a draft the address names that, so that a reload goes on with it.
const asked = new URLSearchParams(location.search);
const wizard = document.querySelector('mado-certificate-wizard');
for (const name of ['draft', 'kind', 'source', 'service', 'contract-type', 'months']) {
  const value = asked.get(name);
  if (value !== null) wizard?.setAttribute(name, value);
}
document.addEventListener('mado-application-begun', ({ draft }) => {
  history.replaceState(history.state, '', `?${new URLSearchParams({ draft: draft.id })}`);
  wizard?.setAttribute('draft', draft.id);
});
// what was sent is no draft any more: a reload shows the application
document.addEventListener('mado-certificate-applied', ({ application: { id } }) =>
  history.replaceState(history.state, '', `/certificate/application/?${new URLSearchParams({ application: id })}`),
);
document.addEventListener('mado-application-left', () => location.assign('/certificate/applications/'));
