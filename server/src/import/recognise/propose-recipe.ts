import type { FieldSource, ImportJoin, Organization, Recipe, RecipeFile, RecipeOutput, SimpleSource } from '@leadline/contract';
import { addOrder, costField } from './add-order.ts';
import { addTarget, targetsOf } from './add-targets.ts';
import { chooseDefaults, readColumn } from './choose-formats.ts';
import type { ProfiledFile } from './find-joins.ts';
import { fileIds, matchOf, nameOf, sourceOf } from './name-files.ts';
import { placeOf } from './places.ts';
import type { ColumnProfile } from './profile-columns.ts';
import type { Part, Provider } from './proposal-part.ts';
import { labelOf, recogniseFile, type Mapped, type Recognised } from './recognise-file.ts';
import { conversion, wonStage, wonWord } from './won-deals.ts';

export interface Proposal {
  /** File index → id in the recipe, and what it was recognised as. */
  readonly files: ReadonlyMap<number, { readonly id: string; readonly recognised: readonly Recognised[] }>;
  readonly recipe: Recipe | null;
}

/** A complete recipe for files dropped together: what each row is, what it refers to, and how its cells are read. */
export function proposeRecipe(
  files: readonly ProfiledFile[],
  readings: ReadonlyMap<number, Omit<RecipeFile, 'id' | 'match'>>,
  joins: readonly ImportJoin[],
  organization: Organization,
): Proposal {
  const recognised = files.map((file) => recogniseFile(file));
  const ids = fileIds(files);
  const parts = files.flatMap((file, position): Part[] => {
    const [main] = recognised[position]!;
    return main ? [{ file, id: ids[position]!, main }] : [];
  });
  const known = new Map(files.map((file, position) => [file.index, { id: ids[position]!, recognised: recognised[position]! }]));
  if (parts.length === 0) return { files: known, recipe: null };
  const defaults = chooseDefaults(
    parts.map(({ file }) => file),
    organization,
  );
  const builder = createBuilder(parts, joins, defaults);
  for (const part of parts) builder.addMain(part);
  for (const part of parts) builder.addTargets(part);
  const recipe: Recipe = {
    name: nameOf(parts),
    source: sourceOf(parts),
    files: parts.map(({ file, id }) => ({ ...readings.get(file.index)!, id, match: matchOf(file, readings.get(file.index)!.hasHeader) })),
    defaults,
    corrections: [],
    outputs: [...builder.outputs()],
  };
  return { files: known, recipe };
}

interface Builder {
  readonly addMain: (part: Part) => void;
  readonly addTargets: (part: Part) => void;
  readonly outputs: () => readonly RecipeOutput[];
}

function createBuilder(parts: readonly Part[], joins: readonly ImportJoin[], defaults: Recipe['defaults']): Builder {
  const outputs: RecipeOutput[] = [];
  const providers = new Map<string, Provider>(parts.flatMap((part) => providersOf(part)));
  const read = (profile: ColumnProfile): Extract<SimpleSource, { kind: 'column' }> => readColumn(profile, defaults);

  /** A reference by id, or by name where another file of the import tells the id. */
  const refer = (part: Part, to: string, from: ColumnProfile): FieldSource => {
    const place = to === 'location' ? placeOf(part.file, from) : undefined;
    if (place) return { kind: 'concat', separator: '|', parts: place.map(read) };
    const provider = providers.get(to);
    if (!provider || provider.part === part || provider.id.length !== 1) return read(from);
    const joined = (column: ColumnProfile): boolean =>
      joins.some(
        (join) =>
          join.from.file === part.file.name &&
          join.from.column === from.name &&
          join.to.file === provider.part.file.name &&
          join.to.column === column.name,
      );
    if (!joined(provider.id[0]!) && provider.label && provider.label !== provider.id[0] && joined(provider.label)) {
      return { kind: 'lookup', column: from.name, file: provider.part.id, on: provider.label.name, take: provider.id[0]!.name };
    }
    return read(from);
  };
  const field = (part: Part, { column, from }: Mapped) => ({
    column: column.name,
    from: column.type.kind === 'ref' ? refer(part, column.type.to, from) : read(from),
  });

  return {
    outputs: () => outputs,
    addMain: (part) => {
      const { main, file, id } = part;
      const fields = main.fields.map((mapped) => field(part, mapped));
      if (main.entity.id === 'order_line') {
        const order = addOrder(part, field, read);
        if (!parts.some((other) => other !== part && other.main.entity.id === 'order')) outputs.push(order.output);
        outputs.push({
          entity: 'order_line',
          file: id,
          id: order.lineId?.map(read) ?? null,
          fields: [...fields.filter(({ column }) => column !== 'order_id'), { column: 'order_id', from: order.reference }, ...costField(part, read)],
        });
        return;
      }
      const won = wonStage(main, file);
      if (won.length > 0)
        outputs.push({
          entity: 'stage',
          file: id,
          id: [wonWord],
          fields: [
            { column: 'name', from: wonWord },
            { column: 'kind', from: { kind: 'constant', value: 'won' } },
          ],
          distinct: true,
        });
      const key = main.id;
      const isRepeated = key !== undefined && !key.isUnique && main.entity.id !== 'order';
      outputs.push({
        entity: main.entity.id,
        file: id,
        id: idOf(part)?.map(read) ?? null,
        fields: [...fields, ...won, ...conversion(part, parts, joins, defaults)],
        ...(isRepeated || (main.entity.id === 'order' && key && !key.isUnique) ? { distinct: true } : {}),
      });
    },
    addTargets: (part) => {
      // Places first: they bring their regions with them.
      for (const target of [...targetsOf(part)].sort((a, b) => Number(b.to === 'location') - Number(a.to === 'location')))
        addTarget(part, target.to, target.from, { outputs, providers, read, refer });
    },
  };
}

/** Entities whose records a file delivers itself, by its recognised kind. */
function providersOf(part: Part): readonly (readonly [string, Provider])[] {
  const { main } = part;
  const id = idOf(part);
  const own = id ? [[main.entity.id, { part, id, label: labelOf(main.entity, main.fields) }] as const] : [];
  const user = main.entity.id === 'assignment' ? labelOf(main.entity, main.fields) : undefined;
  return user ? [...own, ['user', { part, id: [user], label: user }] as const] : own;
}

function idOf({ main, file }: Part): readonly ColumnProfile[] | null {
  if (main.id) return [main.id];
  if (main.entity.id === 'assignment') {
    const user = labelOf(main.entity, main.fields);
    return user?.isUnique ? [user] : null;
  }
  const unique = file.columns.find((column) => column.type === 'id' && column.isUnique);
  return unique ? [unique] : null;
}
