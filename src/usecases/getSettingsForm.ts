import type { SettingsFormView } from '../contract/views';
import type { InProject, Ports } from './ports';

/** The settings and what there is to choose from. The caller has checked that the person may see the project. */
export async function getSettingsForm(ports: Ports, { projectId, granted }: InProject): Promise<SettingsFormView> {
  const { jira } = ports;
  const [stored, allFields, linkTypes, issueTypes, roles] = await Promise.all([
    ports.settings.read(projectId),
    jira.projectFields(projectId),
    jira.linkTypes(),
    jira.issueTypes(projectId),
    // Only who administers the project may see its roles.
    granted.has('ADMINISTER_PROJECTS') ? jira.projectRoles(projectId) : null,
  ]);
  const fields = [...allFields].sort(
    (a, b) => Number(b.ownField) - Number(a.ownField) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
  );
  const asView = ({ id, name }: { id: string; name: string }) => ({ id, name });
  return {
    ...stored,
    canAdminister: granted.has('ADMINISTER_PROJECTS'),
    numberFields: fields.filter((field) => field.isNumber).map(asView),
    fields: fields.map(asView),
    linkTypes,
    issueTypes,
    roles,
  };
}
