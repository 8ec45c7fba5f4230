-- headline: a month against the month before

-- contract_change: contract_expansion
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."effective_on" as "b0", sum("f"."monthly_delta_org") as "s0", count(*) as "n" from "leadline_facts"."fact_contract_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($2 as date) and "f"."effective_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["expansion","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- contract_change: contract_indexation
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."effective_on" as "b0", sum("f"."monthly_delta_org") as "s0", count(*) as "n" from "leadline_facts"."fact_contract_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($2 as date) and "f"."effective_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["indexation","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: expansion_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: expansion_sales
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: contract_change
select key64 from "leadline_facts"."fact_contract_change" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "leadline_facts"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "leadline_facts"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: expansion_refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
left join "leadline_facts"."fact_order_line" as "via_order_line_id" on "via_order_line_id"."key64" = "f"."order_line_id" and "via_order_line_id"."root64" = "f"."root64"
where "via_order_line_id"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- headline: by month

-- contract_change: contract_expansion
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."effective_on" as "b0", sum("f"."monthly_delta_org") as "s0", count(*) as "n" from "leadline_facts"."fact_contract_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($2 as date) and "f"."effective_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["expansion","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- contract_change: contract_indexation
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."effective_on" as "b0", sum("f"."monthly_delta_org") as "s0", count(*) as "n" from "leadline_facts"."fact_contract_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($2 as date) and "f"."effective_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["indexation","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: expansion_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: expansion_sales
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: contract_change
select key64 from "leadline_facts"."fact_contract_change" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "leadline_facts"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "leadline_facts"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: expansion_refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
left join "leadline_facts"."fact_order_line" as "via_order_line_id" on "via_order_line_id"."key64" = "f"."order_line_id" and "via_order_line_id"."root64" = "f"."root64"
where "via_order_line_id"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- headline: by team, with one

-- contract_change: contract_expansion
select sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."effective_on" as "b1", sum("f"."monthly_delta_org") as "s0", count(*) as "n" from "leadline_facts"."fact_contract_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($2 as date) and "f"."effective_on" < cast($3 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["expansion","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- contract_change: contract_expansion by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."effective_on" as "b1", sum("f"."monthly_delta_org") as "s0", count(*) as "n" from "leadline_facts"."fact_contract_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($2 as date) and "f"."effective_on" < cast($3 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["expansion","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- contract_change: contract_indexation
select sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."effective_on" as "b1", sum("f"."monthly_delta_org") as "s0", count(*) as "n" from "leadline_facts"."fact_contract_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($2 as date) and "f"."effective_on" < cast($3 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["indexation","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- contract_change: contract_indexation by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."effective_on" as "b1", sum("f"."monthly_delta_org") as "s0", count(*) as "n" from "leadline_facts"."fact_contract_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($2 as date) and "f"."effective_on" < cast($3 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["indexation","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: expansion_reversed
select sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."reversed_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: expansion_reversed by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."reversed_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: expansion_sales
select sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."recognised_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: expansion_sales by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."recognised_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: contract_change
select key64 from "leadline_facts"."fact_contract_change" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "leadline_facts"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "leadline_facts"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: expansion_refunds
select sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."refunded_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
left join "leadline_facts"."fact_order_line" as "via_order_line_id" on "via_order_line_id"."key64" = "f"."order_line_id" and "via_order_line_id"."root64" = "f"."root64"
where "via_order_line_id"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- refund: expansion_refunds by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."refunded_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
left join "leadline_facts"."fact_order_line" as "via_order_line_id" on "via_order_line_id"."key64" = "f"."order_line_id" and "via_order_line_id"."root64" = "f"."root64"
where "via_order_line_id"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- annual: a month against the month before

-- contract_change: contract_expansion_annual
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."effective_on" as "b0", sum((cast("f"."monthly_delta_org" as decimal(38,0)) * cast($1 as decimal(38,0)))) as "s0", count(*) as "n" from "leadline_facts"."fact_contract_change" as "f"
where "f"."kind" in (cast($2 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($3 as date) and "f"."effective_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["12","expansion","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: expansion_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: expansion_sales
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: contract_change
select key64 from "leadline_facts"."fact_contract_change" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "leadline_facts"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "leadline_facts"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: expansion_refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
left join "leadline_facts"."fact_order_line" as "via_order_line_id" on "via_order_line_id"."key64" = "f"."order_line_id" and "via_order_line_id"."root64" = "f"."root64"
where "via_order_line_id"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- annual: by month

-- contract_change: contract_expansion_annual
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."effective_on" as "b0", sum((cast("f"."monthly_delta_org" as decimal(38,0)) * cast($1 as decimal(38,0)))) as "s0", count(*) as "n" from "leadline_facts"."fact_contract_change" as "f"
where "f"."kind" in (cast($2 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($3 as date) and "f"."effective_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["12","expansion","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: expansion_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: expansion_sales
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: contract_change
select key64 from "leadline_facts"."fact_contract_change" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "leadline_facts"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "leadline_facts"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: expansion_refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
left join "leadline_facts"."fact_order_line" as "via_order_line_id" on "via_order_line_id"."key64" = "f"."order_line_id" and "via_order_line_id"."root64" = "f"."root64"
where "via_order_line_id"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- annual: by team, with one

-- contract_change: contract_expansion_annual
select sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."effective_on" as "b1", sum((cast("f"."monthly_delta_org" as decimal(38,0)) * cast($1 as decimal(38,0)))) as "s0", count(*) as "n" from "leadline_facts"."fact_contract_change" as "f"
where "f"."kind" in (cast($2 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($3 as date) and "f"."effective_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["12","expansion","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- contract_change: contract_expansion_annual by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."effective_on" as "b1", sum((cast("f"."monthly_delta_org" as decimal(38,0)) * cast($1 as decimal(38,0)))) as "s0", count(*) as "n" from "leadline_facts"."fact_contract_change" as "f"
where "f"."kind" in (cast($2 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($3 as date) and "f"."effective_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["12","expansion","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: expansion_reversed
select sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."reversed_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: expansion_reversed by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."reversed_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: expansion_sales
select sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."recognised_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: expansion_sales by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."recognised_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: contract_change
select key64 from "leadline_facts"."fact_contract_change" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "leadline_facts"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "leadline_facts"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: expansion_refunds
select sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."refunded_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
left join "leadline_facts"."fact_order_line" as "via_order_line_id" on "via_order_line_id"."key64" = "f"."order_line_id" and "via_order_line_id"."root64" = "f"."root64"
where "via_order_line_id"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- refund: expansion_refunds by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."refunded_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
left join "leadline_facts"."fact_order_line" as "via_order_line_id" on "via_order_line_id"."key64" = "f"."order_line_id" and "via_order_line_id"."root64" = "f"."root64"
where "via_order_line_id"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]
