/** What draws contracts, as a table and as a portlet: one file to load. */
export { contractPortlet, contractPortletStyles } from './contract-portlet.ts';
export { ContractTable, contractTableStyles } from './contract-table.ts';
