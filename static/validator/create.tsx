import { STARTING_VALIDATOR } from '../../src/contract';
import { mount } from '../common/boot';
import { ValidatorForm } from './ValidatorForm';

/** What Jira shows when an admin adds the validator to a transition. */
mount(() => <ValidatorForm start={STARTING_VALIDATOR} damaged={false} />);
