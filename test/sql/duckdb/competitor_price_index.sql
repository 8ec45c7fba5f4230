-- headline: a month against the month before

-- competitor_price: competitor_prices by 2 keys
select "g0", "g1", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."b0" as "g0", "i"."b1" as "g1", "i"."xk", "i"."xv"
from (select "f"."product_id" as "b0", "f"."competitor_id" as "b1", "f"."key64" as xk, "f"."unit_price_org" as xv from "ll"."main"."fact_competitor_price" as "f"
where "f"."is_comparable" and "f"."unit_price" is not null and "f"."unit_price_org" is not null
  and ("f"."observed_on" is not null and "f"."observed_on" >= cast($1 as date) and "f"."observed_on" < cast($2 as date)) and not coalesce(("f"."product_id" is null), false) and not coalesce(("f"."competitor_id" is null), false)) as "i") as cases
group by 1, 2
-- ["2026-04-17","2026-05-01"]

-- competitor_price: competitor_prices by 2 keys
select "g0", "g1", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."b0" as "g0", "i"."b1" as "g1", "i"."xk", "i"."xv"
from (select "f"."product_id" as "b0", "f"."competitor_id" as "b1", "f"."key64" as xk, "f"."unit_price_org" as xv from "ll"."main"."fact_competitor_price" as "f"
where "f"."is_comparable" and "f"."unit_price" is not null and "f"."unit_price_org" is not null
  and ("f"."observed_on" is not null and "f"."observed_on" >= cast($1 as date) and "f"."observed_on" < cast($2 as date)) and not coalesce(("f"."product_id" is null), false) and not coalesce(("f"."competitor_id" is null), false)) as "i") as cases
group by 1, 2
-- ["2026-05-18","2026-06-01"]

-- order_line: sales_at_shelf_price by 1 keys
select "w"."ordinal", "i"."b0", sum("i"."s0"), sum("i"."n")
from (select "f"."product_id" as "b0", "f"."recognised_on" as "b1", sum(coalesce((cast("f"."list_price_org" as decimal(38,0)) * "f"."quantity"), "f"."net_amount_org")) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."reversed_on" is null and "f"."is_counted" and "f"."quantity" is not null and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date)) and not coalesce(("f"."product_id" is null), false)
group by 1, 2) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b1" >= "w"."from_on" and "i"."b1" < "w"."to_on"
group by 1, 2
-- ["2026-01-31","2026-06-01",0,"2026-01-31","2026-05-01",1,"2026-03-03","2026-06-01"]

-- order_line: units_as_weights by 1 keys
select "w"."ordinal", "i"."b0", sum("i"."s0"), sum("i"."n")
from (select "f"."product_id" as "b0", "f"."recognised_on" as "b1", sum((cast("f"."quantity" as decimal(38,4)) * coalesce("via_product_id"."base_unit_factor", cast($1 as integer)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."dim_product" as "via_product_id" on "via_product_id"."key64" = "f"."product_id"
where "f"."reversed_on" is null and "f"."is_counted" and "f"."quantity" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($2 as date) and "f"."recognised_on" < cast($3 as date)) and not coalesce(("f"."product_id" is null), false)
group by 1, 2) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b1" >= "w"."from_on" and "i"."b1" < "w"."to_on"
group by 1, 2
-- [1,"2026-01-31","2026-06-01",0,"2026-01-31","2026-05-01",1,"2026-03-03","2026-06-01"]

-- presence: competitor_price
select key64 from "ll"."main"."fact_competitor_price" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- headline: by month

-- competitor_price: competitor_prices by 2 keys
select "g0", "g1", "g2", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "w"."ordinal" as "g0", "i"."b0" as "g1", "i"."b1" as "g2", "i"."xk", "i"."xv"
from (select "f"."product_id" as "b0", "f"."competitor_id" as "b1", "f"."observed_on" as "b2", "f"."key64" as xk, "f"."unit_price_org" as xv from "ll"."main"."fact_competitor_price" as "f"
where "f"."is_comparable" and "f"."unit_price" is not null and "f"."unit_price_org" is not null
  and ("f"."observed_on" is not null
  and ("f"."observed_on" >= cast($1 as date) and "f"."observed_on" < cast($2 as date) or "f"."observed_on" >= cast($3 as date) and "f"."observed_on" < cast($4 as date) or "f"."observed_on" >= cast($5 as date) and "f"."observed_on" < cast($6 as date))) and not coalesce(("f"."product_id" is null), false) and not coalesce(("f"."competitor_id" is null), false)) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($16 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b2" = "w"."on_date") as cases
group by 1, 2, 3
-- ["2026-04-17","2026-05-01","2026-05-18","2026-06-01","2026-06-06","2026-06-20",0,"2026-04-17","2026-05-01",1,"2026-05-18","2026-06-01",2,"2026-06-06","2026-06-20",13]

-- competitor_price: competitor_prices by 2 keys
select "g0", "g1", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."b0" as "g0", "i"."b1" as "g1", "i"."xk", "i"."xv"
from (select "f"."product_id" as "b0", "f"."competitor_id" as "b1", "f"."key64" as xk, "f"."unit_price_org" as xv from "ll"."main"."fact_competitor_price" as "f"
where "f"."is_comparable" and "f"."unit_price" is not null and "f"."unit_price_org" is not null
  and ("f"."observed_on" is not null and "f"."observed_on" >= cast($1 as date) and "f"."observed_on" < cast($2 as date)) and not coalesce(("f"."product_id" is null), false) and not coalesce(("f"."competitor_id" is null), false)) as "i") as cases
group by 1, 2
-- ["2026-06-06","2026-06-20"]

-- order_line: sales_at_shelf_price by 1 keys
select "w"."ordinal", "i"."b0", sum("i"."s0"), sum("i"."n")
from (select "f"."product_id" as "b0", "f"."recognised_on" as "b1", sum(coalesce((cast("f"."list_price_org" as decimal(38,0)) * "f"."quantity"), "f"."net_amount_org")) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."reversed_on" is null and "f"."is_counted" and "f"."quantity" is not null and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date)) and not coalesce(("f"."product_id" is null), false)
group by 1, 2) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on) on "i"."b1" >= "w"."from_on" and "i"."b1" < "w"."to_on"
group by 1, 2
-- ["2026-01-31","2026-06-20",0,"2026-01-31","2026-05-01",1,"2026-03-03","2026-06-01",2,"2026-03-22","2026-06-20"]

-- order_line: units_as_weights by 1 keys
select "w"."ordinal", "i"."b0", sum("i"."s0"), sum("i"."n")
from (select "f"."product_id" as "b0", "f"."recognised_on" as "b1", sum((cast("f"."quantity" as decimal(38,4)) * coalesce("via_product_id"."base_unit_factor", cast($1 as integer)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."dim_product" as "via_product_id" on "via_product_id"."key64" = "f"."product_id"
where "f"."reversed_on" is null and "f"."is_counted" and "f"."quantity" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($2 as date) and "f"."recognised_on" < cast($3 as date)) and not coalesce(("f"."product_id" is null), false)
group by 1, 2) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date))) as "w"(ordinal, from_on, to_on) on "i"."b1" >= "w"."from_on" and "i"."b1" < "w"."to_on"
group by 1, 2
-- [1,"2026-01-31","2026-06-20",0,"2026-01-31","2026-05-01",1,"2026-03-03","2026-06-01",2,"2026-03-22","2026-06-20"]

-- presence: competitor_price
select key64 from "ll"."main"."fact_competitor_price" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []
