import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { contractDocuments } from './documents';
import { exceptions, otherOperations, undeclaredStatuses } from './exceptions';

/** What the validator reads of an operation. */
interface ContractOperation {
  parameters?: { in: 'query' | 'path' | 'header'; name: string; required?: boolean; schema: Record<string, unknown> }[];
  requestBody?: { required?: boolean; content?: Record<string, { schema?: unknown }> };
  responses: Record<string, { content?: Record<string, { schema?: unknown }> }>;
}

const documentNames = ['platform', 'software'] as const;
type DocumentName = (typeof documentNames)[number];

type Paths = Record<string, Record<string, ContractOperation>>;

function pathsOf(documents: ReturnType<typeof contractDocuments>): Map<DocumentName, Paths> | null {
  if (!documents) return null;
  // The documents are Atlassian's and follow OpenAPI; the types above are the part of it that is used.
  return new Map(documents.map(({ paths }, index) => [documentNames[index] ?? 'platform', paths as unknown as Paths]));
}

/** The part of an exchange that a contract speaks about. */
export interface CheckedExchange {
  method: string;
  path: string;
  query: Record<string, string[]>;
  requestBody: unknown;
  status: number;
  responseBody: unknown;
}

interface FoundOperation {
  document: DocumentName;
  template: string;
  method: string;
  operation: ContractOperation;
}

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/;

function createAjv(coerceTypes: boolean): Ajv {
  return new Ajv({
    strict: false,
    allErrors: true,
    coerceTypes: coerceTypes ? 'array' : false,
    formats: {
      // Jira leaves the colon out of the zone, which RFC 3339 does not allow.
      'date-time': dateTime,
      date: /^\d{4}-\d{2}-\d{2}$/,
      uri: (text: string) => URL.canParse(text),
      uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
      int32: { type: 'number', validate: (value: number) => Number.isInteger(value) && Math.abs(value) < 2 ** 31 },
      int64: { type: 'number', validate: (value: number) => Number.isInteger(value) },
    },
  });
}

/** Checks exchanges against Atlassian's documents. Schemas are compiled when first needed: the documents are large. */
export class ContractValidator {
  private readonly contract: Map<DocumentName, Paths> | null;
  private readonly ajv = createAjv(false);
  private readonly coercing = createAjv(true);
  private readonly validators = new Map<string, ValidateFunction>();

  constructor() {
    const documents = contractDocuments();
    this.contract = pathsOf(documents);
    for (const [index, document] of (documents ?? []).entries()) {
      this.ajv.addSchema(document, documentNames[index]);
      this.coercing.addSchema(document, documentNames[index]);
    }
  }

  /** What is wrong with an exchange; nothing when there is no contract to go by. */
  check(exchange: CheckedExchange): string[] {
    if (!this.contract) return [];
    const found = this.find(exchange.method, exchange.path);
    if (!found) return exchange.status < 400 ? [...this.unknownOperation(exchange)] : [];
    const name = `${found.method.toUpperCase()} ${found.template}`;
    const violations = [
      ...(exchange.status < 400 ? this.checkRequest(found, exchange) : []),
      ...this.checkAnswer(found, exchange),
    ];
    return violations
      .filter(
        (violation) =>
          !exceptions.some((exception) => exception.operation.test(name) && exception.violation.test(violation)),
      )
      .map((violation) => `${name} → ${exchange.status}: ${violation}`);
  }

  private unknownOperation({ method, path }: CheckedExchange): string[] {
    const operation = `${method} ${path}`;
    if (otherOperations.some((other) => other.test(operation))) return [];
    return [`${operation}: the contract has no such operation.`];
  }

  private find(method: string, path: string): FoundOperation | null {
    const segments = path.split('/');
    let best: FoundOperation | null = null;
    for (const [document, paths] of this.contract ?? []) {
      for (const [template, operations] of Object.entries(paths)) {
        const operation = operations[method.toLowerCase()];
        if (
          operation &&
          matches(template.split('/'), segments) &&
          (!best || literals(template) > literals(best.template))
        ) {
          best = { document, template, method: method.toLowerCase(), operation };
        }
      }
    }
    return best;
  }

  private checkRequest(found: FoundOperation, exchange: CheckedExchange): string[] {
    return [...this.checkQuery(found, exchange.query), ...this.checkRequestBody(found, exchange.requestBody)];
  }

  private checkQuery(
    { document, template, method, operation }: FoundOperation,
    query: Record<string, string[]>,
  ): string[] {
    const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
    const unknown = Object.keys(query).filter((name) => !declared.some((parameter) => parameter.name === name));
    const missing = declared.filter((parameter) => parameter.required === true && query[parameter.name] === undefined);
    const wrong = declared.flatMap((parameter) => {
      const values = query[parameter.name];
      if (!values) return [];
      const index = operation.parameters?.indexOf(parameter) ?? 0;
      const pointer = [...pointerOf(template, method), 'parameters', String(index), 'schema'];
      const isList = parameter.schema['type'] === 'array';
      // Wrapped, since values that stand alone cannot be coerced.
      const validate = this.compile(this.coercing, {
        type: 'object',
        properties: { [parameter.name]: { $ref: reference(document, pointer) } },
      });
      return this.run(validate, { [parameter.name]: isList ? values : values[0] }, 'query');
    });
    return [
      ...unknown.map((name) => `query parameter "${name}" is not in the contract`),
      ...missing.map(({ name }) => `query parameter "${name}" is required`),
      ...wrong,
    ];
  }

  private checkRequestBody({ document, template, method, operation }: FoundOperation, body: unknown): string[] {
    if (!operation.requestBody) return body === undefined ? [] : ['the contract has no request body'];
    if (body === undefined) return operation.requestBody.required === true ? ['the request body is required'] : [];
    if (!operation.requestBody.content?.['application/json']?.schema) return [];
    const pointer = [...pointerOf(template, method), 'requestBody', 'content', 'application/json', 'schema'];
    return this.run(this.compile(this.ajv, { $ref: reference(document, pointer) }), body, 'request');
  }

  private checkAnswer(
    { document, template, method, operation }: FoundOperation,
    { status, responseBody }: CheckedExchange,
  ): string[] {
    const declared = operation.responses[String(status)];
    // As a client would see it: without what JSON leaves out.
    const body: unknown = responseBody === undefined ? undefined : JSON.parse(JSON.stringify(responseBody));
    if (!declared) return undeclaredStatuses.has(status) ? [] : ['the contract does not declare this status'];
    if (declared.content?.['application/json']?.schema && body !== undefined) {
      const pointer = [
        ...pointerOf(template, method),
        'responses',
        String(status),
        'content',
        'application/json',
        'schema',
      ];
      return this.run(this.compile(this.ajv, { $ref: reference(document, pointer) }), body, 'answer');
    }
    return status >= 400 && body !== undefined && !isGatewayError(body) ? this.checkError(body) : [];
  }

  private checkError(body: unknown): string[] {
    return this.run(
      this.compile(this.ajv, { $ref: reference('platform', ['components', 'schemas', 'ErrorCollection']) }),
      body,
      'error',
    );
  }

  private compile(ajv: Ajv, schema: object): ValidateFunction {
    const key = `${ajv === this.ajv ? 'as is' : 'coercing'} ${JSON.stringify(schema)}`;
    const known = this.validators.get(key) ?? ajv.compile(schema);
    this.validators.set(key, known);
    return known;
  }

  private run(validate: ValidateFunction, value: unknown, part: string): string[] {
    return validate(value)
      ? []
      : [...new Set((validate.errors ?? []).map((error) => describe(error, part)))].slice(0, 5);
  }
}

function describe({ instancePath, message, params }: ErrorObject, part: string): string {
  const extra = 'additionalProperty' in params ? ` ("${String(params['additionalProperty'])}")` : '';
  return `${part}${instancePath} ${message ?? 'is wrong'}${extra}`;
}

function matches(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) => part.startsWith('{') || part === segments[index])
  );
}

const literals = (template: string): number => template.split('/').filter((part) => !part.startsWith('{')).length;

const pointerOf = (template: string, method: string): string[] => ['paths', template, method];

/** A JSON pointer as the fragment of a reference. */
function reference(document: DocumentName, pointer: readonly string[]): string {
  return `${document}#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
}

/** A missing scope is refused before Jira, in another form than Jira's. */
const isGatewayError = (body: unknown): boolean => typeof body === 'object' && body !== null && 'code' in body;
