import { followChanges, readChanges } from '@madoguchi/sdk/portal/changes.endpoints.js';
import { readListSettings, updateListSettings } from '@madoguchi/sdk/portal/list-settings.endpoints.js';
import { readSupportHome } from '@madoguchi/sdk/portal/support-home.endpoints.js';
import { upload } from '@madoguchi/sdk/portal/upload.endpoints.js';
import { uploadLimits } from '@madoguchi/sdk/portal/upload.rules.js';
import { readOwnListSettings, updateOwnListSettings } from './list-settings.service.ts';
import { followOwnChanges, readOwnChanges } from './changes.service.ts';
import { customerEdit, customerOperation, customerStream, customerUpload, type Operation } from './operation.ts';
import { operatorOperations } from './operator.routes.ts';
import { sessionOperations } from './session.routes.ts';
import { readOwnSupportHome } from './support-home.service.ts';
import { admitUpload, keepUpload } from './uploads.service.ts';

export const portalOperations: readonly Operation[] = [
  ...sessionOperations,
  ...operatorOperations,
  customerOperation(readChanges, readOwnChanges),
  customerStream(followChanges, followOwnChanges),
  customerOperation(readListSettings, readOwnListSettings),
  customerEdit(updateListSettings, updateOwnListSettings),
  customerOperation(readSupportHome, readOwnSupportHome),
  customerUpload(upload, ({ purpose }) => uploadLimits[purpose], keepUpload, admitUpload),
];
