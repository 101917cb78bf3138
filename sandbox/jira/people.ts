import type { Person } from './site';

/** The sandbox's own people. They are on every site, made up or imported, so that one can always be one of them. */
export const people: readonly Person[] = [
  { key: 'admin', accountId: '712020:0b7f6a52-4d1e-4c39-9a63-2f1f5c8e7a01', displayName: 'Anouk de Vries' },
  { key: 'po', accountId: '712020:5e2c9d14-8a77-4f0b-b1d2-6c3a9e4f7b02', displayName: 'Pieter Bakker' },
  { key: 'dev', accountId: '712020:9c41e8b3-17d6-4e5a-8f20-d7b6a5c4e303', displayName: 'Devi Ramdin' },
  { key: 'viewer', accountId: '712020:d3a8f5c7-62b9-41ce-97e4-18f0b2d6c904', displayName: 'Vera Jansen' },
];
