import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in server/src/config.ts only.',
};
const bareText = [
  { selector: 'JSXText[value=/\\p{L}/u]', message: 'Text people read comes from packages/i18n.' },
  {
    selector: 'JSXAttribute[name.name=/^(label|title|placeholder|description|alt|aria-label)$/] > Literal[value=/\\p{L}/u]',
    message: 'Text people read comes from packages/i18n.',
  },
];

/** Few rules, all of them errors. */
export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/dist/**', 'data/**', 'coverage/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: [] }, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/only-throw-error': 'error',
      'no-restricted-syntax': ['error', environment],
      'max-lines': ['error', { max: 500, skipBlankLines: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-debugger': 'error',
    },
  },
  { files: ['server/src/config.ts', 'test/**', 'bench/**'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['packages/i18n/src/{en,vi,hu,ru}/**', 'test/fixtures/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': ['error', environment, ...bareText],
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.mjs'],
    rules: { 'no-unused-vars': 'error', 'max-lines': ['error', 500], eqeqeq: ['error', 'always', { null: 'ignore' }], 'prefer-const': 'error' },
  },
);
