/** A picture somebody put on a board. It is never changed. */
export interface BoardPictureTable {
  readonly id: string;
  /** SHA-256 of the bytes, as hex. */
  readonly hash: string;
  readonly type: string;
  readonly width: bigint;
  readonly height: bigint;
  /** How many bytes. */
  readonly size: bigint;
  readonly bytes: Buffer;
  /** Id of the account, or what acts without one. */
  readonly made_by: string;
  readonly made_at: string;
}

export interface BoardPictureTables {
  readonly board_picture: BoardPictureTable;
}
