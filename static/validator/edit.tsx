import { parseValidatorConfig, STARTING_VALIDATOR } from '../../src/contract';
import { mount } from '../common/boot';
import { usePageContext } from '../common/pageContext';
import { ValidatorForm } from './ValidatorForm';

/** What Jira shows when an admin changes a validator that a transition has. */
function EditPage() {
  const stored = parseValidatorConfig(usePageContext().validatorConfig);
  return <ValidatorForm start={stored ?? STARTING_VALIDATOR} damaged={stored === null} />;
}

mount(EditPage);
