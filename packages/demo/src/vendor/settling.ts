import type { PortalError } from '@madoguchi/sdk';
import type { Schema } from '@madoguchi/sdk/portal/schema.js';
import { connectAct, type Act } from './act.ts';
import { newerOf } from './newer.ts';
import type { Words } from './outcome.ts';
import type { Changed } from './work-list.ts';

/** One way in which something that waits is settled. */
export interface Settling<Row> {
  readonly name: 'accept' | 'refuse';
  send(fields: ReadonlyMap<string, string>, idempotencyKey: string): Promise<Row>;
  readonly done: Words;
  refused?(error: PortalError): Readonly<Record<string, Words>> | undefined;
  fails?(error: PortalError): Words | undefined;
}

/** Lets something that waits be settled by the forms of its item; one that does not has none. */
export function connectSettling<Row>(
  item: HTMLElement,
  {
    id,
    isOpen,
    schema,
    changed,
    settled,
    ways,
  }: {
    readonly id: string;
    readonly isOpen: boolean;
    readonly schema: Schema<Row>;
    readonly changed: Changed<Row>;
    /** Told once it is accepted. */
    readonly settled: () => void;
    readonly ways: readonly Settling<Row>[];
  },
): void {
  for (const form of item.querySelectorAll('form')) {
    const way = ways.find(({ name }) => name === form.dataset['step']);
    if (!isOpen || !way) {
      form.remove();
      continue;
    }
    form.id = `${way.name}-${id}`;
    const act: Act<Row> = {
      send: (fields, idempotencyKey) => way.send(fields, idempotencyKey),
      done: (after) => {
        changed(after, way.done);
        if (way.name === 'accept') settled();
        return way.done;
      },
      refused: (error) => {
        const newer = newerOf(error, schema);
        if (newer) changed(newer, undefined);
        return way.refused?.(error);
      },
      fails: (error) => way.fails?.(error),
      empties: [],
    };
    connectAct(form, act);
  }
}
