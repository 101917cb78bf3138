import fc from 'fast-check';
import { freeGateName, gateNameSchema, isGateNameTaken, MOST_GATE_NAME } from '../../../src/domain/gates/gateName';

const gates = [
  { id: 'ready', name: null },
  { id: 'done', name: null },
  { id: 'release-1', name: 'Release' },
];

describe('the name of a gate', () => {
  it('is taken when another bears it, in whatever capitals and spaces', () => {
    expect(isGateNameTaken(' release ', gates)).toBe(true);
    expect(isGateNameTaken('Release', gates, 'release-1')).toBe(false);
    expect(isGateNameTaken('Releases', gates)).toBe(false);
  });

  it.each(['Definition of Done', 'definition  of READY'])('is never what the app calls its own gates: %s', (name) => {
    expect(isGateNameTaken(name, [])).toBe(true);
  });

  it('gets a number where it is taken', () => {
    expect(freeGateName('Demo', gates)).toBe('Demo');
    expect(freeGateName('RELEASE', gates)).toBe('RELEASE (2)');
    expect(freeGateName('Definition of Done', gates)).toBe('Definition of Done (2)');
    expect(freeGateName('Release', [...gates, { id: 'r', name: 'release (2)' }])).toBe('Release (3)');
  });

  it('stays one that can be stored, however long it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 90 }), (text) => {
        const once = freeGateName(`x${text}`, gates);
        const twice = freeGateName(`x${text}`, [...gates, { id: 'one', name: once }]);
        for (const name of [once, twice]) {
          expect(name.length).toBeLessThanOrEqual(MOST_GATE_NAME);
          expect(gateNameSchema.parse(name)).toBe(name);
        }
        expect(isGateNameTaken(twice, [{ id: 'one', name: once }])).toBe(false);
      }),
    );
  });
});
