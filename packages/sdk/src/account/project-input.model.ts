import * as z from 'zod/mini';
import type { ProjectDraft } from './access-application.model.ts';
import { mostProjectRows } from './project.rules.ts';

const line = z.string().check(z.maxLength(400)); // as typed; `checkProject` allows fewer
const rows = z.array(line).check(z.maxLength(mostProjectRows));

/** The fields of a project in the input of an operation. @internal */
export const projectFields: {
  readonly projectName: z.ZodMiniType<string>;
  readonly groupName: z.ZodMiniType<string>;
  readonly mailAddresses: z.ZodMiniType<readonly string[]>;
  readonly contractNumbers: z.ZodMiniType<readonly string[]>;
} = { projectName: line, groupName: line, mailAddresses: rows, contractNumbers: rows };

/** Those of a project that there is, whose group accounts have come into one by one: the size of the request bounds them. @internal */
export const changedProjectFields: typeof projectFields = {
  ...projectFields,
  mailAddresses: z.array(line),
  contractNumbers: z.array(line),
};

/** @internal */
export const projectInput: z.ZodMiniType<ProjectDraft> = z.object(projectFields);
