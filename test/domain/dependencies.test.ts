import {
  firstEnd,
  openBlockers,
  orderOfOther,
  waitingFor,
  type BlockingLink,
  type BlockingLinks,
} from '../../src/domain/dependencies';
import type { IssueLink, LinkType } from '../../src/domain/issue';
import { aLinkedIssue, anIssue, blockedBy, blocks, BLOCKS, DONE, RELATES } from '../builders/issue';

const type = (name: string, outward: string, inward: string, id = '1'): LinkType => ({ id, name, outward, inward });
const DEPENDS = type('Depends', 'depends on', 'is depended on by', '10007');
const source = (typeId: string): BlockingLink => ({ typeId, first: 'source' });
const target = (typeId: string): BlockingLink => ({ typeId, first: 'target' });

describe('which end of a link goes first', () => {
  it.each([
    [BLOCKS, 'source'],
    [type('Blocker', 'blocks', 'is blocked by'), 'source'],
    [type('Blokkeert', 'blokkeert', 'wordt geblokkeerd door'), 'source'],
    [type('Dependency', ' Blocks ', 'depends on'), 'source'],
    [type('Blocked', 'Blocked', 'Blocked'), null],
    [type('Blocks', 'blocks', 'blocks'), null],
    [DEPENDS, null],
    [RELATES, null],
    [type('Cloners', 'clones', 'is cloned by'), null],
  ])('is recognised by name: %j → %s', (linkType, expected) => {
    expect(firstEnd(linkType, null)).toBe(expected);
  });

  it.each<[string, LinkType, BlockingLinks, BlockingLink['first'] | null]>([
    ['“A depends on B”: B', DEPENDS, [target(DEPENDS.id)], 'target'],
    ['“A blocks B”, the other way round', BLOCKS, [target(BLOCKS.id)], 'target'],
    ['a type of any name', type('Cloners', 'clones', 'is cloned by'), [source('1')], 'source'],
    ['none, when nothing was chosen', BLOCKS, [], null],
    ['none, when only others were chosen', BLOCKS, [target(DEPENDS.id)], null],
    ['none for a type that reads the same both ways', RELATES, [source(RELATES.id)], null],
  ])('is what an admin chose: %s', (_what, linkType, chosen, expected) => {
    expect(firstEnd(linkType, chosen)).toBe(expected);
  });
});

describe('an issue between others', () => {
  const link = (linkType: LinkType, direction: IssueLink['direction'], key: string): IssueLink => ({
    type: linkType,
    direction,
    other: aLinkedIssue(key),
  });

  it.each<[string, IssueLink, BlockingLinks, 'before' | 'after' | null]>([
    ['it blocks the other', link(BLOCKS, 'outward', 'SHOP-2'), null, 'after'],
    ['it is blocked by the other', link(BLOCKS, 'inward', 'SHOP-2'), null, 'before'],
    ['it depends on the other', link(DEPENDS, 'outward', 'SHOP-2'), [target(DEPENDS.id)], 'before'],
    ['the other depends on it', link(DEPENDS, 'inward', 'SHOP-2'), [target(DEPENDS.id)], 'after'],
    ['the link says nothing about order', link(DEPENDS, 'outward', 'SHOP-2'), null, null],
  ])('%s', (_what, one, chosen, expected) => expect(orderOfOther(one, chosen)).toBe(expected));

  it('knows its open blockers and who waits for it, each once, whatever link says so', () => {
    const issue = anIssue({
      links: [
        blocks('SHOP-2'),
        link(DEPENDS, 'inward', 'SHOP-2'),
        blocks('SHOP-3', DONE),
        blockedBy('SHOP-4'),
        link(DEPENDS, 'outward', 'SHOP-4'),
        link(DEPENDS, 'outward', 'SHOP-5'),
        blockedBy('SHOP-6', DONE),
        link(RELATES, 'outward', 'SHOP-7'),
      ],
    });
    const both = [source(BLOCKS.id), target(DEPENDS.id)];
    const keys = (others: ReturnType<typeof openBlockers>) => others.map(({ key }) => key);
    expect(keys(waitingFor(issue, both))).toEqual(['SHOP-2']);
    expect(keys(openBlockers(issue, both))).toEqual(['SHOP-4', 'SHOP-5']);
    expect(keys(openBlockers(issue, null))).toEqual(['SHOP-4']);
    expect(openBlockers(issue, [])).toEqual([]);
  });
});
