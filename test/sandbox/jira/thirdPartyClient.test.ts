import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Fastify from 'fastify';
import { createJira, createSite } from '../../../sandbox/jira';
import { checkExchange, expectNoContractViolations } from '../../contract';
import { smallSite } from './smallSite';

afterEach(expectNoContractViolations);

test('a client that others wrote works the sandbox over a socket, and its own schemas hold', async () => {
  const site = createSite(smallSite());
  const fastify = Fastify();
  createJira(site, { onExchange: checkExchange }).register(fastify);
  site.baseUrl = await fastify.listen({ host: '127.0.0.1', port: 0 });
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(__dirname, 'thirdPartyClient.mjs'),
      site.baseUrl,
      'po@example.org',
    ]);
    expect(JSON.parse(stdout)).toEqual({
      me: 'Pieter Bakker',
      projects: ['SHOP'],
      fields: site.data.fields.length,
      mayEdit: true,
      order: ['SHOP-7', 'SHOP-1', 'SHOP-2'],
      bulk: [
        ['SHOP-1', {}],
        ['SHOP-2', {}],
        ['SHOP-7', { voorrang: { score: 3 } }],
      ],
      status: 'Done',
      property: { score: 3 },
      description: 'doc',
      boards: ['Shop board'],
      missing: expect.stringMatching(/404|does not exist/),
    });
  } finally {
    await fastify.close();
  }
});
