import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { Check } from '../../../src/domain/gates/gate';
import { useText } from '../../common/text';
import { checkOfKind, isPreset, KINDS_BY_GROUP, type CheckKind, type KindGroup } from '../checkKinds';
import { newCheckId } from '../draftGate';
import { useEditing } from '../editing';
import { Field } from '../fields/Field';
import { Select } from '../fields/Select';

interface KindOption {
  readonly value: CheckKind;
  readonly label: string;
}

/** Every kind of check there is, by what it looks at. */
export function AddCheck({ onAdd }: { readonly onAdd: (check: Check) => void }) {
  const t = useText();
  const { form, draft } = useEditing();
  const [kind, setKind] = useState<CheckKind>('manual');
  const optionOf = (value: CheckKind): KindOption => ({
    value,
    label: isPreset(value) ? t(`settings.preset.${value}`) : t(`settings.check.${value}`),
  });
  const groups = (Object.keys(KINDS_BY_GROUP) as KindGroup[]).map((group) => ({
    label: t(`settings.checkGroup.${group}`),
    options: KINDS_BY_GROUP[group].map(optionOf),
  }));
  return (
    <div className="add-line">
      <Field label={t('settings.gates.addLabel')}>
        {({ id, describedBy }) => (
          <Select<KindOption>
            inputId={id}
            spacing="compact"
            aria-describedby={describedBy}
            options={groups}
            value={optionOf(kind)}
            onChange={(picked) => picked && setKind(picked.value)}
            menuPosition="fixed"
          />
        )}
      </Field>
      <Button
        onClick={() => {
          const { fields, numberFields } = form;
          onAdd(checkOfKind(kind, newCheckId(), { fields, numberFields, estimate: draft.estimateField }, t));
        }}
      >
        {t('settings.gates.addCheck')}
      </Button>
    </div>
  );
}
