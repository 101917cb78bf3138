/** Above everything: where one is, and who, in which language and theme. */
import { LOCALES, THEMES } from './choice';
import { Link, useRouter } from './router';
import { useSession } from './session';
import { useTexts } from './texts';

const LANGUAGE_NAMES = { 'nl-NL': 'Nederlands', 'en-US': 'English' } as const;

export function TopBar() {
  const { t } = useTexts();
  const { choice, choose } = useRouter();
  const { site } = useSession();
  const people = site.people.map(({ key, displayName }) => ({
    value: key,
    label: `${displayName} (${t(`person.${key}`)})`,
  }));
  return (
    <header className="top-bar">
      <Link to="/" className="brand">
        <span className="brand-mark" aria-hidden="true">
          ◆
        </span>
        {t('app.name')}
      </Link>
      <nav aria-label={t('nav.projects')} className="top-nav">
        <Link to="/projects" className="top-link">
          {t('nav.projects')}
        </Link>
      </nav>
      <span className="site-title">{site.title}</span>
      <div role="group" aria-label={t('bar.label')} className="choices">
        <Choose label={t('bar.person')} value={choice.as} options={people} onChange={(as) => choose({ as })} />
        <Choose
          label={t('bar.language')}
          value={choice.lang}
          options={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          onChange={(lang) => choose({ lang })}
        />
        <Choose
          label={t('bar.theme')}
          value={choice.theme}
          options={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
          onChange={(theme) => choose({ theme })}
        />
      </div>
    </header>
  );
}

interface ChooseProps<T extends string> {
  label: string;
  value: T;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** A native select: three of them stand on every page, and they must be easy for a keyboard and for a test. */
function Choose<T extends string>({ label, value, options, onChange }: ChooseProps<T>) {
  return (
    <label className="choose">
      <span className="choose-label">{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
