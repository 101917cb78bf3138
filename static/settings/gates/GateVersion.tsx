import type { Gate } from '../../../src/domain/gates/gate';
import { ownValue } from '../../../src/domain/own';
import { useLanguage } from '../../common/text';
import { usePeople } from '../../common/usePeople';
import { sameValue } from '../draft';
import { useEditing } from '../editing';

/** Which version of the gate is saved, by whom and when, and whether the draft differs from it. */
export function GateVersion({ gate }: { readonly gate: Gate }) {
  const { t, format } = useLanguage();
  const { form } = useEditing();
  const saved = form.settings.gates.find(({ id }) => id === gate.id);
  const stamp = ownValue(form.gateStamps, gate.id);
  const nameOf = usePeople(stamp?.by ? [stamp.by] : []);
  const isChanged = saved !== undefined && !sameValue(saved, gate);
  return (
    <p className="gate-version">
      {saved === undefined && t('settings.gate.new')}
      {saved !== undefined && (!stamp || stamp.version === 0 || stamp.at === null) && t('settings.gate.untouched')}
      {saved !== undefined && stamp && stamp.version > 0 && stamp.at !== null && (
        <span title={format.dateTime(stamp.at)}>
          {t('settings.gate.version', {
            version: stamp.version,
            who: stamp.by === null ? t('person.someone') : (nameOf(stamp.by) ?? '…'),
            when: format.relative(stamp.at),
          })}
        </span>
      )}
      {isChanged && <span className="gate-changed"> · {t('settings.gate.changed')}</span>}
    </p>
  );
}
