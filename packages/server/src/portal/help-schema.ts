import type { Migration } from './migrations.ts';

/** The step of the schema that windows for help came with (MYP-15). */
export const helpSchema: Migration = {
  name: '0025-help-windows',
  statements: [
    `create table help_window (
      portal_id {text} not null, id {text} not null, position {integer} not null, kinds {text} not null,
      name {text} not null, about {text}, telephone {text}, other_telephone {text}, mail {text}, hours {text},
      not_answered {text}, primary key (portal_id, id)
    ) {strict}`,
  ],
};
