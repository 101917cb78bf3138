import Button from '@atlaskit/button/new';
import type { ProjectSettings } from '../../../../src/domain/settings';
import { freeGateName } from '../../../../src/domain/gates/gateName';
import { useLanguage } from '../../../common/text';
import { useEditing } from '../../editing';
import { gateIdFor } from '../../draftGates';
import type { GateToolProps } from '../GateTools';
import { withAllGates, withChecks, withOwnGate } from '../takeOver';
import { gateNameOf } from './gateNameOf';
import type { UseImport } from './useImport';

interface ImportFooterProps {
  /** null: nothing is being imported. */
  readonly incoming: UseImport | null;
  readonly onClose: GateToolProps['onClose'];
}

/** Puts what came in into the draft, and says so. */
export function ImportFooter({ incoming: use, onClose }: ImportFooterProps) {
  const language = useLanguage();
  const { t } = language;
  const { draft, edit } = useEditing();
  const incoming = use?.incoming.state === 'read' ? use.incoming : null;
  const take = () => {
    if (!use || !incoming) return;
    const { gates, chosen, way } = incoming;
    const gate = chosen === 'all' ? undefined : gates[chosen];
    const into = (how: (settings: ProjectSettings) => ProjectSettings, said: string, made?: string) => {
      edit(how);
      onClose(said, made);
    };
    if (!gate)
      return into((settings) => withAllGates(settings, gates), t('gateTools.done.all', { count: gates.length }));
    const { checks } = gate;
    if (way !== 'own')
      return into(
        (settings) => withChecks(settings, use.gateIndex, checks, way),
        t(`gateTools.done.${way}`, { count: checks.length }),
      );
    const name = freeGateName(gateNameOf(gate, language), draft.gates);
    const id = gateIdFor(name, draft);
    return into((settings) => withOwnGate(settings, { id, name }, checks), t('gateTools.done.own', { name }), id);
  };
  return (
    <>
      <Button appearance="subtle" onClick={() => onClose()}>
        {t(use ? 'common.cancel' : 'gateTools.close')}
      </Button>
      {use && (
        <Button appearance="primary" isDisabled={incoming === null || incoming.reason !== null} onClick={take}>
          {t('transfer.import.use')}
        </Button>
      )}
    </>
  );
}
