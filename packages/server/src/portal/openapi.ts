import * as z from 'zod/mini';
import { commonProblems, signInProblems, type Endpoint } from '@madoguchi/sdk/portal/endpoint.js';
import { accountHeader, hasBody, idempotencyKeyHeader, ifMatchHeader } from '@madoguchi/sdk/portal/request.rules.js';
import { renewSession } from '@madoguchi/sdk/portal/bearer.endpoints.js';
import { accessTokenHeader, credentialsHeader } from '@madoguchi/sdk/portal/bearer.model.js';
import type { ProblemCode } from '@madoguchi/sdk/portal/errors.js';
import type { Schema } from '@madoguchi/sdk/portal/schema.js';
import { signOut } from '@madoguchi/sdk/portal/session.endpoints.js';
import { serverTimeHeader } from '@madoguchi/sdk/portal/time.js';
import { requestIdHeader } from './pipeline/headers.ts';
import { problems } from './problem.ts';

/** A JSON object of the document. */
export interface OpenApiObject {
  readonly [name: string]: unknown;
}

/** Goes up when a client of the version before would not work any more. */
const apiVersion = '1';

const ref = (name: string): OpenApiObject => ({ $ref: `#/components/${name}` });

/** The API as an OpenAPI 3.1 document, printed from the table of endpoints. It is the same for every portal. */
export function openApi(endpoints: readonly Endpoint<unknown, unknown>[]): OpenApiObject {
  const byPath = Map.groupBy(endpoints, ({ path }) => path);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Madoguchi',
      version: apiVersion,
      description:
        'What the elements of a customer portal call. Every answer of 400 and above is problem details (RFC 9457).',
    },
    paths: Object.fromEntries(
      [...byPath].map(([path, entries]) => [
        `/api/{portal}${path}`,
        {
          parameters: [ref('parameters/portal')],
          ...Object.fromEntries(entries.map((endpoint) => [endpoint.method.toLowerCase(), describe(endpoint)])),
        },
      ]),
    ),
    components: { schemas, parameters, headers, securitySchemes },
  };
}

function describe(endpoint: Endpoint<unknown, unknown>): OpenApiObject {
  const input = endpoint.input && jsonSchema(endpoint.input);
  const inBody = hasBody(endpoint);
  const parameters = [
    ...(input ? inputParameters(endpoint, input, inBody) : []),
    ...(endpoint.idempotent ? [ref('parameters/idempotency-key')] : []),
    ...(endpoint.edits ? [ref('parameters/if-match')] : []),
    ...(heedsAccount(endpoint) ? [ref(`parameters/${accountHeader}`)] : []),
  ];
  return {
    'operationId': endpoint.name,
    'summary': endpoint.summary,
    ...(endpoint.access === 'customer' && { security: [{ session: [] }, { bearer: [] }] }),
    ...(endpoint.access === 'anyone' && { security: [{}, { session: [] }, { bearer: [] }] }),
    'x-access': endpoint.access,
    ...(endpoint.areas && { 'x-areas': endpoint.areas }),
    ...(endpoint.requires && { 'x-requires': endpoint.requires }),
    ...(parameters.length > 0 && { parameters }),
    ...(input && inBody && { requestBody: { required: true, content: { 'application/json': { schema: input } } } }),
    ...(endpoint.body && { requestBody: { required: true, content: { 'application/octet-stream': {} } } }),
    'responses': responses(endpoint),
  };
}

/** Whether a call can be made for an account: what a session is needed for, and what ends or renews one. */
function heedsAccount(endpoint: Endpoint<unknown, unknown>): boolean {
  return endpoint.access === 'customer' || endpoint === signOut || endpoint === renewSession;
}

/** The parts of an input that stand in the path, and in the query where the body is not the input. */
function inputParameters(
  { path }: Endpoint<unknown, unknown>,
  input: OpenApiObject,
  inBody: boolean,
): readonly OpenApiObject[] {
  const properties = isObject(input['properties']) ? Object.entries(input['properties']) : [];
  const required = Array.isArray(input['required']) ? input['required'] : [];
  const inPath = (name: string): boolean => path.includes(`{${name}}`);
  return properties
    .filter(([name]) => inPath(name) || !inBody)
    .map(([name, schema]) => ({
      name,
      in: inPath(name) ? 'path' : 'query',
      required: inPath(name) || required.includes(name),
      schema,
    }));
}

function responses(endpoint: Endpoint<unknown, unknown>): OpenApiObject {
  const output = endpoint.output && jsonSchema(endpoint.output);
  const byStatus = Map.groupBy(problemsOf(endpoint), (code) => problems[code].status);
  const successHeaders = { ...everyHeader, ...(endpoint.edits && { etag: ref('headers/etag') }) };
  return {
    [endpoint.status]: {
      description: endpoint.summary,
      headers: successHeaders,
      ...(output && { content: { 'application/json': { schema: output } } }),
      ...(endpoint.stream && { content: { [endpoint.stream]: {} } }),
    },
    ...Object.fromEntries(
      [...byStatus]
        .toSorted(([a], [b]) => a - b)
        .map(([status, codes]) => [
          status,
          {
            description: codes.map((code) => `\`${code}\`: ${problems[code].title}`).join('. '),
            headers: {
              ...everyHeader,
              ...([423, 429, 503].includes(status) && { 'retry-after': ref('headers/retry-after') }),
            },
            content: { 'application/problem+json': { schema: ref('schemas/problem') } },
          },
        ]),
    ),
  };
}

/** Every problem an operation can answer: what its endpoint says, and what follows from what it is. */
export function problemsOf(endpoint: Endpoint<unknown, unknown>): readonly ProblemCode[] {
  const writes = endpoint.method !== 'GET';
  const takesBody = hasBody(endpoint);
  const codes: readonly ProblemCode[] = [
    ...endpoint.problems,
    ...(endpoint.requires ? (['forbidden'] as const) : []),
    ...(endpoint.signsIn ? signInProblems[endpoint.signsIn] : []),
    ...commonProblems,
    'not-found',
    ...(writes ? (['cross-site', 'unsupported-media-type'] as const) : []),
    ...(takesBody ? (['invalid-input', 'payload-too-large'] as const) : []),
    ...(takesBody || endpoint.body ? (['timeout'] as const) : []),
    ...(endpoint.idempotent
      ? (['idempotency-key-required', 'idempotency-mismatch', 'idempotency-running'] as const)
      : []),
    ...(endpoint.edits ? (['version-required', 'version-conflict'] as const) : []),
  ];
  return [...new Set(codes)];
}

/** As what is read, so that it stays open: a newer server may add fields. */
function jsonSchema(schema: Schema<unknown>): OpenApiObject {
  if (!(schema instanceof z.ZodMiniType)) throw new TypeError('openApi: an endpoint’s schema is not one of zod.');
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'input' });
  return described;
}

const isObject = (value: unknown): value is OpenApiObject => typeof value === 'object' && value !== null;

const everyHeader = {
  [serverTimeHeader]: ref(`headers/${serverTimeHeader}`),
  [requestIdHeader]: ref(`headers/${requestIdHeader}`),
};

const headers = {
  [serverTimeHeader]: {
    description: 'The server’s time in milliseconds since 1970',
    required: true,
    schema: { type: 'integer' },
  },
  [requestIdHeader]: {
    description: 'What the server’s log names the request by',
    required: true,
    schema: { type: 'string' },
  },
  'retry-after': { description: 'Seconds until trying again makes sense', schema: { type: 'integer', minimum: 0 } },
  'etag': { description: 'The version, in quotes', schema: { type: 'string' } },
};

const parameters = {
  portal: { name: 'portal', in: 'path', required: true, description: 'The portal’s id', schema: { type: 'string' } },
  [idempotencyKeyHeader]: {
    name: idempotencyKeyHeader,
    in: 'header',
    required: true,
    description: 'The same for each repeat of one intent; kept for 24 hours',
    schema: { type: 'string', pattern: '^[!-~]{1,200}$' },
  },
  [ifMatchHeader]: {
    name: ifMatchHeader,
    in: 'header',
    required: true,
    description: 'The version that is replaced, in quotes',
    schema: { type: 'string', pattern: '^"(0|[1-9][0-9]{0,14})"$' },
  },
  [accountHeader]: {
    name: accountHeader,
    in: 'header',
    description:
      'The id of the account that the call is made for, as readSession told it. With a session of another account nothing is done, and `unauthenticated` answered; signing out then succeeds and leaves that session.',
    schema: { type: 'string' },
  },
};

const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'mado_{portal}',
    description: 'Set by signIn. Its name ends in the portal’s id.',
  },
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: `For clients on another site: signIn with the header ${credentialsHeader}: bearer, and renewSession, answer with an access token in ${accessTokenHeader}, for ten minutes.`,
  },
};

const values = { type: 'object', additionalProperties: { type: ['string', 'number'] } };

const schemas = {
  problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'code', 'requestId'],
    properties: {
      type: { type: 'string', format: 'uri' },
      title: { type: 'string' },
      status: { type: 'integer' },
      code: { type: 'string', enum: Object.keys(problems) },
      params: values,
      fieldErrors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['field', 'code'],
          properties: { field: { type: 'string' }, code: { type: 'string' }, params: values },
        },
      },
      requestId: { type: 'string' },
      current: { description: 'With version-conflict: the object as it is now' },
    },
  },
};
