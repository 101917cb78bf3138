import { projectSettingsSchema, STARTING_SETTINGS, type ProjectSettings } from '../../../src/domain/settings';
import { differences } from '../../../static/settings/draft';
import { changeFirst, changeLinks, directedTypes, recognisedLinks } from '../../../static/settings/draftLinks';
import { BLOCKS, RELATES } from '../../builders/issue';

const DEPENDS = { id: '10007', name: 'Depends', outward: 'depends on', inward: 'is depended on by' };
const CLONES = { id: '10001', name: 'Cloners', outward: 'clones', inward: 'is cloned by' };
const TYPES = [DEPENDS, RELATES, CLONES, BLOCKS];

describe('which links decide what goes first', () => {
  it('can only be types that read differently from their two ends', () => {
    expect(directedTypes(TYPES)).toEqual([DEPENDS, CLONES, BLOCKS]);
  });

  it('begins, when an admin starts to choose, with what is recognised by name', () => {
    expect(recognisedLinks(TYPES)).toEqual([{ typeId: BLOCKS.id, first: 'source' }]);
    expect(recognisedLinks([RELATES])).toEqual([]);
  });

  const chosen = changeLinks(STARTING_SETTINGS, recognisedLinks(TYPES));

  it('is chosen for each type, in either direction or none', () => {
    const both = changeFirst(chosen, DEPENDS.id, 'target');
    expect(both.blockingLinks).toEqual([
      { typeId: BLOCKS.id, first: 'source' },
      { typeId: DEPENDS.id, first: 'target' },
    ]);
    expect(changeFirst(both, DEPENDS.id, 'source').blockingLinks).toContainEqual({
      typeId: DEPENDS.id,
      first: 'source',
    });
    expect(changeFirst(changeFirst(both, DEPENDS.id, null), BLOCKS.id, null).blockingLinks).toEqual([]);
    expect(projectSettingsSchema.parse(both)).toEqual(both);
  });

  it('keeps types that Jira does not offer now', () => {
    const gone = { typeId: '99999', first: 'target' } as const;
    const before: ProjectSettings = { ...STARTING_SETTINGS, blockingLinks: [gone] };
    expect(changeFirst(before, BLOCKS.id, 'source').blockingLinks).toContainEqual(gone);
  });

  it('is no change once a choice is taken back', () => {
    const changed = changeFirst(chosen, BLOCKS.id, null);
    expect(differences(chosen, changed)).toEqual(['blockingLinks']);
    expect(differences(chosen, changeFirst(changeFirst(chosen, CLONES.id, 'target'), CLONES.id, null))).toEqual([]);
    expect(differences(chosen, changeFirst(changed, BLOCKS.id, 'source'))).toEqual([]);
    expect(differences(STARTING_SETTINGS, changeLinks(chosen, null))).toEqual([]);
  });
});

test('the place of issues without a score is a part of the settings of its own', () => {
  expect(differences(STARTING_SETTINGS, { ...STARTING_SETTINGS, unscored: 'inPlace' })).toEqual(['unscored']);
});
