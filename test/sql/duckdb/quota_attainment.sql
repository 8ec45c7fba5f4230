-- headline: a month against the month before

-- order_line: sales_recognised
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: sales_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($1 as date) and "f"."reversed_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- refund: refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- target_day: target_net_sales_revenue
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["net_sales_revenue","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- headline: by month

-- order_line: sales_recognised
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: sales_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($1 as date) and "f"."reversed_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- refund: refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- target_day: target_net_sales_revenue
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["net_sales_revenue","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- headline: by team, with one

-- order_line: sales_recognised
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: sales_recognised by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: sales_reversed
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: sales_reversed by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- refund: refunds
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- refund: refunds by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_net_sales_revenue
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["net_sales_revenue","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_net_sales_revenue by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["net_sales_revenue","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- gross_profit: a month against the month before

-- order_line: profit_recognised, covered_sales
select "w"."ordinal", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", sum("f"."net_amount_org") as "s1", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: profit_reversed, covered_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", sum("f"."net_amount_org") as "s1", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($1 as date) and "f"."reversed_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- refund: profit_refunded, covered_refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_restored_org")) as "s0", sum("f"."net_amount_org") as "s1", count(*) as "n" from "ll"."main"."fact_refund" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- target_day: target_gross_profit
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["gross_profit","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- gross_profit: by month

-- order_line: profit_recognised, covered_sales
select "w"."ordinal", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", sum("f"."net_amount_org") as "s1", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: profit_reversed, covered_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_org")) as "s0", sum("f"."net_amount_org") as "s1", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($1 as date) and "f"."reversed_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- refund: profit_refunded, covered_refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum(("f"."net_amount_org" - "f"."cost_restored_org")) as "s0", sum("f"."net_amount_org") as "s1", count(*) as "n" from "ll"."main"."fact_refund" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- target_day: target_gross_profit
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["gross_profit","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- gross_profit: by team, with one

-- order_line: profit_recognised, covered_sales
select sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s1", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: profit_recognised, covered_sales by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s1", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: profit_reversed, covered_reversed
select sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s1", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: profit_reversed, covered_reversed by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s1", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost" is not null and "f"."cost_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- refund: profit_refunded, covered_refunds
select sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_restored_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s1", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- refund: profit_refunded, covered_refunds by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", sum(cast(("f"."net_amount_org" - "f"."cost_restored_org") as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s1", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null and "f"."cost_restored" is not null and "f"."cost_restored_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_gross_profit
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["gross_profit","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_gross_profit by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["gross_profit","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- expansion_revenue: a month against the month before

-- contract_change: contract_expansion
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."effective_on" as "b0", sum("f"."monthly_delta_org") as "s0", count(*) as "n" from "ll"."main"."fact_contract_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($2 as date) and "f"."effective_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["expansion","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- contract_change: contract_indexation
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."effective_on" as "b0", sum("f"."monthly_delta_org") as "s0", count(*) as "n" from "ll"."main"."fact_contract_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($2 as date) and "f"."effective_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["indexation","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: expansion_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: expansion_sales
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: contract_change
select key64 from "ll"."main"."fact_contract_change" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- refund: expansion_refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."fact_order_line" as "via_order_line_id" on "via_order_line_id"."key64" = "f"."order_line_id" and "via_order_line_id"."root64" = "f"."root64"
where "via_order_line_id"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- target_day: target_expansion_revenue
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["expansion_revenue","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- expansion_revenue: by month

-- contract_change: contract_expansion
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."effective_on" as "b0", sum("f"."monthly_delta_org") as "s0", count(*) as "n" from "ll"."main"."fact_contract_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($2 as date) and "f"."effective_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["expansion","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- contract_change: contract_indexation
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."effective_on" as "b0", sum("f"."monthly_delta_org") as "s0", count(*) as "n" from "ll"."main"."fact_contract_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($2 as date) and "f"."effective_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["indexation","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: expansion_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: expansion_sales
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: contract_change
select key64 from "ll"."main"."fact_contract_change" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- refund: expansion_refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."fact_order_line" as "via_order_line_id" on "via_order_line_id"."key64" = "f"."order_line_id" and "via_order_line_id"."root64" = "f"."root64"
where "via_order_line_id"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["upsell","cross_sell","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- target_day: target_expansion_revenue
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["expansion_revenue","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- expansion_revenue: by team, with one

-- contract_change: contract_expansion
select sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."effective_on" as "b1", sum("f"."monthly_delta_org") as "s0", count(*) as "n" from "ll"."main"."fact_contract_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($2 as date) and "f"."effective_on" < cast($3 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["expansion","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- contract_change: contract_expansion by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."effective_on" as "b1", sum("f"."monthly_delta_org") as "s0", count(*) as "n" from "ll"."main"."fact_contract_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($2 as date) and "f"."effective_on" < cast($3 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["expansion","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- contract_change: contract_indexation
select sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."effective_on" as "b1", sum("f"."monthly_delta_org") as "s0", count(*) as "n" from "ll"."main"."fact_contract_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($2 as date) and "f"."effective_on" < cast($3 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["indexation","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- contract_change: contract_indexation by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."effective_on" as "b1", sum("f"."monthly_delta_org") as "s0", count(*) as "n" from "ll"."main"."fact_contract_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."monthly_delta" is not null and "f"."monthly_delta_org" is not null
  and ("f"."effective_on" is not null and "f"."effective_on" >= cast($2 as date) and "f"."effective_on" < cast($3 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["indexation","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: expansion_reversed
select sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."reversed_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: expansion_reversed by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."reversed_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: expansion_sales
select sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."recognised_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: expansion_sales by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."recognised_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: contract_change
select key64 from "ll"."main"."fact_contract_change" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- refund: expansion_refunds
select sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."refunded_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."fact_order_line" as "via_order_line_id" on "via_order_line_id"."key64" = "f"."order_line_id" and "via_order_line_id"."root64" = "f"."root64"
where "via_order_line_id"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- refund: expansion_refunds by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."refunded_on" as "b1", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."fact_order_line" as "via_order_line_id" on "via_order_line_id"."key64" = "f"."order_line_id" and "via_order_line_id"."root64" = "f"."root64"
where "via_order_line_id"."line_type" in (cast($1 as text), cast($2 as text)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["upsell","cross_sell","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_expansion_revenue
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["expansion_revenue","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_expansion_revenue by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["expansion_revenue","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- sales_volume_units: a month against the month before

-- order_line: units_recognised
select "w"."ordinal", "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", "via_product_id"."base_unit" as xa, sum((cast("f"."quantity" as decimal(38,4)) * coalesce("via_product_id"."base_unit_factor", cast($1 as integer)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."dim_product" as "via_product_id" on "via_product_id"."key64" = "f"."product_id"
where "f"."is_counted" and "f"."quantity" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($2 as date) and "f"."recognised_on" < cast($3 as date))
group by 1, 2) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2
-- [1,"2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: units_reversed
select "w"."ordinal", "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", "via_product_id"."base_unit" as xa, sum((cast("f"."quantity" as decimal(38,4)) * coalesce("via_product_id"."base_unit_factor", cast($1 as integer)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."dim_product" as "via_product_id" on "via_product_id"."key64" = "f"."product_id"
where "f"."is_counted" and "f"."quantity" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($2 as date) and "f"."reversed_on" < cast($3 as date))
group by 1, 2) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2
-- [1,"2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- refund: units_refunded
select "w"."ordinal", "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", "via_product_id"."base_unit" as xa, sum((cast("f"."quantity" as decimal(38,4)) * coalesce("via_product_id"."base_unit_factor", cast($1 as integer)))) as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."dim_product" as "via_product_id" on "via_product_id"."key64" = "f"."product_id"
where "f"."is_counted" and "f"."quantity" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($2 as date) and "f"."refunded_on" < cast($3 as date))
group by 1, 2) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2
-- [1,"2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- target_day: target_sales_volume_units
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["sales_volume_units","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- sales_volume_units: by month

-- order_line: units_recognised
select "w"."ordinal", "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", "via_product_id"."base_unit" as xa, sum((cast("f"."quantity" as decimal(38,4)) * coalesce("via_product_id"."base_unit_factor", cast($1 as integer)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."dim_product" as "via_product_id" on "via_product_id"."key64" = "f"."product_id"
where "f"."is_counted" and "f"."quantity" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($2 as date) and "f"."recognised_on" < cast($3 as date))
group by 1, 2) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2
-- [1,"2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: units_reversed
select "w"."ordinal", "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", "via_product_id"."base_unit" as xa, sum((cast("f"."quantity" as decimal(38,4)) * coalesce("via_product_id"."base_unit_factor", cast($1 as integer)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."dim_product" as "via_product_id" on "via_product_id"."key64" = "f"."product_id"
where "f"."is_counted" and "f"."quantity" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($2 as date) and "f"."reversed_on" < cast($3 as date))
group by 1, 2) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2
-- [1,"2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- refund: units_refunded
select "w"."ordinal", "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", "via_product_id"."base_unit" as xa, sum((cast("f"."quantity" as decimal(38,4)) * coalesce("via_product_id"."base_unit_factor", cast($1 as integer)))) as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."dim_product" as "via_product_id" on "via_product_id"."key64" = "f"."product_id"
where "f"."is_counted" and "f"."quantity" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($2 as date) and "f"."refunded_on" < cast($3 as date))
group by 1, 2) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2
-- [1,"2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- target_day: target_sales_volume_units
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["sales_volume_units","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- sales_volume_units: by team, with one

-- order_line: units_recognised
select "i"."xa", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", "via_product_id"."base_unit" as xa, sum(cast((cast("f"."quantity" as decimal(38,4)) * coalesce("via_product_id"."base_unit_factor", cast($1 as integer))) as decimal(38,8)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."dim_product" as "via_product_id" on "via_product_id"."key64" = "f"."product_id"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($2 as text)) = cast($3 as text)
where "f"."is_counted" and "f"."quantity" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($4 as date) and "f"."recognised_on" < cast($5 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
group by 1
-- [1,"closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: units_recognised by 1 keys
select "j0"."team_key", "i"."xa", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", "via_product_id"."base_unit" as xa, sum(cast((cast("f"."quantity" as decimal(38,4)) * coalesce("via_product_id"."base_unit_factor", cast($1 as integer))) as decimal(38,8)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."dim_product" as "via_product_id" on "via_product_id"."key64" = "f"."product_id"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($2 as text)) = cast($3 as text)
where "f"."is_counted" and "f"."quantity" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($4 as date) and "f"."recognised_on" < cast($5 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1, 2
-- [1,"closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: units_reversed
select "i"."xa", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", "via_product_id"."base_unit" as xa, sum(cast((cast("f"."quantity" as decimal(38,4)) * coalesce("via_product_id"."base_unit_factor", cast($1 as integer))) as decimal(38,8)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."dim_product" as "via_product_id" on "via_product_id"."key64" = "f"."product_id"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($2 as text)) = cast($3 as text)
where "f"."is_counted" and "f"."quantity" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($4 as date) and "f"."reversed_on" < cast($5 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
group by 1
-- [1,"closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: units_reversed by 1 keys
select "j0"."team_key", "i"."xa", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", "via_product_id"."base_unit" as xa, sum(cast((cast("f"."quantity" as decimal(38,4)) * coalesce("via_product_id"."base_unit_factor", cast($1 as integer))) as decimal(38,8)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."dim_product" as "via_product_id" on "via_product_id"."key64" = "f"."product_id"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($2 as text)) = cast($3 as text)
where "f"."is_counted" and "f"."quantity" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($4 as date) and "f"."reversed_on" < cast($5 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1, 2
-- [1,"closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- refund: units_refunded
select "i"."xa", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", "via_product_id"."base_unit" as xa, sum(cast((cast("f"."quantity" as decimal(38,4)) * coalesce("via_product_id"."base_unit_factor", cast($1 as integer))) as decimal(38,8)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."dim_product" as "via_product_id" on "via_product_id"."key64" = "f"."product_id"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($2 as text)) = cast($3 as text)
where "f"."is_counted" and "f"."quantity" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($4 as date) and "f"."refunded_on" < cast($5 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
group by 1
-- [1,"closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- refund: units_refunded by 1 keys
select "j0"."team_key", "i"."xa", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", "via_product_id"."base_unit" as xa, sum(cast((cast("f"."quantity" as decimal(38,4)) * coalesce("via_product_id"."base_unit_factor", cast($1 as integer))) as decimal(38,8)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."dim_product" as "via_product_id" on "via_product_id"."key64" = "f"."product_id"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($2 as text)) = cast($3 as text)
where "f"."is_counted" and "f"."quantity" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($4 as date) and "f"."refunded_on" < cast($5 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1, 2
-- [1,"closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_sales_volume_units
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["sales_volume_units","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_sales_volume_units by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["sales_volume_units","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- deals_won_count: a month against the month before

-- opportunity: won_deals
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_deals_won_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["deals_won_count","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- deals_won_count: by month

-- opportunity: won_deals
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_deals_won_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["deals_won_count","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- deals_won_count: by team, with one

-- opportunity: won_deals
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."owner_user_id") as "b0", "f"."won_on" as "b1", sum(coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
left join "ll"."main"."fact_opportunity_credit" as "c" on "c"."root64" = "f"."root64" and "c"."opportunity_id" = "f"."key64" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."state" in (cast($3 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($4 as date) and "f"."won_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","won","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- opportunity: won_deals by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."owner_user_id") as "b0", "f"."won_on" as "b1", sum(coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
left join "ll"."main"."fact_opportunity_credit" as "c" on "c"."root64" = "f"."root64" and "c"."opportunity_id" = "f"."key64" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."state" in (cast($3 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($4 as date) and "f"."won_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","won","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_deals_won_count
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["deals_won_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_deals_won_count by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["deals_won_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- opportunities_created_count: a month against the month before

-- opportunity: accepted_opportunities
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where (("f"."type" is null or not coalesce("f"."type" in (cast($1 as text)), false)) and "f"."rejected_reason" is null and "f"."accepted_on" is not null
  and ("f"."accepted_on" - "f"."created_on") <= cast($2 as integer)) and "f"."is_counted" and not coalesce("f"."lost_reason" in (cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($7 as date) and "f"."created_on" < cast($8 as date))
group by 1) as "i"
join (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["renewal",7,"duplicate","test","Duplicate","Test","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- opportunity: created_opportunities
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where ("f"."type" is null or not coalesce("f"."type" in (cast($1 as text)), false)) and "f"."is_counted" and not coalesce("f"."lost_reason" in (cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($6 as date) and "f"."created_on" < cast($7 as date))
group by 1) as "i"
join (values (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["renewal","duplicate","test","Duplicate","Test","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_opportunities_created_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["opportunities_created_count","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- opportunities_created_count: by month

-- opportunity: accepted_opportunities
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where (("f"."type" is null or not coalesce("f"."type" in (cast($1 as text)), false)) and "f"."rejected_reason" is null and "f"."accepted_on" is not null
  and ("f"."accepted_on" - "f"."created_on") <= cast($2 as integer)) and "f"."is_counted" and not coalesce("f"."lost_reason" in (cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($7 as date) and "f"."created_on" < cast($8 as date))
group by 1) as "i"
join (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date)), (cast($18 as integer), cast($19 as date), cast($20 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["renewal",7,"duplicate","test","Duplicate","Test","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- opportunity: created_opportunities
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where ("f"."type" is null or not coalesce("f"."type" in (cast($1 as text)), false)) and "f"."is_counted" and not coalesce("f"."lost_reason" in (cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($6 as date) and "f"."created_on" < cast($7 as date))
group by 1) as "i"
join (values (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date)), (cast($17 as integer), cast($18 as date), cast($19 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["renewal","duplicate","test","Duplicate","Test","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_opportunities_created_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["opportunities_created_count","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- opportunities_created_count: by team, with one

-- opportunity: accepted_opportunities
select sum("i"."s0"), sum("i"."n")
from (select coalesce("f"."origin_user_id", "f"."creation_owner_id", "f"."owner_user_id") as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where (("f"."type" is null or not coalesce("f"."type" in (cast($1 as text)), false)) and "f"."rejected_reason" is null and "f"."accepted_on" is not null
  and ("f"."accepted_on" - "f"."created_on") <= cast($2 as integer)) and "f"."is_counted" and not coalesce("f"."lost_reason" in (cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($7 as date) and "f"."created_on" < cast($8 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($9 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($10 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($11 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["renewal",7,"duplicate","test","Duplicate","Test","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- opportunity: accepted_opportunities by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("f"."origin_user_id", "f"."creation_owner_id", "f"."owner_user_id") as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where (("f"."type" is null or not coalesce("f"."type" in (cast($1 as text)), false)) and "f"."rejected_reason" is null and "f"."accepted_on" is not null
  and ("f"."accepted_on" - "f"."created_on") <= cast($2 as integer)) and "f"."is_counted" and not coalesce("f"."lost_reason" in (cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($7 as date) and "f"."created_on" < cast($8 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($9 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($10 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($11 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["renewal",7,"duplicate","test","Duplicate","Test","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- opportunity: created_opportunities
select sum("i"."s0"), sum("i"."n")
from (select coalesce("f"."origin_user_id", "f"."creation_owner_id", "f"."owner_user_id") as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where ("f"."type" is null or not coalesce("f"."type" in (cast($1 as text)), false)) and "f"."is_counted" and not coalesce("f"."lost_reason" in (cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($6 as date) and "f"."created_on" < cast($7 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($8 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($9 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($10 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["renewal","duplicate","test","Duplicate","Test","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- opportunity: created_opportunities by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("f"."origin_user_id", "f"."creation_owner_id", "f"."owner_user_id") as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where ("f"."type" is null or not coalesce("f"."type" in (cast($1 as text)), false)) and "f"."is_counted" and not coalesce("f"."lost_reason" in (cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text)), false)
  and ("f"."created_on" is not null and "f"."created_on" >= cast($6 as date) and "f"."created_on" < cast($7 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($8 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($9 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($10 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["renewal","duplicate","test","Duplicate","Test","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_opportunities_created_count
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["opportunities_created_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_opportunities_created_count by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["opportunities_created_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- new_contacts_count: a month against the month before

-- lead: new_contacts
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($1 as date) and "f"."created_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_new_contacts_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["new_contacts_count","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- new_contacts_count: by month

-- lead: new_contacts
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($1 as date) and "f"."created_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_new_contacts_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["new_contacts_count","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- new_contacts_count: by team, with one

-- lead: new_contacts
select sum("i"."s0"), sum("i"."n")
from (select coalesce("f"."originator_user_id", "f"."owner_user_id") as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($1 as date) and "f"."created_on" < cast($2 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($4 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: new_contacts by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("f"."originator_user_id", "f"."owner_user_id") as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
where "f"."duplicate_of_id" is null and "f"."is_counted"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($1 as date) and "f"."created_on" < cast($2 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($4 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_new_contacts_count
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["new_contacts_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_new_contacts_count by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["new_contacts_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- leads_sourced_count: a month against the month before

-- lead: sourced_contacts
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."originator_user_id" is not null and not coalesce("via_acquisition_channel_id"."direction" in (cast($1 as text)), false)) and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_reachable"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["inbound","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_leads_sourced_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["leads_sourced_count","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- leads_sourced_count: by month

-- lead: sourced_contacts
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."created_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."originator_user_id" is not null and not coalesce("via_acquisition_channel_id"."direction" in (cast($1 as text)), false)) and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_reachable"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["inbound","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_leads_sourced_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["leads_sourced_count","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- leads_sourced_count: by team, with one

-- lead: sourced_contacts
select sum("i"."s0"), sum("i"."n")
from (select "f"."originator_user_id" as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."originator_user_id" is not null and not coalesce("via_acquisition_channel_id"."direction" in (cast($1 as text)), false)) and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_reachable"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["inbound","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: sourced_contacts by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."originator_user_id" as "b0", "f"."created_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_lead" as "f"
left join "ll"."main"."dim_acquisition_channel" as "via_acquisition_channel_id" on "via_acquisition_channel_id"."key64" = "f"."acquisition_channel_id"
where ("f"."originator_user_id" is not null and not coalesce("via_acquisition_channel_id"."direction" in (cast($1 as text)), false)) and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_reachable"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($2 as date) and "f"."created_on" < cast($3 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["inbound","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_leads_sourced_count
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["leads_sourced_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_leads_sourced_count by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["leads_sourced_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- calls_made_count: a month against the month before

-- activity: calls
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."started_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."direction" is null or "f"."direction" in (cast($2 as text)))
  and ("f"."status" is null or "f"."status" in (cast($3 as text)))) and "f"."direction" is not null and "f"."status" is not null and "f"."is_internal" is not true and "f"."is_redial" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($4 as date) and "f"."started_on" < cast($5 as date))
group by 1) as "i"
join (values (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["call","outbound","completed","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_calls_made_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["calls_made_count","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- calls_made_count: by month

-- activity: calls
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."started_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."direction" is null or "f"."direction" in (cast($2 as text)))
  and ("f"."status" is null or "f"."status" in (cast($3 as text)))) and "f"."direction" is not null and "f"."status" is not null and "f"."is_internal" is not true and "f"."is_redial" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($4 as date) and "f"."started_on" < cast($5 as date))
group by 1) as "i"
join (values (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["call","outbound","completed","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_calls_made_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["calls_made_count","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- calls_made_count: by team, with one

-- activity: calls
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."direction" is null or "f"."direction" in (cast($2 as text)))
  and ("f"."status" is null or "f"."status" in (cast($3 as text)))) and "f"."direction" is not null and "f"."status" is not null and "f"."is_internal" is not true and "f"."is_redial" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($4 as date) and "f"."started_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["call","outbound","completed","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: calls by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."direction" is null or "f"."direction" in (cast($2 as text)))
  and ("f"."status" is null or "f"."status" in (cast($3 as text)))) and "f"."direction" is not null and "f"."status" is not null and "f"."is_internal" is not true and "f"."is_redial" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($4 as date) and "f"."started_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["call","outbound","completed","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_calls_made_count
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["calls_made_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_calls_made_count by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["calls_made_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- emails_sent_count: a month against the month before

-- email_message: emails_sent
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."sent_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_email_message" as "f"
where "f"."campaign_id" is null and "f"."is_auto_reply" is not true and "f"."is_delivered"
  and ("f"."sent_on" is not null and "f"."sent_on" >= cast($1 as date) and "f"."sent_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($9 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- email_message: mass_emails_sent
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."sent_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_email_message" as "f"
where "f"."campaign_id" is not null and "f"."is_auto_reply" is not true and "f"."is_delivered"
  and ("f"."sent_on" is not null and "f"."sent_on" >= cast($1 as date) and "f"."sent_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($9 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- presence: email_message
select key64 from "ll"."main"."fact_email_message" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_emails_sent_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["emails_sent_count","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- emails_sent_count: by month

-- email_message: emails_sent
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."sent_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_email_message" as "f"
where "f"."campaign_id" is null and "f"."is_auto_reply" is not true and "f"."is_delivered"
  and ("f"."sent_on" is not null and "f"."sent_on" >= cast($1 as date) and "f"."sent_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($15 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- email_message: mass_emails_sent
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."sent_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_email_message" as "f"
where "f"."campaign_id" is not null and "f"."is_auto_reply" is not true and "f"."is_delivered"
  and ("f"."sent_on" is not null and "f"."sent_on" >= cast($1 as date) and "f"."sent_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($15 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- presence: email_message
select key64 from "ll"."main"."fact_email_message" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_emails_sent_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["emails_sent_count","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- emails_sent_count: by team, with one

-- email_message: emails_sent
select count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."sent_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_email_message" as "f"
where "f"."campaign_id" is null and "f"."is_auto_reply" is not true and "f"."is_delivered"
  and ("f"."sent_on" is not null and "f"."sent_on" >= cast($1 as date) and "f"."sent_on" < cast($2 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($4 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- email_message: emails_sent by 1 keys
select "j0"."team_key", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."sent_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_email_message" as "f"
where "f"."campaign_id" is null and "f"."is_auto_reply" is not true and "f"."is_delivered"
  and ("f"."sent_on" is not null and "f"."sent_on" >= cast($1 as date) and "f"."sent_on" < cast($2 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($4 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- email_message: mass_emails_sent
select count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."sent_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_email_message" as "f"
where "f"."campaign_id" is not null and "f"."is_auto_reply" is not true and "f"."is_delivered"
  and ("f"."sent_on" is not null and "f"."sent_on" >= cast($1 as date) and "f"."sent_on" < cast($2 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($4 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- email_message: mass_emails_sent by 1 keys
select "j0"."team_key", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."sent_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_email_message" as "f"
where "f"."campaign_id" is not null and "f"."is_auto_reply" is not true and "f"."is_delivered"
  and ("f"."sent_on" is not null and "f"."sent_on" >= cast($1 as date) and "f"."sent_on" < cast($2 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($4 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: email_message
select key64 from "ll"."main"."fact_email_message" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_emails_sent_count
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["emails_sent_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_emails_sent_count by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["emails_sent_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- meetings_scheduled_count: a month against the month before

-- activity: meetings_agreed
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."agreed_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text), cast($2 as text)) and "f"."moved_from_id" is null and not coalesce(("f"."status" in (cast($3 as text)) and "f"."is_replaced" is not true), false)) and "f"."is_internal" is not true
  and ("f"."account_id" is not null or "f"."contact_id" is not null or "f"."lead_id" is not null or "f"."opportunity_id" is not null)
  and ("f"."agreed_on" is not null and "f"."agreed_on" >= cast($4 as date) and "f"."agreed_on" < cast($5 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($12 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["meeting","visit","rescheduled","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_meetings_scheduled_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["meetings_scheduled_count","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- meetings_scheduled_count: by month

-- activity: meetings_agreed
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."agreed_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text), cast($2 as text)) and "f"."moved_from_id" is null and not coalesce(("f"."status" in (cast($3 as text)) and "f"."is_replaced" is not true), false)) and "f"."is_internal" is not true
  and ("f"."account_id" is not null or "f"."contact_id" is not null or "f"."lead_id" is not null or "f"."opportunity_id" is not null)
  and ("f"."agreed_on" is not null and "f"."agreed_on" >= cast($4 as date) and "f"."agreed_on" < cast($5 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($18 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["meeting","visit","rescheduled","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_meetings_scheduled_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["meetings_scheduled_count","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- meetings_scheduled_count: by team, with one

-- activity: meetings_agreed
select count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select coalesce("f"."booked_by_user_id", "f"."user_id") as "b0", "f"."agreed_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text), cast($2 as text)) and "f"."moved_from_id" is null and not coalesce(("f"."status" in (cast($3 as text)) and "f"."is_replaced" is not true), false)) and "f"."is_internal" is not true
  and ("f"."account_id" is not null or "f"."contact_id" is not null or "f"."lead_id" is not null or "f"."opportunity_id" is not null)
  and ("f"."agreed_on" is not null and "f"."agreed_on" >= cast($4 as date) and "f"."agreed_on" < cast($5 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["meeting","visit","rescheduled","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: meetings_agreed by 1 keys
select "j0"."team_key", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select coalesce("f"."booked_by_user_id", "f"."user_id") as "b0", "f"."agreed_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text), cast($2 as text)) and "f"."moved_from_id" is null and not coalesce(("f"."status" in (cast($3 as text)) and "f"."is_replaced" is not true), false)) and "f"."is_internal" is not true
  and ("f"."account_id" is not null or "f"."contact_id" is not null or "f"."lead_id" is not null or "f"."opportunity_id" is not null)
  and ("f"."agreed_on" is not null and "f"."agreed_on" >= cast($4 as date) and "f"."agreed_on" < cast($5 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["meeting","visit","rescheduled","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_meetings_scheduled_count
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["meetings_scheduled_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_meetings_scheduled_count by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["meetings_scheduled_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- meetings_held_count: a month against the month before

-- activity: meetings
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."started_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."status" is null or "f"."status" in (cast($2 as text)))) and "f"."status" is not null and "f"."is_internal" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($3 as date) and "f"."started_on" < cast($4 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($11 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["meeting","completed","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_meetings_held_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["meetings_held_count","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- meetings_held_count: by month

-- activity: meetings
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."started_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."status" is null or "f"."status" in (cast($2 as text)))) and "f"."status" is not null and "f"."is_internal" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($3 as date) and "f"."started_on" < cast($4 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($17 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["meeting","completed","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_meetings_held_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["meetings_held_count","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- meetings_held_count: by team, with one

-- activity: meetings
select count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."status" is null or "f"."status" in (cast($2 as text)))) and "f"."status" is not null and "f"."is_internal" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($3 as date) and "f"."started_on" < cast($4 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["meeting","completed","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: meetings by 1 keys
select "j0"."team_key", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."status" is null or "f"."status" in (cast($2 as text)))) and "f"."status" is not null and "f"."is_internal" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($3 as date) and "f"."started_on" < cast($4 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["meeting","completed","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_meetings_held_count
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["meetings_held_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_meetings_held_count by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["meetings_held_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- qualified_meetings_count: a month against the month before

-- activity: meetings_awaiting_acceptance
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."started_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where (("f"."kind" in (cast($1 as text)) and "f"."status" in (cast($2 as text)) and "f"."booked_by_user_id" is not null and "f"."accepted_on" is not null) and "f"."accepted_on" >= cast($3 as date)) and "f"."is_internal" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($4 as date) and "f"."started_on" < cast($5 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($12 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["meeting","completed","2026-06-21","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- activity: qualified_meetings
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."started_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where (("f"."kind" in (cast($1 as text)) and "f"."status" in (cast($2 as text)) and "f"."booked_by_user_id" is not null and "f"."accepted_on" is not null) and "f"."accepted_on" < cast($3 as date)) and "f"."is_internal" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($4 as date) and "f"."started_on" < cast($5 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($12 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["meeting","completed","2026-06-21","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_qualified_meetings_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["qualified_meetings_count","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- qualified_meetings_count: by month

-- activity: meetings_awaiting_acceptance
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."started_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where (("f"."kind" in (cast($1 as text)) and "f"."status" in (cast($2 as text)) and "f"."booked_by_user_id" is not null and "f"."accepted_on" is not null) and "f"."accepted_on" >= cast($3 as date)) and "f"."is_internal" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($4 as date) and "f"."started_on" < cast($5 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($18 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["meeting","completed","2026-06-21","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- activity: qualified_meetings
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."started_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where (("f"."kind" in (cast($1 as text)) and "f"."status" in (cast($2 as text)) and "f"."booked_by_user_id" is not null and "f"."accepted_on" is not null) and "f"."accepted_on" < cast($3 as date)) and "f"."is_internal" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($4 as date) and "f"."started_on" < cast($5 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($18 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["meeting","completed","2026-06-21","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_qualified_meetings_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["qualified_meetings_count","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- qualified_meetings_count: by team, with one

-- activity: meetings_awaiting_acceptance
select count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."booked_by_user_id" as "b0", "f"."started_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where (("f"."kind" in (cast($1 as text)) and "f"."status" in (cast($2 as text)) and "f"."booked_by_user_id" is not null and "f"."accepted_on" is not null) and "f"."accepted_on" >= cast($3 as date)) and "f"."is_internal" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($4 as date) and "f"."started_on" < cast($5 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["meeting","completed","2026-06-21","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: meetings_awaiting_acceptance by 1 keys
select "j0"."team_key", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."booked_by_user_id" as "b0", "f"."started_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where (("f"."kind" in (cast($1 as text)) and "f"."status" in (cast($2 as text)) and "f"."booked_by_user_id" is not null and "f"."accepted_on" is not null) and "f"."accepted_on" >= cast($3 as date)) and "f"."is_internal" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($4 as date) and "f"."started_on" < cast($5 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["meeting","completed","2026-06-21","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: qualified_meetings
select count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."booked_by_user_id" as "b0", "f"."started_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where (("f"."kind" in (cast($1 as text)) and "f"."status" in (cast($2 as text)) and "f"."booked_by_user_id" is not null and "f"."accepted_on" is not null) and "f"."accepted_on" < cast($3 as date)) and "f"."is_internal" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($4 as date) and "f"."started_on" < cast($5 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["meeting","completed","2026-06-21","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: qualified_meetings by 1 keys
select "j0"."team_key", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."booked_by_user_id" as "b0", "f"."started_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where (("f"."kind" in (cast($1 as text)) and "f"."status" in (cast($2 as text)) and "f"."booked_by_user_id" is not null and "f"."accepted_on" is not null) and "f"."accepted_on" < cast($3 as date)) and "f"."is_internal" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($4 as date) and "f"."started_on" < cast($5 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["meeting","completed","2026-06-21","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_qualified_meetings_count
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["qualified_meetings_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_qualified_meetings_count by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["qualified_meetings_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- visits_completed_count: a month against the month before

-- activity: planned_visits
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."due_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text)) and not coalesce("f"."status" in (cast($2 as text), cast($3 as text)), false)) and "f"."is_internal" is not true
  and ("f"."due_on" is not null and "f"."due_on" >= cast($4 as date) and "f"."due_on" < cast($5 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($12 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["visit","cancelled_by_us","rescheduled","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- activity: planned_visits_made
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."due_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."status" is null or "f"."status" in (cast($2 as text)))) and "f"."status" is not null and "f"."is_internal" is not true and "f"."is_revisit" is not true
  and ("f"."due_on" is not null and "f"."due_on" >= cast($3 as date) and "f"."due_on" < cast($4 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($11 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["visit","completed","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- activity: unplanned_visits
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."visited_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."status" is null or "f"."status" in (cast($2 as text))) and "f"."due_on" is null) and "f"."status" is not null and "f"."is_internal" is not true and "f"."is_revisit" is not true
  and ("f"."visited_on" is not null and "f"."visited_on" >= cast($3 as date) and "f"."visited_on" < cast($4 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($11 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["visit","completed","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- activity: visits
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."visited_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."status" is null or "f"."status" in (cast($2 as text)))) and "f"."status" is not null and "f"."is_internal" is not true and "f"."is_revisit" is not true
  and ("f"."visited_on" is not null and "f"."visited_on" >= cast($3 as date) and "f"."visited_on" < cast($4 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($11 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["visit","completed","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_visits_completed_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["visits_completed_count","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- visits_completed_count: by month

-- activity: planned_visits
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."due_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text)) and not coalesce("f"."status" in (cast($2 as text), cast($3 as text)), false)) and "f"."is_internal" is not true
  and ("f"."due_on" is not null and "f"."due_on" >= cast($4 as date) and "f"."due_on" < cast($5 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($18 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["visit","cancelled_by_us","rescheduled","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- activity: planned_visits_made
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."due_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."status" is null or "f"."status" in (cast($2 as text)))) and "f"."status" is not null and "f"."is_internal" is not true and "f"."is_revisit" is not true
  and ("f"."due_on" is not null and "f"."due_on" >= cast($3 as date) and "f"."due_on" < cast($4 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($17 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["visit","completed","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- activity: unplanned_visits
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."visited_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."status" is null or "f"."status" in (cast($2 as text))) and "f"."due_on" is null) and "f"."status" is not null and "f"."is_internal" is not true and "f"."is_revisit" is not true
  and ("f"."visited_on" is not null and "f"."visited_on" >= cast($3 as date) and "f"."visited_on" < cast($4 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($17 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["visit","completed","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- activity: visits
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."visited_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."status" is null or "f"."status" in (cast($2 as text)))) and "f"."status" is not null and "f"."is_internal" is not true and "f"."is_revisit" is not true
  and ("f"."visited_on" is not null and "f"."visited_on" >= cast($3 as date) and "f"."visited_on" < cast($4 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($17 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["visit","completed","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_visits_completed_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["visits_completed_count","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- visits_completed_count: by team, with one

-- activity: planned_visits
select count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."due_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text)) and not coalesce("f"."status" in (cast($2 as text), cast($3 as text)), false)) and "f"."is_internal" is not true
  and ("f"."due_on" is not null and "f"."due_on" >= cast($4 as date) and "f"."due_on" < cast($5 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["visit","cancelled_by_us","rescheduled","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: planned_visits by 1 keys
select "j0"."team_key", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."due_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text)) and not coalesce("f"."status" in (cast($2 as text), cast($3 as text)), false)) and "f"."is_internal" is not true
  and ("f"."due_on" is not null and "f"."due_on" >= cast($4 as date) and "f"."due_on" < cast($5 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["visit","cancelled_by_us","rescheduled","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: planned_visits_made
select count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."due_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."status" is null or "f"."status" in (cast($2 as text)))) and "f"."status" is not null and "f"."is_internal" is not true and "f"."is_revisit" is not true
  and ("f"."due_on" is not null and "f"."due_on" >= cast($3 as date) and "f"."due_on" < cast($4 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["visit","completed","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: planned_visits_made by 1 keys
select "j0"."team_key", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."due_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."status" is null or "f"."status" in (cast($2 as text)))) and "f"."status" is not null and "f"."is_internal" is not true and "f"."is_revisit" is not true
  and ("f"."due_on" is not null and "f"."due_on" >= cast($3 as date) and "f"."due_on" < cast($4 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["visit","completed","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: unplanned_visits
select count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."visited_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."status" is null or "f"."status" in (cast($2 as text))) and "f"."due_on" is null) and "f"."status" is not null and "f"."is_internal" is not true and "f"."is_revisit" is not true
  and ("f"."visited_on" is not null and "f"."visited_on" >= cast($3 as date) and "f"."visited_on" < cast($4 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["visit","completed","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: unplanned_visits by 1 keys
select "j0"."team_key", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."visited_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."status" is null or "f"."status" in (cast($2 as text))) and "f"."due_on" is null) and "f"."status" is not null and "f"."is_internal" is not true and "f"."is_revisit" is not true
  and ("f"."visited_on" is not null and "f"."visited_on" >= cast($3 as date) and "f"."visited_on" < cast($4 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["visit","completed","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: visits
select count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."visited_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."status" is null or "f"."status" in (cast($2 as text)))) and "f"."status" is not null and "f"."is_internal" is not true and "f"."is_revisit" is not true
  and ("f"."visited_on" is not null and "f"."visited_on" >= cast($3 as date) and "f"."visited_on" < cast($4 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["visit","completed","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: visits by 1 keys
select "j0"."team_key", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."visited_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."kind" in (cast($1 as text))
  and ("f"."status" is null or "f"."status" in (cast($2 as text)))) and "f"."status" is not null and "f"."is_internal" is not true and "f"."is_revisit" is not true
  and ("f"."visited_on" is not null and "f"."visited_on" >= cast($3 as date) and "f"."visited_on" < cast($4 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["visit","completed","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_visits_completed_count
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["visits_completed_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_visits_completed_count by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["visits_completed_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- new_customers_count: a month against the month before

-- account: new_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."became_customer_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($1 as date) and "f"."became_customer_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- account: winbacks
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_back_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."won_back_on" is not null and "f"."won_back_on" >= cast($1 as date) and "f"."won_back_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: account
select key64 from "ll"."main"."fact_account" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_new_customers_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["new_customers_count","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- new_customers_count: by month

-- account: new_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."became_customer_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($1 as date) and "f"."became_customer_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- account: winbacks
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_back_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."won_back_on" is not null and "f"."won_back_on" >= cast($1 as date) and "f"."won_back_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: account
select key64 from "ll"."main"."fact_account" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_new_customers_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["new_customers_count","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- new_customers_count: by team, with one

-- account: new_customers
select sum("i"."s0"), sum("i"."n")
from (select "f"."first_closer_user_id" as "b0", "f"."became_customer_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($1 as date) and "f"."became_customer_on" < cast($2 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($4 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- account: new_customers by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."first_closer_user_id" as "b0", "f"."became_customer_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($1 as date) and "f"."became_customer_on" < cast($2 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($4 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- account: winbacks
select sum("i"."s0"), sum("i"."n")
from (select "f"."first_closer_user_id" as "b0", "f"."won_back_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."won_back_on" is not null and "f"."won_back_on" >= cast($1 as date) and "f"."won_back_on" < cast($2 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($4 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- account: winbacks by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."first_closer_user_id" as "b0", "f"."won_back_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."won_back_on" is not null and "f"."won_back_on" >= cast($1 as date) and "f"."won_back_on" < cast($2 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($4 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: account
select key64 from "ll"."main"."fact_account" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_new_customers_count
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["new_customers_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_new_customers_count by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["new_customers_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- customers_lost_count: a month against the month before

-- customer_span: customers_lost
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."left_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_customer_span" as "f"
where "f"."known_on" < cast($1 as date)
  and ("f"."left_on" is not null and "f"."left_on" >= cast($2 as date) and "f"."left_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-06-21","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- customer_span: customers_maybe_lost
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."left_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_customer_span" as "f"
where not coalesce("f"."known_on" < cast($1 as date), false)
  and ("f"."left_on" is not null and "f"."left_on" >= cast($2 as date) and "f"."left_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-06-21","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: customer_span
select key64 from "ll"."main"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_customers_lost_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["customers_lost_count","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- customers_lost_count: by month

-- customer_span: customers_lost
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."left_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_customer_span" as "f"
where "f"."known_on" < cast($1 as date)
  and ("f"."left_on" is not null and "f"."left_on" >= cast($2 as date) and "f"."left_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-06-21","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- customer_span: customers_maybe_lost
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."left_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_customer_span" as "f"
where not coalesce("f"."known_on" < cast($1 as date), false)
  and ("f"."left_on" is not null and "f"."left_on" >= cast($2 as date) and "f"."left_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-06-21","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: customer_span
select key64 from "ll"."main"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_customers_lost_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["customers_lost_count","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- customers_lost_count: by team, with one

-- customer_span: customers_lost
select sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."left_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_customer_span" as "f"
where "f"."known_on" < cast($1 as date)
  and ("f"."left_on" is not null and "f"."left_on" >= cast($2 as date) and "f"."left_on" < cast($3 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["2026-06-21","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- customer_span: customers_lost by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."left_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_customer_span" as "f"
where "f"."known_on" < cast($1 as date)
  and ("f"."left_on" is not null and "f"."left_on" >= cast($2 as date) and "f"."left_on" < cast($3 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["2026-06-21","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- customer_span: customers_maybe_lost
select sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."left_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_customer_span" as "f"
where not coalesce("f"."known_on" < cast($1 as date), false)
  and ("f"."left_on" is not null and "f"."left_on" >= cast($2 as date) and "f"."left_on" < cast($3 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["2026-06-21","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- customer_span: customers_maybe_lost by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."left_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_customer_span" as "f"
where not coalesce("f"."known_on" < cast($1 as date), false)
  and ("f"."left_on" is not null and "f"."left_on" >= cast($2 as date) and "f"."left_on" < cast($3 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["2026-06-21","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: customer_span
select key64 from "ll"."main"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_customers_lost_count
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["customers_lost_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_customers_lost_count by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["customers_lost_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- existing_customers_new_product_count: a month against the month before

-- customer_gain: new_product_customers
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_customer_gain" as "f"
where ("f"."kind" in (cast($1 as text)) and exists (select 1 from "ll"."main"."fact_customer_span" as "e"
where "e"."account_id" = "f"."account_id"
  and (("e"."from_on" < cast($2 as date)
  and ("e"."to_on" is null or "e"."to_on" >= cast($3 as date)))
  and (not coalesce("e"."basis" in (cast($4 as text)), false) or "e"."to_on" >= cast($5 as date)))))
  and ("f"."gained_on" is not null and "f"."gained_on" >= cast($6 as date) and "f"."gained_on" < cast($7 as date))) as "i"
-- ["new_product","2026-04-01","2026-04-01","grace","2026-06-21","2026-04-01","2026-05-01"]

-- customer_gain: new_product_customers
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_customer_gain" as "f"
where ("f"."kind" in (cast($1 as text)) and exists (select 1 from "ll"."main"."fact_customer_span" as "e"
where "e"."account_id" = "f"."account_id"
  and (("e"."from_on" < cast($2 as date)
  and ("e"."to_on" is null or "e"."to_on" >= cast($3 as date)))
  and (not coalesce("e"."basis" in (cast($4 as text)), false) or "e"."to_on" >= cast($5 as date)))))
  and ("f"."gained_on" is not null and "f"."gained_on" >= cast($6 as date) and "f"."gained_on" < cast($7 as date))) as "i"
-- ["new_product","2026-05-01","2026-05-01","grace","2026-06-21","2026-05-01","2026-06-01"]

-- presence: customer_gain
select key64 from "ll"."main"."fact_customer_gain" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_existing_customers_new_product_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["existing_customers_new_product_count","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- existing_customers_new_product_count: by month

-- customer_gain: new_product_customers
select "w"."ordinal", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."gained_on" as "b0", "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_customer_gain" as "f"
where ("f"."kind" in (cast($1 as text)) and exists (select 1 from "ll"."main"."fact_customer_span" as "e"
where "e"."account_id" = "f"."account_id"
  and (("e"."from_on" < cast($2 as date)
  and ("e"."to_on" is null or "e"."to_on" >= cast($3 as date)))
  and (not coalesce("e"."basis" in (cast($4 as text)), false) or "e"."to_on" >= cast($5 as date)))))
  and ("f"."gained_on" is not null and "f"."gained_on" >= cast($6 as date) and "f"."gained_on" < cast($7 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($14 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["new_product","2026-04-01","2026-04-01","grace","2026-06-21","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",79]

-- customer_gain: new_product_customers
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_customer_gain" as "f"
where ("f"."kind" in (cast($1 as text)) and exists (select 1 from "ll"."main"."fact_customer_span" as "e"
where "e"."account_id" = "f"."account_id"
  and (("e"."from_on" < cast($2 as date)
  and ("e"."to_on" is null or "e"."to_on" >= cast($3 as date)))
  and (not coalesce("e"."basis" in (cast($4 as text)), false) or "e"."to_on" >= cast($5 as date)))))
  and ("f"."gained_on" is not null and "f"."gained_on" >= cast($6 as date) and "f"."gained_on" < cast($7 as date))) as "i"
-- ["new_product","2026-05-01","2026-05-01","grace","2026-06-21","2026-05-01","2026-06-01"]

-- customer_gain: new_product_customers
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_customer_gain" as "f"
where ("f"."kind" in (cast($1 as text)) and exists (select 1 from "ll"."main"."fact_customer_span" as "e"
where "e"."account_id" = "f"."account_id"
  and (("e"."from_on" < cast($2 as date)
  and ("e"."to_on" is null or "e"."to_on" >= cast($3 as date)))
  and (not coalesce("e"."basis" in (cast($4 as text)), false) or "e"."to_on" >= cast($5 as date)))))
  and ("f"."gained_on" is not null and "f"."gained_on" >= cast($6 as date) and "f"."gained_on" < cast($7 as date))) as "i"
-- ["new_product","2026-06-01","2026-06-01","grace","2026-06-21","2026-06-01","2026-06-20"]

-- presence: customer_gain
select key64 from "ll"."main"."fact_customer_gain" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_existing_customers_new_product_count
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["existing_customers_new_product_count","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- existing_customers_new_product_count: by team, with one

-- customer_gain: new_product_customers
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."gained_on" as "b1", "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_customer_gain" as "f"
where ("f"."kind" in (cast($1 as text)) and exists (select 1 from "ll"."main"."fact_customer_span" as "e"
where "e"."account_id" = "f"."account_id"
  and (("e"."from_on" < cast($2 as date)
  and ("e"."to_on" is null or "e"."to_on" >= cast($3 as date)))
  and (not coalesce("e"."basis" in (cast($4 as text)), false) or "e"."to_on" >= cast($5 as date)))))
  and ("f"."gained_on" is not null and "f"."gained_on" >= cast($6 as date) and "f"."gained_on" < cast($7 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($8 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($9 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($10 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["new_product","2026-05-01","2026-05-01","grace","2026-06-21","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- customer_gain: new_product_customers by 1 keys
select "j0"."team_key", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."gained_on" as "b1", "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_customer_gain" as "f"
where ("f"."kind" in (cast($1 as text)) and exists (select 1 from "ll"."main"."fact_customer_span" as "e"
where "e"."account_id" = "f"."account_id"
  and (("e"."from_on" < cast($2 as date)
  and ("e"."to_on" is null or "e"."to_on" >= cast($3 as date)))
  and (not coalesce("e"."basis" in (cast($4 as text)), false) or "e"."to_on" >= cast($5 as date)))))
  and ("f"."gained_on" is not null and "f"."gained_on" >= cast($6 as date) and "f"."gained_on" < cast($7 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($8 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($9 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($10 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["new_product","2026-05-01","2026-05-01","grace","2026-06-21","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: customer_gain
select key64 from "ll"."main"."fact_customer_gain" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- target_day: target_existing_customers_new_product_count
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["existing_customers_new_product_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_existing_customers_new_product_count by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."value") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text))
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["existing_customers_new_product_count","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- user: people by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."key64" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."dim_user" as "f"
where ("f"."is_stub" is not true
  and ("f"."status" is null or not coalesce("f"."status" in (cast($1 as text)), false)) and "f"."person_id" is null)
  and (("f"."employed_from" is null or "f"."employed_from" < cast($2 as date))
  and ("f"."employed_to" is null or "f"."employed_to" >= cast($3 as date)))
group by 1) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["inactive","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]
