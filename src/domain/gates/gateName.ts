import { z } from 'zod';
import { oneLine } from '../oneLine';

/** Characters. */
export const MOST_GATE_NAME = 60;

/** A line, in the form in which letters with accents are one character; whatever keyboard or file it came from. */
export const gateNameSchema = z
  .string()
  .overwrite((text) => oneLine(text).normalize('NFC'))
  .min(1)
  .max(MOST_GATE_NAME);

/** What two names have in common that people take for the same, in whatever capitals. */
export const foldedGateName = (name: string): string => oneLine(name).toLowerCase().normalize('NFC');

/** What the app calls Ready and Done in every language: under these names a gate of its own would pass for one of them. */
const NAMES_OF_THE_APP = ['Definition of Ready', 'Definition of Done'];

interface NamedGate {
  readonly id: string;
  /** null: the app's own words. */
  readonly name: string | null;
}

/** Whether another gate is called this, or would be taken for it; `id`: the gate that is to bear the name. */
export function isGateNameTaken(name: string, gates: readonly NamedGate[], id: string | null = null): boolean {
  const names = [...NAMES_OF_THE_APP, ...gates.flatMap((gate) => (gate.id === id ? [] : (gate.name ?? [])))];
  return names.some((one) => foldedGateName(one) === foldedGateName(name));
}

/** The name, with a number where it is taken; never too long. */
export function freeGateName(name: string, gates: readonly NamedGate[]): string {
  const numbered = (number: number): string => {
    const tail = number === 1 ? '' : ` (${number})`;
    return (
      oneLine(name)
        .normalize('NFC')
        .slice(0, MOST_GATE_NAME - tail.length)
        .trim() + tail
    );
  };
  let number = 1;
  while (isGateNameTaken(numbered(number), gates)) number += 1;
  return numbered(number);
}
