import type { Column, Entity } from '@leadline/kpi';

/** GET /api/entities: what files and items can be mapped to. Labels are words of the i18n namespaces `entity` and `column`. */
export interface EntityColumn {
  readonly name: string;
  readonly type: Column['type']['kind'];
  readonly required: boolean;
  /** Maintained by Leadline: cannot be delivered. */
  readonly derived: boolean;
  readonly personal: boolean;
  /** The entity a ref leads to. */
  readonly to?: string;
  readonly values?: readonly string[];
  readonly headers: readonly string[];
}

export interface EntityDescription {
  readonly id: string;
  readonly kind: Entity['kind'];
  /** Worked out from other records; cannot be imported. */
  readonly derived: boolean;
  readonly label?: string;
  readonly parent?: string;
  readonly listed: readonly string[];
  readonly columns: readonly EntityColumn[];
}

export interface EntitiesResponse {
  readonly entities: readonly EntityDescription[];
}
