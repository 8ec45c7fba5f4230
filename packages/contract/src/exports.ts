import { z } from 'zod';
import { boardScopeSchema, boardSectionSchema, widgetSchema } from './boards.ts';
import { boardLimits, exportFormats } from './values.ts';

export type ExportFormat = (typeof exportFormats)[number];

/**
 * POST /api/exports: a board, kept or being made, as a file in the asker's language and scope. Without sections it is one widget, and its
 * picture that of the widget alone.
 */
export const exportSchema = z.object({
  title: z.string().trim().min(1).max(boardLimits.title),
  format: z.enum(exportFormats),
  scope: boardScopeSchema,
  sections: z.array(boardSectionSchema).max(boardLimits.sections),
  widgets: z.array(widgetSchema).min(1).max(boardLimits.widgets),
});
export type ExportRequest = z.infer<typeof exportSchema>;
