import type { ProjectBean } from '../jiraTypes';
import { useSession } from '../session';
import { useLoad } from '../useLoad';
import type { Loaded } from '../useLoad';

interface MyPermissions {
  permissions: Record<string, { havePermission: boolean }>;
}

/** Whether who looks has a permission in the project, as Jira says. */
export function useMay(permission: string, project: ProjectBean): [Loaded<boolean>, () => void] {
  const { me, rest } = useSession();
  return useLoad(`${permission} ${project.id} ${me.key}`, async () => {
    const { permissions } = await rest<MyPermissions>(
      `/rest/api/3/mypermissions?permissions=${permission}&projectKey=${project.key}`,
    );
    return permissions[permission]?.havePermission === true;
  });
}
