import { upload } from '@madoguchi/sdk/portal/upload.endpoints.js';
import { uploadLimits } from '@madoguchi/sdk/portal/upload.rules.js';
import { customerUpload, type Operation } from './operation.ts';
import { operatorOperations } from './operator.routes.ts';
import { sessionOperations } from './session.routes.ts';
import { keepUpload } from './uploads.service.ts';

export const portalOperations: readonly Operation[] = [
  ...sessionOperations,
  ...operatorOperations,
  customerUpload(upload, ({ purpose }) => uploadLimits[purpose], keepUpload),
];
