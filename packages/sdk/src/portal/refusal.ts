import type { Gate } from './endpoint.ts';
import { PortalError, type ErrorCode, type ErrorParams, type FieldError } from './errors.ts';
import { isRecord } from './plain-data.ts';
import { parseRetryAfter } from './retry-after.ts';
import type { Session } from './session.ts';
import type { Instant } from './time.ts';
import type { TransportResponse } from './transport.ts';

/** What a proxy before the server means, which knows no problem details. */
const codesByStatus: Readonly<Record<number, ErrorCode>> = {
  408: 'timeout',
  413: 'payload-too-large',
  429: 'rate-limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** What is answered instead of everything behind a gate. */
const gates: ReadonlyMap<string, Gate> = new Map([
  ['terms-required', 'terms'],
  ['password-change-required', 'password-change'],
  ['contact-address-required', 'contact-address'],
]);

/** What an answer of 400 and above says; of a gate that its session does not know yet, the server is asked. */
export function refused(
  response: TransportResponse,
  text: string,
  now: Instant,
  { state, refresh }: Session,
): PortalError {
  const error = refusal(response, text, now);
  const gate = gates.get(error.code);
  if (gate && state.type === 'active' && !state.gates.includes(gate)) void refresh();
  return error;
}

/** What an answer of 400 and above says. One that is not our problem details (a proxy's HTML) is told by its status. */
export function refusal({ status, headers }: TransportResponse, text: string, now: Instant): PortalError {
  const retryAfter = parseRetryAfter(headers.get('retry-after'), now);
  const problem = parse(text);
  if (!isRecord(problem) || typeof problem['code'] !== 'string') {
    return new PortalError(codesByStatus[status] ?? 'bad-response', { status, retryAfter });
  }
  const { code, params, fieldErrors, requestId, current } = problem;
  return new PortalError(code, {
    status,
    retryAfter,
    params: readParams(params),
    fieldErrors: Array.isArray(fieldErrors) ? fieldErrors.flatMap(readFieldError) : [],
    ...(typeof requestId === 'string' && { requestId }),
    ...(current !== undefined && { current }),
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The parameters that can be shown; others, of a newer server, are left out. */
function readParams(value: unknown): ErrorParams {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, param]) =>
      typeof param === 'string' || typeof param === 'number' ? [[name, param] as const] : [],
    ),
  );
}

function readFieldError(value: unknown): FieldError[] {
  if (!isRecord(value) || typeof value['field'] !== 'string' || typeof value['code'] !== 'string') return [];
  return [{ field: value['field'], code: value['code'], params: readParams(value['params']) }];
}
