import { resourceLimits } from '@madoguchi/sdk/portal/upload.rules.js';
import {
  addProductByKey,
  inspectLicenseKey,
  readContractProducts,
} from '@madoguchi/sdk/contracts/contract-products.endpoints.js';
import {
  addGroupCompany,
  findCompanies,
  readGroupCompanies,
  removeGroupCompany,
} from '@madoguchi/sdk/contracts/group-companies.endpoints.js';
import {
  readParticipants,
  removeParticipant,
  updateParticipant,
} from '@madoguchi/sdk/contracts/participants.endpoints.js';
import { makeContract } from '@madoguchi/sdk/contracts/contract-making.endpoints.js';
import { renewContractProduct } from '@madoguchi/sdk/contracts/contract-renewal.endpoints.js';
import { sendProductNotice } from '@madoguchi/sdk/contracts/product-notices.endpoints.js';
import { readContract, readContracts } from '@madoguchi/sdk/contracts/contracts.endpoints.js';
import { readResources } from '@madoguchi/sdk/contracts/resources.endpoints.js';
import {
  issueLicenseKey,
  publishResource,
  readSoldProducts,
} from '@madoguchi/sdk/contracts/sold-products.endpoints.js';
import { readSystems } from '@madoguchi/sdk/contracts/systems.endpoints.js';
import {
  customerEdit,
  customerOperation,
  operatorOperation,
  operatorUpload,
  type Operation,
} from '../portal/operation.ts';
import { makeContractAsOperator } from './contract-making.service.ts';
import { renewAsOperator } from './contract-renewal.service.ts';
import { addOwnProductByKey, inspectOwnLicenseKey, readOwnProducts } from './contract-products.service.ts';
import {
  addOwnGroupCompany,
  findRegisteredCompanies,
  readOwnGroupCompanies,
  removeOwnGroupCompany,
} from './group-companies.service.ts';
import { readOwnParticipants, removeOwnParticipant, updateOwnParticipant } from './participants.service.ts';
import { readOwnContract, readOwnContracts } from './contracts.service.ts';
import { sendNoticeAsOperator } from './product-notices.service.ts';
import { readOwnResources } from './resources.service.ts';
import { issueKeyAsOperator, publishResourceAsOperator, readProductsAsOperator } from './sold-products.service.ts';
import { readSystemsInUse } from './systems.service.ts';

export const contractsOperations: readonly Operation[] = [
  customerOperation(readSystems, readSystemsInUse),
  customerOperation(readContracts, readOwnContracts),
  customerOperation(readContract, readOwnContract),
  customerOperation(readContractProducts, readOwnProducts),
  customerOperation(inspectLicenseKey, inspectOwnLicenseKey),
  customerOperation(addProductByKey, addOwnProductByKey),
  customerOperation(readGroupCompanies, readOwnGroupCompanies),
  customerOperation(findCompanies, findRegisteredCompanies),
  customerOperation(addGroupCompany, addOwnGroupCompany),
  customerOperation(removeGroupCompany, removeOwnGroupCompany),
  customerOperation(readParticipants, readOwnParticipants),
  customerEdit(updateParticipant, updateOwnParticipant),
  customerOperation(removeParticipant, removeOwnParticipant),
  customerOperation(readResources, readOwnResources),
  operatorOperation(makeContract, makeContractAsOperator),
  operatorOperation(renewContractProduct, renewAsOperator),
  operatorOperation(sendProductNotice, sendNoticeAsOperator),
  operatorOperation(readSoldProducts, readProductsAsOperator),
  operatorOperation(issueLicenseKey, issueKeyAsOperator),
  operatorUpload(publishResource, () => resourceLimits, publishResourceAsOperator),
];
