import { parseValidatorConfig } from '../../src/contract';
import { mount } from '../common/boot';
import { Message } from '../common/Message';
import { usePageContext } from '../common/pageContext';
import { useLanguage } from '../common/text';
import { summaryOf } from './summary';
import './validator.css';

/** What Jira shows of a validator among the rules of a transition. */
function ViewPage() {
  const language = useLanguage();
  const { t } = language;
  const stored = parseValidatorConfig(usePageContext().validatorConfig);
  if (!stored) {
    return (
      <Message appearance="warning" title={t('validator.damaged.title')}>
        <p>{t('validator.damaged.view')}</p>
      </Message>
    );
  }
  return (
    <div className="validator-view">
      {summaryOf(stored, language).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

mount(ViewPage);
