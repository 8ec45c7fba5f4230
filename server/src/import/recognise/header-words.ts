import { entities, type Column, type Entity } from '@leadline/kpi';

/** Headers that name the id of a record in its own file or in another. More than the entity definitions hold: those name columns. */
const idHeaders: Readonly<Record<string, readonly string[]>> = {
  account: [
    'customer id',
    'account id',
    'client id',
    'company id',
    'customer code',
    'mã khách hàng',
    'mã kh',
    'ügyfélkód',
    'vevőkód',
    'ügyfélazonosító',
    'код клиента',
    'id клиента',
  ],
  contact: ['contact id', 'person id'],
  order: [
    'order id',
    'order no',
    'order number',
    'order',
    'invoice no',
    'invoice number',
    'mã đơn',
    'mã đơn hàng',
    'số đơn hàng',
    'rendelésszám',
    'megrendelésszám',
    'rendelés azonosító',
    'номер заказа',
    'заказ',
  ],
  order_line: ['row id', 'line id', 'order line id', 'order item id', 'order item', 'line no', 'line number'],
  opportunity: [
    'opportunity id',
    'deal id',
    'opportunity',
    'mã thương vụ',
    'mã cơ hội',
    'ügyletazonosító',
    'ügylet azonosító',
    'id сделки',
    'номер сделки',
  ],
  lead: ['lead id', 'mql id', 'prospect id', 'mã khách tiềm năng', 'érdeklődő azonosító', 'id лида', 'id обращения'],
  product: ['product id', 'product code', 'item code', 'item id', 'sku', 'mã hàng', 'mã sản phẩm', 'cikkszám', 'termékkód', 'артикул', 'код товара'],
  user: ['user id', 'employee id', 'agent id', 'rep id', 'salesperson id', 'sales rep id', 'owner id', 'mã nhân viên', 'код сотрудника'],
  activity: ['activity id', 'call id', 'task id', 'meeting id', 'event id'],
  campaign: ['campaign id', 'landing page id'],
  location: ['store id', 'location id', 'branch id', 'shop id', 'mã cửa hàng'],
  cost_entry: ['cost id', 'entry id', 'expense id'],
  refund: ['refund id', 'return id'],
  team: ['team id'],
  stage: ['stage id'],
  region: ['region id'],
  segment: ['segment id'],
};

/** Further headers of columns, in the words of common CRMs, shops and spreadsheets. */
const columnHeaders: Readonly<Record<string, readonly string[]>> = {
  'account.name': [
    'customer name',
    'company name',
    'account name',
    'tên khách hàng',
    'ügyfél neve',
    'vevő neve',
    'megrendelő',
    'partner',
    'контрагент',
    'покупатель',
    'название компании',
  ],
  'account.industry': ['branch of industry', 'ngành nghề', 'ágazat'],
  'account.segment_id': ['customer segment', 'phân khúc', 'szegmens', 'сегмент'],
  'account.parent_account_id': ['subsidiary of', 'parent company', 'parent'],
  'account.country': ['country', 'office location'],
  'product.name': [
    'product',
    'product name',
    'item name',
    'tên sản phẩm',
    'tên hàng',
    'termék neve',
    'megnevezés',
    'наименование',
    'название товара',
    'номенклатура',
  ],
  'product.list_price': [
    'list price',
    'price',
    'unit price',
    'catalog price',
    'retail price',
    'sales price',
    'đơn giá',
    'giá bán',
    'egységár',
    'цена за упаковку',
    'цена за единицу',
    'розничная цена',
  ],
  'product.category': [
    'category',
    'product category',
    'product category name',
    'product group',
    'product line',
    'nhóm hàng',
    'termékcsoport',
    'группа товаров',
  ],
  'user.full_name': [
    'sales agent',
    'sales rep',
    'salesperson',
    'seller',
    'rep',
    'agent',
    'account executive',
    'employee',
    'nhân viên bán hàng',
    'ügyintéző',
    'eladó',
    'продавец',
  ],
  'assignment.user_id': [
    'sales agent',
    'sales rep',
    'salesperson',
    'rep',
    'agent',
    'employee',
    'name',
    'full name',
    'nhân viên',
    'üzletkötő',
    'értékesítő',
    'сотрудник',
    'менеджер',
  ],
  'assignment.manager_user_id': ['team lead', 'sales manager', 'boss', 'trưởng nhóm', 'felettes', 'начальник'],
  'assignment.location_id': ['regional office', 'store', 'branch', 'chi nhánh', 'telephely', 'офис', 'филиал'],
  'opportunity.amount': [
    'deal amount',
    'deal size',
    'opportunity amount',
    'close value',
    'expected revenue',
    'giá trị hợp đồng',
    'ügylet értéke',
    'бюджет',
    'сумма сделки',
  ],
  'opportunity.owner_user_id': ['deal owner', 'opportunity owner', 'sales agent', 'salesperson', 'responsible', 'người phụ trách', 'felelős'],
  'opportunity.account_id': ['account name', 'company name', 'customer name'],
  'opportunity.stage_id': ['deal stage', 'pipeline stage', 'status', 'deal status', 'trạng thái', 'állapot', 'статус', 'этап сделки'],
  'opportunity.created_at': ['create date', 'created date', 'date created', 'engage date', 'start date'],
  'opportunity.decided_at': ['closed date', 'date closed', 'won date', 'close date', 'won at', 'closed at'],
  'opportunity.primary_product_id': ['product name'],
  'lead.created_at': ['create date', 'created date', 'date', 'inquiry date', 'ngày'],
  'lead.acquisition_channel_id': ['lead source', 'original source', 'utm source', 'nguồn', 'kênh', 'forrás', 'csatorna', 'источник', 'канал'],
  'lead.campaign_id': ['landing page id', 'landing page', 'utm campaign'],
  'order.ordered_at': [
    'order date',
    'ordered at',
    'purchase date',
    'order purchase timestamp',
    'sale date',
    'transaction date',
    'invoice date',
    'date',
    'day',
    'ngày bán',
    'ngày đặt hàng',
    'ngày',
    'kelt',
    'dátum',
    'дата заказа',
    'дата продажи',
    'дата',
  ],
  'order.fulfilled_at': [
    'ship date',
    'shipped date',
    'delivery date',
    'delivered at',
    'order delivered customer date',
    'ngày giao',
    'szállítás dátuma',
    'teljesítés',
    'дата отгрузки',
    'дата доставки',
  ],
  'order.account_id': ['customer name', 'client name', 'buyer'],
  'order.location_id': ['store', 'shop', 'branch', 'store name', 'cửa hàng', 'chi nhánh', 'bolt', 'üzlet', 'магазин', 'точка продаж'],
  'order.seller_user_id': [
    'sales agent',
    'sales rep name',
    'employee',
    'cashier',
    'nhân viên',
    'nhân viên bán hàng',
    'eladó',
    'értékesítő',
    'менеджер',
    'продавец',
  ],
  'order.sales_channel': ['sales channel', 'channel', 'order channel', 'kênh bán', 'канал продаж'],
  'order_line.net_amount': [
    'sales',
    'net sales',
    'revenue',
    'total',
    'line total',
    'subtotal',
    'net total',
    'amount',
    'price',
    'doanh thu',
    'doanh số',
    'tổng tiền',
    'thành tiền',
    'árbevétel',
    'nettó érték',
    'nettó összeg',
    'összesen',
    'стоимость',
    'выручка',
    'сумма',
    'итого',
  ],
  'order_line.quantity': ['quantity', 'qty', 'units', 'pieces', 'sl', 'darab', 'db', 'menny', 'кол во', 'количество', 'шт'],
  'order_line.cost': ['cost', 'cogs', 'total cost', 'giá vốn', 'önköltség', 'себестоимость'],
  'activity.started_at': ['activity date', 'call date', 'call start', 'meeting date', 'start time', 'datetime'],
  'activity.kind': ['activity type', 'type', 'kind', 'loại hoạt động', 'tevékenység típusa', 'вид'],
  'activity.duration_min': ['duration min', 'duration minutes', 'thời lượng', 'időtartam', 'длительность'],
  'activity.user_id': ['rep', 'agent', 'caller', 'salesperson', 'sales rep', 'employee'],
  'cost_entry.amount': ['spend', 'cost', 'expense', 'amount', 'chi phí', 'költség', 'расход', 'расходы'],
  'cost_entry.incurred_on': ['date', 'day', 'month', 'expense date', 'ngày', 'dátum', 'дата'],
  'cost_entry.category': ['category', 'cost type', 'expense type', 'loại chi phí', 'költségtípus', 'статья'],
};

/** Words that may stand before a column's own name: `customer city`, `product name`. */
const prefixes: Readonly<Record<string, readonly string[]>> = {
  account: ['customer', 'account', 'company', 'client'],
  product: ['product', 'item'],
  order: ['order'],
  order_line: ['order item', 'order line', 'line', 'item'],
  opportunity: ['opportunity', 'deal'],
  lead: ['lead'],
  activity: ['activity', 'call', 'meeting'],
  location: ['store', 'location', 'branch'],
  campaign: ['campaign'],
  user: ['user', 'employee', 'rep', 'agent'],
  contact: ['contact'],
  cost_entry: ['cost', 'expense'],
};

/** A header as it is compared: lower case, words apart, no signs. */
export function bareHeader(header: string): string {
  return header
    .normalize('NFC')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/\s*[([].*?[)\]]\s*/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function idWords(entity: string): ReadonlySet<string> {
  return new Set((idHeaders[entity] ?? [`${entity.replaceAll('_', ' ')} id`]).map(bareHeader));
}

/** How well a header names a column of an entity: 1 in words of its own, less where a prefix had to be taken off; 0 not at all. */
export function headerScore(entity: Entity, column: Column, header: string): number {
  const bare = bareHeader(header);
  const own = [
    column.name.replace(/_(id|at|on)$/, ''),
    column.name,
    ...(column.headers ?? []),
    ...(columnHeaders[`${entity.id}.${column.name}`] ?? []),
  ].map(bareHeader);
  if (own.includes(bare)) return 1;
  for (const prefix of prefixes[entity.id] ?? []) if (bare.startsWith(`${prefix} `) && own.includes(bare.slice(prefix.length + 1))) return 0.9;
  if (column.type.kind !== 'ref' || column.type.to === entity.id) return 0;
  return idWords(column.type.to).has(bare) ? 0.95 : nameWords(column.type.to).has(bare) ? 0.7 : 0;
}

/** Headers that name a record by its label. */
export function nameWords(entityId: string): ReadonlySet<string> {
  const entity = entities.get(entityId);
  const label = entity?.columns.find((column) => column.name === entity.label);
  return new Set(
    [...(label?.headers ?? []), ...(columnHeaders[`${entityId}.${entity?.label ?? ''}`] ?? []), entityId.replaceAll('_', ' ')].map(bareHeader),
  );
}
