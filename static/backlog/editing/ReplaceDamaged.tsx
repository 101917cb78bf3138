import { Ask } from '../../common/Ask';
import { useText } from '../../common/text';

interface ReplaceDamagedProps {
  /** How many issues it is about. */
  readonly count: number;
  readonly onYes: () => void;
  readonly onCancel: () => void;
}

/** Asks before what Jira holds and Voorrang cannot read is replaced by what was entered. */
export default function ReplaceDamaged({ count, onYes, onCancel }: ReplaceDamagedProps) {
  const t = useText();
  return (
    <div className="edit-ask">
      <Ask
        title={t('replace.title')}
        text={t('edits.replace.text', { count })}
        yes={t('edits.replace.yes')}
        onYes={onYes}
        onCancel={onCancel}
      />
    </div>
  );
}
