import type { Replaces } from '../portal/call.ts';
import { Refusal } from '../portal/problem.ts';

/** What all applications have of which the vendor decides (OPS-04). */
interface Application {
  readonly state: string;
  readonly version: number;
}

/**
 * The application that was looked for, where it still waits in the version that the call names; else it refuses, and a
 * conflict comes with what `show` makes of the one that there is.
 */
export async function stillReceived<Row extends Application>(
  { ifMatch }: Replaces,
  row: Row | undefined,
  show: (row: Row) => Promise<unknown>,
): Promise<Row> {
  if (!row) throw new Refusal('not-found');
  if (row.version !== ifMatch) throw new Refusal('version-conflict', { current: await show(row) });
  if (row.state !== 'received') throw new Refusal('not-in-this-state', { params: { state: row.state } });
  return row;
}
