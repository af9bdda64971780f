import * as z from 'zod/mini';
import { Meta } from '../../../src/contract/common.ts';
import { Problem } from '../../../src/contract/problem.ts';
import { Answers, AnswerValue, Condition } from '../../../src/contract/quiz-values.ts';
import { API_BASE } from './api-base.ts';
import type { Endpoint, WriteEndpoint } from './endpoint.ts';

type Json = Record<string, unknown>;

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

const PROBLEM_RESPONSE: Json = {
  description: 'A problem (RFC 9457).',
  content: { 'application/problem+json': { schema: reference('Problem') } },
};

/** The OpenAPI 3.1 description of the endpoints, made from the schemas that also check requests and answers. */
export function describeApi(
  endpoints: readonly Endpoint[],
  version: string,
  writes: readonly WriteEndpoint[] = [],
): Json {
  const schemas = {
    Meta,
    Problem,
    AnswerValue,
    Answers,
    Condition,
    ...Object.fromEntries(endpoints.map(({ name, schema }) => [name, schema])),
    ...Object.fromEntries(writes.flatMap(({ request }) => (request ? [[request.name, request.schema]] : []))),
    ...Object.fromEntries(writes.flatMap(({ answer, answerSchema }) => (answerSchema ? [[answer, answerSchema]] : []))),
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Alexis Kit API',
      version,
      description:
        'Pôles of Alexis, places of the Grand Est and what the widgets need. Readers ignore unknown fields and take unknown enum values as "other".',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: API_BASE }],
    paths: describePaths(endpoints, writes),
    components: { schemas: toComponents(schemas) },
  };
}

function describePaths(endpoints: readonly Endpoint[], writes: readonly WriteEndpoint[]): Json {
  const paths: Record<string, Json> = Object.fromEntries(
    endpoints.map((endpoint) => [endpoint.path, { get: describeGet(endpoint) }]),
  );
  for (const write of writes) paths[write.path] = { ...paths[write.path], [write.method]: describeWrite(write) };
  return paths;
}

function describeWrite({ method, path, summary, status, request, answer }: WriteEndpoint): Json {
  const key = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } };
  return {
    operationId: operationId(`${method} ${path}`),
    summary,
    parameters: [...pathParameters(path), ...(request ? [key] : [])],
    ...(request && {
      requestBody: { required: true, content: { 'application/json': { schema: reference(request.name) } } },
    }),
    responses: {
      [status]: {
        description: 'It is done.',
        content: { 'application/json': { schema: enveloped(reference(answer)) } },
      },
      default: PROBLEM_RESPONSE,
    },
  };
}

function describeGet(endpoint: Endpoint): Json {
  return {
    operationId: operationId(endpoint.path),
    summary: endpoint.summary,
    parameters: [...pathParameters(endpoint.path), ...queryParameters(endpoint)],
    responses: {
      200: { description: 'What was asked for.', content: answerContent(endpoint) },
      ...(endpoint.cache !== 'no-store' && {
        304: { description: 'Unchanged since the entity tag in If-None-Match.' },
      }),
      ...(endpoint.failing !== undefined && {
        503: { description: endpoint.failing, content: answerContent(endpoint) },
      }),
      default: PROBLEM_RESPONSE,
    },
  };
}

const operationId = (text: string): string =>
  text.replaceAll(/[^a-zA-Z]+(\w?)/g, (_, letter: string) => letter.toUpperCase());

function answerContent(endpoint: Endpoint): Json {
  const item = reference(endpoint.name);
  if (endpoint.shape === 'text') return { [endpoint.mediaType]: { schema: item } };
  const data = endpoint.shape === 'list' ? { type: 'array', items: item } : item;
  return { 'application/json': { schema: enveloped(data) } };
}

const enveloped = (data: Json): Json => ({
  type: 'object',
  properties: { data, meta: reference('Meta') },
  required: ['data', 'meta'],
});

const pathParameters = (path: string): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

function queryParameters({ query }: Endpoint): Json[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = toSchema(query) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

/** Named schemas, each of which refers to the others by name. */
function toComponents(schemas: Readonly<Record<string, z.ZodMiniType>>): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const { schemas: described } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(Object.entries(described).map(([name, schema]) => [name, withoutIdentity(schema)]));
}

/** What may be sent, so that a reader does not refuse a field that a newer server adds (`additionalProperties`). */
const toSchema = (schema: z.ZodMiniType): Json => withoutIdentity(z.toJSONSchema(schema, { io: 'input' }));

/** Dialect and address are the same for the whole document: OpenAPI 3.1 states them once. */
function withoutIdentity(schema: Readonly<Json>): Json {
  const described = { ...schema };
  delete described['$schema'];
  delete described['$id'];
  return described;
}
