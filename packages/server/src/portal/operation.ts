import type { Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { validate } from './pipeline/validate.ts';
import type { PurposeLimits, UploadLimits } from '@madoguchi/sdk/portal/upload.rules.js';
import type { Call, CustomerCall, CustomerUploader, OperatorCall, Received, ReceivedCall, Replaces } from './call.ts';
import { Refusal } from './problem.ts';

/** An endpoint and what carries it out. */
export interface Operation {
  readonly endpoint: Endpoint<unknown, unknown>;
  /** Checks the input, and gives what carries the operation out with it. */
  accept(input: unknown): Promise<AcceptedInput>;
}

export interface AcceptedInput {
  /** The input as the schema gave it back. */
  readonly input: unknown;
  /** What may be uploaded with it, where the body is a file. */
  readonly limits?: InputLimits | undefined;
  readonly admit?: AdmitFile | undefined;
  run(call: ReceivedCall): Promise<unknown>;
  /** Answers a request that was carried out before; left out where the answer that was kept does. */
  readonly repeat?: ((call: ReceivedCall) => Promise<unknown>) | undefined;
}

/** What may be uploaded, and the part of the portal that it is for, and for whom, where the endpoint does not say it. */
type InputLimits = UploadLimits & Partial<Pick<PurposeLimits, 'area' | 'requires'>>;

/** Refuses a customer's file of `size` bytes before anything of it is read; the function it gives is called once it is here. */
export type AdmitFile = (call: CustomerUploader, size: number) => Promise<() => void>;

/** Carries an operation out, relying on what its kind of call has. */
export type Handle<Own extends Call, Input, Output> = (call: Own, input: Input) => Promise<Output>;

/** An operation that anyone carries out. */
export function operation<Input, Output>(
  endpoint: Endpoint<Input, Output>,
  handle: Handle<Call, Input, Output>,
): Operation {
  return make(endpoint, { access: 'anyone', edits: false }, (call) => call, handle);
}

/**
 * An operation that customers carry out. `repeat` answers a repeated request, where the answer has something in it that is
 * not to be kept: a link that holds for one session.
 */
export function customerOperation<Input, Output>(
  endpoint: Endpoint<Input, Output>,
  handle: Handle<CustomerCall, Input, Output>,
  repeat?: Handle<CustomerCall, Input, Output>,
): Operation {
  return make(endpoint, { access: 'customer', edits: false }, asCustomer, handle, undefined, repeat);
}

/** An operation with which customers edit something versioned; `repeat` as for `customerOperation`. */
export function customerEdit<Input, Output>(
  endpoint: Endpoint<Input, Output>,
  handle: Handle<CustomerCall & Replaces, Input, Output>,
  repeat?: Handle<CustomerCall & Replaces, Input, Output>,
): Operation {
  return make(
    endpoint,
    { access: 'customer', edits: true },
    (call) => ({ ...asCustomer(call), ...replaced(call) }),
    handle,
    undefined,
    repeat,
  );
}

/** An operation whose answer goes on and on, for customers. */
export function customerStream<Input>(
  endpoint: Endpoint<Input, void>,
  handle: Handle<CustomerCall, Input, ReadableStream<Uint8Array>>,
): Operation {
  if (!endpoint.stream) throw new Error(`${endpoint.name} has no stream.`);
  return make<CustomerCall, Input, unknown>(endpoint, { access: 'customer', edits: false }, asCustomer, handle);
}

/** An operation whose body is a file, for customers; `limitsOf` says what it may be. */
export function customerUpload<Input, Output>(
  endpoint: Endpoint<Input, Output>,
  limitsOf: (input: Input) => PurposeLimits,
  handle: Handle<CustomerCall & Received, Input, Output>,
  admit: AdmitFile,
): Operation {
  const made = make(
    endpoint,
    { access: 'customer', edits: false, body: 'file' },
    (call) => ({ ...asCustomer(call), ...received(call) }),
    handle,
    limitsOf,
  );
  return { ...made, accept: async (raw) => ({ ...(await made.accept(raw)), admit }) };
}

/** An operation that the vendor carries out. */
export function operatorOperation<Input, Output>(
  endpoint: Endpoint<Input, Output>,
  handle: Handle<OperatorCall, Input, Output>,
): Operation {
  return make(endpoint, { access: 'operator', edits: false }, asOperator, handle);
}

/** An operation with which the vendor edits something versioned; `repeat` as for `customerOperation`. */
export function operatorEdit<Input, Output>(
  endpoint: Endpoint<Input, Output>,
  handle: Handle<OperatorCall & Replaces, Input, Output>,
  repeat?: Handle<OperatorCall & Replaces, Input, Output>,
): Operation {
  return make(
    endpoint,
    { access: 'operator', edits: true },
    (call) => ({ ...asOperator(call), ...replaced(call) }),
    handle,
    undefined,
    repeat,
  );
}

/** An operation whose body is a file, for the vendor; `limitsOf` says what it may be. */
export function operatorUpload<Input, Output>(
  endpoint: Endpoint<Input, Output>,
  limitsOf: (input: Input) => UploadLimits,
  handle: Handle<OperatorCall & Received, Input, Output>,
): Operation {
  return make(
    endpoint,
    { access: 'operator', edits: false, body: 'file' },
    (call) => ({ ...asOperator(call), ...received(call) }),
    handle,
    limitsOf,
  );
}

function asCustomer(call: ReceivedCall): CustomerCall {
  const { actor } = call;
  if (actor.type !== 'customer') throw new Refusal('unauthenticated');
  return { ...call, actor };
}

function asOperator(call: ReceivedCall): OperatorCall {
  const { actor } = call;
  if (actor.type !== 'operator') throw new Refusal('unauthenticated');
  return { ...call, actor };
}

function replaced({ ifMatch }: ReceivedCall): Replaces {
  if (ifMatch === undefined) throw new Refusal('version-required');
  return { ifMatch };
}

function received({ file }: ReceivedCall): Received {
  if (!file) throw new Refusal('invalid-input');
  return { file };
}

/** @throws {Error} when the endpoint says something else about its callers than the kind of operation. */
function make<Own extends Call, Input, Output>(
  endpoint: Endpoint<Input, Output>,
  kind: Pick<Endpoint<Input, Output>, 'access' | 'edits' | 'body'>,
  narrow: (call: ReceivedCall) => Own,
  handle: Handle<Own, Input, Output>,
  limitsOf?: (input: Input) => InputLimits,
  repeat?: Handle<Own, Input, Output>,
): Operation {
  const { name, access, edits, body } = endpoint;
  if (access !== kind.access || edits !== kind.edits || body !== kind.body)
    throw new Error(
      `${name} is for ${access}${edits ? ' and edits' : ''}${body ? ' and takes a file' : ''}: make it with the operation of that kind.`,
    );
  return {
    endpoint,
    async accept(raw) {
      const input = await validate(endpoint, raw);
      return {
        input,
        limits: limitsOf?.(input),
        run: async (call) => handle(narrow(call), input),
        repeat: repeat && (async (call) => repeat(narrow(call), input)),
      };
    },
  };
}

/**
 * The operation of each endpoint by its name, in the order of the endpoints.
 *
 * @throws {Error} when an endpoint has no operation, an operation no endpoint, or either comes twice.
 */
export function operationTable(
  endpoints: readonly Endpoint<unknown, unknown>[],
  operations: readonly Operation[],
): ReadonlyMap<string, Operation> {
  const stray = operations.find(({ endpoint }) => !endpoints.includes(endpoint));
  if (stray) throw new Error(`${stray.endpoint.name} is not in the table of endpoints.`);
  const table = new Map<string, Operation>();
  for (const endpoint of endpoints) {
    const { name } = endpoint;
    const [own, second] = operations.filter((entry) => entry.endpoint === endpoint);
    if (!own) throw new Error(`${name} has no operation.`);
    if (second) throw new Error(`${name} has two operations.`);
    if (table.has(name)) throw new Error(`Two endpoints are named ${name}.`);
    table.set(name, own);
  }
  return table;
}
