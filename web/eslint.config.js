// What the compiler does not see: promises left alone, reactivity lost, and imports that go up. See DESIGN on who may know whom.
import solid from 'eslint-plugin-solid/configs/typescript';
import tseslint from 'typescript-eslint';

/** Each room of src and the rooms it may import, itself aside. */
const mayImport = {
  protocol: [],
  sync: ['protocol'],
  text: ['protocol'],
  ui: ['style', 'text'],
  state: ['sync', 'text', 'protocol'],
  screens: ['state', 'ui', 'text', 'style'],
  gallery: ['screens', 'state', 'ui', 'text', 'style'],
};
const rooms = [...Object.keys(mayImport), 'style'];

const directions = Object.entries(mayImport).map(([room, allowed]) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${rooms.filter((other) => other !== room && !allowed.includes(other)).join('|')})(/|$)`,
            message: `${room} may import ${allowed.length ? allowed.join(', ') : 'nobody'}.`,
          },
          ...(room === 'sync' || room === 'protocol'
            ? [{ regex: '^solid-js', message: 'The sync library knows no framework.' }]
            : []),
          ...(room === 'gallery' || room === 'state'
            ? []
            : [{ regex: '/fixtures(/|$)', message: 'Made-up workshops are for tests and the gallery.' }]),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/protocol'] },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      'no-restricted-globals': ['error', { name: 'fetch', message: 'Requests are made in sync/identity.ts.' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['src/**/*.tsx'], ...solid },
  { files: ['src/sync/identity.ts'], rules: { 'no-restricted-globals': 'off' } },
  ...directions,
  { files: ['src/**/*.test.{ts,tsx}', 'src/**/fixtures/*'], rules: { 'no-restricted-imports': 'off' } },
);
