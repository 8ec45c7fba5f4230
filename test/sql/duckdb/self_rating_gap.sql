-- headline: a month against the month before

-- order_line: sales_recognised by 1 keys
select "w"."ordinal", coalesce("j0"."person_id", "i"."b0"), sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b1" >= "w"."from_on" and "i"."b1" < "w"."to_on"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
where not coalesce((coalesce("j0"."person_id", "i"."b0") is null), false)
group by 1, 2
-- ["closer","closer","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: sales_reversed by 1 keys
select "w"."ordinal", coalesce("j0"."person_id", "i"."b0"), sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b1" >= "w"."from_on" and "i"."b1" < "w"."to_on"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
where not coalesce((coalesce("j0"."person_id", "i"."b0") is null), false)
group by 1, 2
-- ["closer","closer","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- presence: self_assessment
select key64 from "ll"."main"."fact_self_assessment" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- refund: refunds by 1 keys
select "w"."ordinal", coalesce("j0"."person_id", "i"."b0"), sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b1" >= "w"."from_on" and "i"."b1" < "w"."to_on"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
where not coalesce((coalesce("j0"."person_id", "i"."b0") is null), false)
group by 1, 2
-- ["closer","closer","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- self_assessment: own_estimates by 1 keys
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select coalesce("j0"."person_id", "i"."b0") as "g0", "i"."xk", "i"."xv"
from (select "f"."user_id" as "b0", "f"."key64" as xk, "f"."attainment" as xv from "ll"."main"."fact_self_assessment" as "f"
where ("f"."kpi" is null or "f"."kpi" in (cast($1 as text))) and "f"."attainment" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($2 as date) and "f"."period_to" < cast($3 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
where not coalesce((coalesce("j0"."person_id", "i"."b0") is null), false)) as cases
group by 1
-- ["net_sales_revenue","2026-04-01","2026-05-01"]

-- self_assessment: own_estimates by 1 keys
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select coalesce("j0"."person_id", "i"."b0") as "g0", "i"."xk", "i"."xv"
from (select "f"."user_id" as "b0", "f"."key64" as xk, "f"."attainment" as xv from "ll"."main"."fact_self_assessment" as "f"
where ("f"."kpi" is null or "f"."kpi" in (cast($1 as text))) and "f"."attainment" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($2 as date) and "f"."period_to" < cast($3 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
where not coalesce((coalesce("j0"."person_id", "i"."b0") is null), false)) as cases
group by 1
-- ["net_sales_revenue","2026-05-01","2026-06-01"]

-- target_day: target_net_sales_revenue by 1 keys
select "w"."ordinal", coalesce("j0"."person_id", "i"."b0"), sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."day_on" as "b1", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b1" >= "w"."from_on" and "i"."b1" < "w"."to_on"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
where not coalesce((coalesce("j0"."person_id", "i"."b0") is null), false)
group by 1, 2
-- ["net_sales_revenue","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- headline: by month

-- order_line: sales_recognised by 1 keys
select "w"."ordinal", coalesce("j0"."person_id", "i"."b0"), sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b1" >= "w"."from_on" and "i"."b1" < "w"."to_on"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
where not coalesce((coalesce("j0"."person_id", "i"."b0") is null), false)
group by 1, 2
-- ["closer","closer","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: sales_reversed by 1 keys
select "w"."ordinal", coalesce("j0"."person_id", "i"."b0"), sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b1" >= "w"."from_on" and "i"."b1" < "w"."to_on"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
where not coalesce((coalesce("j0"."person_id", "i"."b0") is null), false)
group by 1, 2
-- ["closer","closer","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- presence: self_assessment
select key64 from "ll"."main"."fact_self_assessment" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- refund: refunds by 1 keys
select "w"."ordinal", coalesce("j0"."person_id", "i"."b0"), sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b1" >= "w"."from_on" and "i"."b1" < "w"."to_on"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
where not coalesce((coalesce("j0"."person_id", "i"."b0") is null), false)
group by 1, 2
-- ["closer","closer","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- self_assessment: own_estimates by 1 keys
select "g0", "g1", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "w"."ordinal" as "g0", coalesce("j0"."person_id", "i"."b0") as "g1", "i"."xk", "i"."xv"
from (select "f"."user_id" as "b0", "f"."period_to" as "b1", "f"."key64" as xk, "f"."attainment" as xv from "ll"."main"."fact_self_assessment" as "f"
where ("f"."kpi" is null or "f"."kpi" in (cast($1 as text))) and "f"."attainment" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($2 as date) and "f"."period_to" < cast($3 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($13 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b1" = "w"."on_date"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
where not coalesce((coalesce("j0"."person_id", "i"."b0") is null), false)) as cases
group by 1, 2
-- ["net_sales_revenue","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",2,"2026-06-01","2026-06-20",30]

-- self_assessment: own_estimates by 1 keys
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select coalesce("j0"."person_id", "i"."b0") as "g0", "i"."xk", "i"."xv"
from (select "f"."user_id" as "b0", "f"."key64" as xk, "f"."attainment" as xv from "ll"."main"."fact_self_assessment" as "f"
where ("f"."kpi" is null or "f"."kpi" in (cast($1 as text))) and "f"."attainment" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($2 as date) and "f"."period_to" < cast($3 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
where not coalesce((coalesce("j0"."person_id", "i"."b0") is null), false)) as cases
group by 1
-- ["net_sales_revenue","2026-04-01","2026-06-20"]

-- target_day: target_net_sales_revenue by 1 keys
select "w"."ordinal", coalesce("j0"."person_id", "i"."b0"), sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."day_on" as "b1", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b1" >= "w"."from_on" and "i"."b1" < "w"."to_on"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
where not coalesce((coalesce("j0"."person_id", "i"."b0") is null), false)
group by 1, 2
-- ["net_sales_revenue","2026-04-01","2026-07-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-07-01",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-07-01"]

-- headline: by team, with one

-- order_line: sales_recognised by 1 keys
select coalesce("j0"."person_id", "i"."b0"), sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false) and not coalesce((coalesce("j0"."person_id", "i"."b0") is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: sales_recognised by 2 keys
select "j0"."team_key", coalesce("j1"."person_id", "i"."b0"), sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false) and not coalesce((coalesce("j1"."person_id", "i"."b0") is null), false)
group by 1, 2
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: sales_reversed by 1 keys
select coalesce("j0"."person_id", "i"."b0"), sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false) and not coalesce((coalesce("j0"."person_id", "i"."b0") is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: sales_reversed by 2 keys
select "j0"."team_key", coalesce("j1"."person_id", "i"."b0"), sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false) and not coalesce((coalesce("j1"."person_id", "i"."b0") is null), false)
group by 1, 2
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- presence: self_assessment
select key64 from "ll"."main"."fact_self_assessment" as m
where m.is_stub is not true limit 1
-- []

-- presence: target_day
select key64 from "ll"."main"."fact_target_day" as m
where m.is_stub is not true limit 1
-- []

-- refund: refunds by 1 keys
select coalesce("j0"."person_id", "i"."b0"), sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false) and not coalesce((coalesce("j0"."person_id", "i"."b0") is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- refund: refunds by 2 keys
select "j0"."team_key", coalesce("j1"."person_id", "i"."b0"), sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false) and not coalesce((coalesce("j1"."person_id", "i"."b0") is null), false)
group by 1, 2
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- self_assessment: own_estimates by 1 keys
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select coalesce("j0"."person_id", "i"."b0") as "g0", "i"."xk", "i"."xv"
from (select "f"."user_id" as "b0", "f"."period_to" as "b1", "f"."key64" as xk, "f"."attainment" as xv from "ll"."main"."fact_self_assessment" as "f"
where ("f"."kpi" is null or "f"."kpi" in (cast($1 as text))) and "f"."attainment" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($2 as date) and "f"."period_to" < cast($3 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false) and not coalesce((coalesce("j0"."person_id", "i"."b0") is null), false)) as cases
group by 1
-- ["net_sales_revenue","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- self_assessment: own_estimates by 2 keys
select "g0", "g1", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "j0"."team_key" as "g0", coalesce("j1"."person_id", "i"."b0") as "g1", "i"."xk", "i"."xv"
from (select "f"."user_id" as "b0", "f"."period_to" as "b1", "f"."key64" as xk, "f"."attainment" as xv from "ll"."main"."fact_self_assessment" as "f"
where ("f"."kpi" is null or "f"."kpi" in (cast($1 as text))) and "f"."attainment" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($2 as date) and "f"."period_to" < cast($3 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false) and not coalesce((coalesce("j1"."person_id", "i"."b0") is null), false)) as cases
group by 1, 2
-- ["net_sales_revenue","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_net_sales_revenue by 1 keys
select coalesce("j0"."person_id", "i"."b0"), sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."day_on" end as "b3", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false) and not coalesce((coalesce("j0"."person_id", "i"."b0") is null), false)
group by 1
-- ["net_sales_revenue","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- target_day: target_net_sales_revenue by 2 keys
select coalesce("i"."b0", "j0"."team_key"), coalesce("j1"."person_id", "i"."b3"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."day_on" end as "b2", "f"."user_id" as "b3", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_target_day" as "f"
where "f"."kpi" in (cast($1 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."day_on" is not null and "f"."day_on" >= cast($2 as date) and "f"."day_on" < cast($3 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false) and not coalesce((coalesce("j1"."person_id", "i"."b3") is null), false)
group by 1, 2
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
