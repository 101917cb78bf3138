import type { Model } from '../../src/domain/scoring/model';
import type { ProjectSettings } from '../../src/domain/settings';
import type { Language } from '../../src/texts/language';

/** What all rows share; one object, so that a row is drawn again only for its own sake. */
export interface RowSetting {
  readonly model: Model;
  /** The model and, for classes, the one that orders inside them. */
  readonly models: readonly Model[];
  readonly siteUrl: string;
  readonly language: Language;
  readonly settings: ProjectSettings;
  readonly canAdminister: boolean;
  readonly projectKey: string;
}
