// node scripts/lint-and-types.mjs server|page: the rules and the types of one of the two projects. Both ask what the types are; it is worked out once.
import { ESLint } from 'eslint';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { root } from './root.mjs';

const projects = {
  server: { config: 'tsconfig.json', files: ['.'], except: ['web/**'] },
  page: { config: 'web/tsconfig.json', files: ['web'], except: [] },
};

/** @param {string} path of a tsconfig.json */
function programOf(path) {
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile);
  if (error) return { faults: [error] };
  const { options, fileNames, errors } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
  const program = ts.createProgram({ rootNames: fileNames, options, host: ts.createCompilerHost(options, true) });
  return { program, faults: errors };
}

/** @returns {Promise<number>} how many faults were told */
async function check({ config, files, except }) {
  const { program, faults } = programOf(join(root, config));
  if (!program) return tellTypes(faults);
  const parserOptions = { projectService: false, programs: [program] };
  const eslint = new ESLint({
    cwd: root,
    ignorePatterns: except,
    overrideConfig: { files: ['**/*.{ts,tsx}'], languageOptions: { parserOptions } },
  });
  const results = await eslint.lintFiles(files);
  const words = await (await eslint.loadFormatter('stylish')).format(results);
  if (words) console.log(words);
  const found = results.reduce((sum, { errorCount, warningCount }) => sum + errorCount + warningCount, 0);
  return found + tellTypes([...faults, ...ts.getPreEmitDiagnostics(program)]);
}

function tellTypes(faults) {
  const place = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => root, getNewLine: () => '\n' };
  if (faults.length > 0) console.log(ts.formatDiagnostics(faults, place));
  return faults.length;
}

const project = projects[process.argv[2]];
if (!project) {
  console.error(`There is no project "${process.argv[2] ?? ''}": ${Object.keys(projects).join(', ')}.`);
  process.exit(2);
}
process.exitCode = (await check(project)) > 0 ? 1 : 0;
