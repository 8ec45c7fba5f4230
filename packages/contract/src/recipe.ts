import { z } from 'zod';

/** Path of /api/recipes/:name and /api/imports/:id. */
export const recipeNameSchema = z.object({ name: z.string().min(1).max(200) });
export const importIdSchema = z.object({ id: z.string().min(1).max(64) });
