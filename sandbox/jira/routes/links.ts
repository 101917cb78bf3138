import { z } from 'zod';
import { issueFor } from '../access';
import { badRequest, notFound } from '../errors';
import { linkEvent } from '../events';
import { noContent, route } from '../http';
import { deleteLink } from '../write/remove';

const linkedIssue = z.strictObject({ id: z.string().optional(), key: z.string().optional() });

const create = route({
  method: 'POST',
  path: '/rest/api/3/issueLink',
  body: z.strictObject({
    type: z.strictObject({ id: z.string().optional(), name: z.string().optional() }),
    inwardIssue: linkedIssue,
    outwardIssue: linkedIssue,
  }),
  handle: (call) => {
    const { site, body } = call;
    const type = site.data.linkTypes.find(({ id, name }) =>
      body.type.id === undefined ? name === body.type.name : id === body.type.id,
    );
    if (!type) throw notFound(`No issue link type with name '${body.type.name ?? body.type.id ?? ''}' found.`);
    // Each end carries the name under which the other shows it: the inward issue "blocks", the outward one "is blocked by".
    const from = issueFor(call, body.inwardIssue.id ?? body.inwardIssue.key ?? '');
    const to = issueFor(call, body.outwardIssue.id ?? body.outwardIssue.key ?? '');
    for (const issue of [from, to]) {
      if (!site.can(call.person.key, 'LINK_ISSUES', site.projectOf(issue)))
        throw notFound('No Link Issue Permission for issue.');
    }
    if (from === to) throw badRequest('You cannot link an issue to itself.');
    const exists = site
      .linksOf(from.id)
      .some((known) => known.typeId === type.id && known.fromId === from.id && known.toId === to.id);
    if (!exists) {
      const made = { id: site.nextId(), typeId: type.id, fromId: from.id, toId: to.id };
      site.addLink(made);
      site.announce(linkEvent(site, call.person, made, 'created'));
    }
    return { status: 201 };
  },
});

const remove = route({
  method: 'DELETE',
  path: '/rest/api/3/issueLink/:linkId',
  handle: (call) => {
    const { site, person } = call;
    const link = site.data.links.find(({ id }) => id === call.params['linkId']);
    const ends = [link?.fromId, link?.toId].map((id) => site.issue(id ?? ''));
    const mayUnlink = ends.some((end) => end && site.can(person.key, 'LINK_ISSUES', site.projectOf(end)));
    // Without the permission it is a 404 too, as when linking.
    if (!link || !mayUnlink) throw notFound(`No issue link with id '${call.params['linkId'] ?? ''}' exists.`);
    deleteLink(site, person, link);
    return noContent();
  },
});

export const linkRoutes = [create, remove];
