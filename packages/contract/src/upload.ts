import { z } from 'zod';

/** POST /api/uploads?name=… with the bytes as body (application/octet-stream). */
export const uploadQuerySchema = z.object({ name: z.string().min(1).max(300) });

export interface UploadResponse {
  readonly name: string;
  /** SHA-256 of the bytes, hex: how an import refers to the file. */
  readonly digest: string;
  readonly bytes: number;
  readonly receivedAt: string;
}
