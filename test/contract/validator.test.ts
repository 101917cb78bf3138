import { contractDocuments } from './documents';
import { type CheckedExchange, ContractValidator } from './validator';

const inContract = contractDocuments() ? describe : describe.skip;

inContract('the contract validator', () => {
  const validator = new ContractValidator();
  const exchange: CheckedExchange = {
    method: 'POST',
    path: '/rest/api/3/search/jql',
    query: {},
    requestBody: { jql: 'project = SHOP', fields: ['summary'] },
    status: 200,
    responseBody: { issues: [{ id: '1', key: 'SHOP-1', fields: { summary: 'Pay' } }], isLast: true },
  };

  it('finds nothing in a right exchange', () => expect(validator.check(exchange)).toEqual([]));

  it.each<[string, Partial<CheckedExchange>, RegExp]>([
    [
      'a request property that is not in the contract',
      { requestBody: { jql: '', startAt: 1 } },
      /request must NOT have additional properties \("startAt"\)/,
    ],
    ['a request value of another type', { requestBody: { jql: 1 } }, /request\/jql must be string/],
    ['a missing body', { requestBody: undefined }, /request body is required/],
    [
      'an answer property that is not in the contract',
      { responseBody: { issues: [], total: 3 } },
      /answer must NOT have additional properties \("total"\)/,
    ],
    [
      'an answer value of another type',
      { responseBody: { issues: [{ id: 1 }] } },
      /answer\/issues\/0\/id must be string/,
    ],
    ['a status that is not declared', { status: 418, responseBody: undefined }, /does not declare this status/],
    [
      'an error in another form',
      { status: 400, responseBody: { message: 'no' } },
      /error must NOT have additional properties/,
    ],
    ['a query parameter that is not in the contract', { query: { startAt: ['1'] } }, /query parameter "startAt"/],
    ['an operation that is not in the contract', { path: '/rest/api/3/search/sql' }, /no such operation/],
  ])('finds %s', (_what, change, violation) => {
    expect(validator.check({ ...exchange, ...change }).join('\n')).toMatch(violation);
  });

  it('checks query parameters by their declared types', () => {
    const get = { ...exchange, method: 'GET', requestBody: undefined };
    expect(
      validator.check({ ...get, query: { jql: ['project = SHOP'], maxResults: ['5'], fields: ['a', 'b'] } }),
    ).toEqual([]);
    expect(validator.check({ ...get, query: { maxResults: ['many'] } }).join()).toMatch(
      /query\/maxResults must be integer/,
    );
  });
});
