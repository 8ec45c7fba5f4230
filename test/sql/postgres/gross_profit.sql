-- headline: a month against the month before

-- order_line: profit_recognised, covered_sales
select "w"."ordinal", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", sum("f"."net_amount_org") as "s1", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: profit_reversed, covered_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", sum("f"."net_amount_org") as "s1", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($1 as date) and "f"."reversed_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: order_line
select key64 from "leadline_facts"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "leadline_facts"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: profit_refunded, covered_refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_restored_org")) as "s0", sum("f"."net_amount_org") as "s1", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- headline: by month

-- order_line: profit_recognised, covered_sales
select "w"."ordinal", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", sum("f"."net_amount_org") as "s1", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: profit_reversed, covered_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", sum("f"."net_amount_org") as "s1", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($1 as date) and "f"."reversed_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: order_line
select key64 from "leadline_facts"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "leadline_facts"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: profit_refunded, covered_refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_restored_org")) as "s0", sum("f"."net_amount_org") as "s1", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- headline: by team, with one

-- order_line: profit_recognised, covered_sales
select sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s1", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: profit_recognised, covered_sales by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s1", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: profit_reversed, covered_reversed
select sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s1", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: profit_reversed, covered_reversed by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s1", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: order_line
select key64 from "leadline_facts"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "leadline_facts"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: profit_refunded, covered_refunds
select sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_restored_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s1", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- refund: profit_refunded, covered_refunds by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_restored_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s1", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

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

-- per_contact: a month against the month before

-- lead: cohort_contacts
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($1 as text), cast($2 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($3 as date) and "f"."created_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["duplicate","spam","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: profit_recognised
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: profit_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($1 as date) and "f"."reversed_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
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

-- refund: profit_refunded
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_restored_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- per_contact: by month

-- lead: cohort_contacts
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($1 as text), cast($2 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($3 as date) and "f"."created_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["duplicate","spam","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: profit_recognised
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: profit_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($1 as date) and "f"."reversed_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
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

-- refund: profit_refunded
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_restored_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- per_contact: by team, with one

-- lead: cohort_contacts
select sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($1 as text), cast($2 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($3 as date) and "f"."created_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["duplicate","spam","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: cohort_contacts by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted" and not coalesce("f"."disqualify_reason" in (cast($1 as text), cast($2 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($3 as date) and "f"."created_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["duplicate","spam","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: profit_recognised
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: profit_recognised by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: profit_reversed
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: profit_reversed by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: lead
select key64 from "leadline_facts"."fact_lead" as m
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

-- refund: profit_refunded
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_restored_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- refund: profit_refunded by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_restored_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

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

-- per_customer: a month against the month before

-- customer_span: active_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."from_on" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($1 as text)), false) or "f"."to_on" >= cast($2 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($3 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($4 as date)))
group by 1
union all select "f"."to_on" as "b0", -count(*) as "s0", -count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($5 as text)), false) or "f"."to_on" >= cast($6 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($7 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($8 as date))) and "f"."to_on" is not null
group by 1) as "i"
join (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on ("i"."b0" is null or "i"."b0" < "w"."to_on")
group by 1
having sum("i"."n") <> 0
-- ["grace","2026-06-21","2026-06-01","2026-05-01","grace","2026-06-21","2026-06-01","2026-05-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: profit_recognised
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: profit_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($1 as date) and "f"."reversed_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
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

-- refund: profit_refunded
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_restored_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- per_customer: by month

-- customer_span: active_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."from_on" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($1 as text)), false) or "f"."to_on" >= cast($2 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($3 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($4 as date)))
group by 1
union all select "f"."to_on" as "b0", -count(*) as "s0", -count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($5 as text)), false) or "f"."to_on" >= cast($6 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($7 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($8 as date))) and "f"."to_on" is not null
group by 1) as "i"
join (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date)), (cast($18 as integer), cast($19 as date), cast($20 as date))) as "w"(ordinal, from_on, to_on) on ("i"."b0" is null or "i"."b0" < "w"."to_on")
group by 1
having sum("i"."n") <> 0
-- ["grace","2026-06-21","2026-06-20","2026-05-01","grace","2026-06-21","2026-06-20","2026-05-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: profit_recognised
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: profit_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($1 as date) and "f"."reversed_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
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

-- refund: profit_refunded
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_restored_org")) as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- per_customer: by team, with one

-- customer_span: active_customers
select sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($1 as text)), false) or "f"."to_on" >= cast($2 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($3 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($4 as date)))
group by 1) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= cast($6 as date) and cast($7 as date) < coalesce("j1"."to_on", cast($8 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($9 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["grace","2026-06-21","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- customer_span: active_customers by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($1 as text)), false) or "f"."to_on" >= cast($2 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($3 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($4 as date)))
group by 1) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= cast($6 as date) and cast($7 as date) < coalesce("j0"."to_on", cast($8 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($9 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["grace","2026-06-21","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- order_line: profit_recognised
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: profit_recognised by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: profit_reversed
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: profit_reversed by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "leadline_facts"."fact_order_line" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
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

-- refund: profit_refunded
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_restored_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- refund: profit_refunded by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_restored_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "leadline_facts"."fact_refund" as "f"
left join "leadline_facts"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

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
