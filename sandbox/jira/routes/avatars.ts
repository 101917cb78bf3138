import { z } from 'zod';
import { route } from '../http';
import { text } from '../input';

const colours = ['#1868db', '#216e4e', '#5e4db2', '#ae4787', '#a54800', '#206a83', '#626f86'];

/** Pictures for the addresses that other answers carry: a coloured disc per id. */
const avatar = route({
  method: 'GET',
  path: '/rest/api/3/universal_avatar/view/type/:type/avatar/:id',
  query: z.strictObject({ size: text().optional() }),
  handle: ({ params }) => {
    const id = `${params['type'] ?? ''}${params['id'] ?? ''}`;
    const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
    const shape =
      params['type'] === 'user' || params['type'] === 'project'
        ? '<circle cx="8" cy="8" r="8"'
        : '<rect x="1" y="1" width="14" height="14" rx="3"';
    return {
      status: 200,
      headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=3600' },
      body: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${shape} fill="${colours[sum % colours.length]}"/></svg>`,
    };
  },
});

export const avatarRoutes = [avatar];
