import { customerProblems, defineEndpoint, type Endpoint } from './endpoint.ts';
import {
  listSettings,
  readListSettingsInput,
  updateListSettingsInput,
  type ListName,
  type ListSettings,
  type UpdateListSettingsInput,
} from './list-settings.model.ts';

export { listSettings };

/** The columns and views that the person keeps of a list. */
export const readListSettings: Endpoint<{ readonly list: ListName }, ListSettings> = defineEndpoint({
  name: 'readListSettings',
  summary: 'The columns and views that one keeps of a list',
  method: 'GET',
  path: '/list-settings/{list}',
  input: readListSettingsInput,
  output: listSettings,
  status: 200,
  access: 'customer',
  areas: ['contracts', 'tickets'],
  problems: [...customerProblems, 'invalid-input', 'not-found'],
});

/**
 * Replaces the columns and views of the version named by `ifMatch`. A name that is empty, too long or another view's is
 * `invalid-input` at its field, `views.2.name`; one view more than are kept of a list is `too-many-views` at `views`.
 */
export const updateListSettings: Endpoint<UpdateListSettingsInput, ListSettings> = defineEndpoint({
  name: 'updateListSettings',
  summary: 'Keep columns and views of a list',
  method: 'PUT',
  path: '/list-settings/{list}',
  input: updateListSettingsInput,
  output: listSettings,
  status: 200,
  access: 'customer',
  areas: ['contracts', 'tickets'],
  edits: true,
  problems: [...customerProblems, 'invalid-input', 'not-found', 'version-required', 'version-conflict'],
});
