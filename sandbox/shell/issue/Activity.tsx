import { Adf } from '../adf/Adf';
import type { CommentBean } from '../jiraTypes';
import { useTexts } from '../texts';

export function Activity({ comments }: { comments: CommentBean[] }) {
  const { t, date } = useTexts();
  return (
    <section aria-labelledby="activity">
      <h2 id="activity">{t('issue.activity')}</h2>
      {comments.length === 0 && <p className="quiet">{t('issue.noComments')}</p>}
      <ul className="comments">
        {comments.map(({ id, author, created, body }) => (
          <li key={id}>
            <p>
              <strong>{author?.displayName}</strong> <span className="quiet">{date(created)}</span>
            </p>
            {body && <Adf document={body} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
