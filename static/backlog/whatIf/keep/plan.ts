import { orderOfOther, type BlockingLinks } from '../../../../src/domain/dependencies';
import type { LinkType } from '../../../../src/domain/issue';
import type { ModelId } from '../../../../src/domain/scoring/model';
import { modelsInUse, type ProjectSettings } from '../../../../src/domain/settings';
import { changesOf, type Change, type Scenario, type Today } from '../../../../src/domain/whatIf/scenario';
import { blockingWay, settingsUnder, type BlockingWay } from '../../../../src/domain/whatIf/under';

type InputOf = Extract<Change, { type: 'input' }>;
type SettingOf = Extract<Change, { type: 'model' | 'weight' }>;
type LinkOf = Extract<Change, { type: 'added' | 'dropped' }>;

/** The three places where what is tried out can be kept, each by a right of its own. */
export const PARTS = ['settings', 'inputs', 'links'] as const;
export type Part = (typeof PARTS)[number];

const isSetting = (change: Change): change is SettingOf => change.type === 'model' || change.type === 'weight';
const isLink = (change: Change): change is LinkOf => change.type === 'added' || change.type === 'dropped';

/** What is to be kept, by where it goes. */
export interface Parts {
  readonly settings: readonly SettingOf[];
  readonly inputs: readonly InputOf[];
  readonly links: readonly LinkOf[];
}

export function partsOf(scenario: Scenario): Parts {
  const changes = changesOf(scenario);
  return {
    settings: changes.filter(isSetting),
    inputs: changes.filter((change) => change.type === 'input'),
    links: changes.filter(isLink),
  };
}

/** All inputs of one issue in one model: they are saved together or not at all. */
export interface InputsOf {
  readonly issueId: string;
  readonly model: ModelId;
  readonly inputs: Readonly<Record<string, number | null>>;
}

export interface Plan {
  /** null: none to save. */
  readonly settings: ProjectSettings | null;
  /** Model by model, so that a call names each issue once. */
  readonly inputs: readonly InputsOf[];
  /** Inputs of models that the project does not rank by then: Voorrang saves none of those. */
  readonly unusable: readonly InputOf[];
  readonly links: readonly LinkOf[];
}

/** What is sent, and in which order: settings first, since inputs can only be saved for a model in use. */
export function planOf(scenario: Scenario, today: Pick<Today, 'settings'>, chosen: ReadonlySet<Part>): Plan {
  const parts = partsOf(scenario);
  const keepsSettings = chosen.has('settings') && parts.settings.length > 0;
  const settings = keepsSettings ? settingsUnder(today.settings, scenario) : today.settings;
  const usable = new Set(modelsInUse(settings).map(({ id }) => id));
  const wanted = chosen.has('inputs') ? parts.inputs : [];
  const inputs: InputsOf[] = [...usable].flatMap((model) =>
    Object.entries(scenario.inputs).flatMap(([issueId, byModel]) => {
      const own = chosen.has('inputs') ? byModel[model] : undefined;
      return own ? [{ issueId, model, inputs: own }] : [];
    }),
  );
  return {
    settings: keepsSettings ? settings : null,
    inputs,
    unusable: wanted.filter(({ model }) => !usable.has(model)),
    links: chosen.has('links') ? parts.links : [],
  };
}

/** Which of Jira's link types a new dependency is made with; the plain "Blocks" where several would do. null: none. */
export function wayToLink(blocking: BlockingLinks, types: readonly LinkType[]): BlockingWay | null {
  const plain = types.filter(({ name }) => name === 'Blocks');
  return blockingWay(blocking, [...plain, ...types]);
}

/** Whether a link of the issue that goes first says that the other one waits for it. */
export const saysWaits =
  (then: string, blocking: BlockingLinks) =>
  (link: Parameters<typeof orderOfOther>[0]): boolean =>
    link.other.id === then && orderOfOther(link, blocking) === 'after';
