-- headline: a month against the month before

-- account: cohort_observed_365
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."became_customer_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where "f"."became_customer_on" < cast($1 as date) and "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($2 as date) and "f"."became_customer_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2025-06-21","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- account: cohort_young_days
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."became_customer_on" as "b0", sum((cast($1 as date) - "f"."became_customer_on")) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where not coalesce("f"."became_customer_on" < cast($2 as date), false) and "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($3 as date) and "f"."became_customer_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-06-20","2025-06-21","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- account: new_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."became_customer_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($1 as date) and "f"."became_customer_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- cost_entry: acquisition_costs
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."cost_on" as "b0", sum((cast("f"."amount_org" as decimal(38,0)) * "f"."effective_share")) as "s0", count(*) as "n" from "ll"."main"."fact_cost_entry" as "f"
where "f"."category" in (cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text), cast($7 as text), cast($8 as text), cast($9 as text), cast($10 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."cost_on" is not null and "f"."cost_on" >= cast($11 as date) and "f"."cost_on" < cast($12 as date))
group by 1) as "i"
join (values (cast($13 as integer), cast($14 as date), cast($15 as date)), (cast($16 as integer), cast($17 as date), cast($18 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["advertising","programme","event","salary_marketing","salary_sales","commission","tools","travel","agency","overhead","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: first_year_sales
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."cohort_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where ("f"."reversed_on" is null and "f"."customer_age_days" < cast($1 as decimal(38,9))) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."cohort_on" is not null and "f"."cohort_on" >= cast($2 as date) and "f"."cohort_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["365","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: account
select key64 from "ll"."main"."fact_account" as m
where m.is_stub is not true limit 1
-- []

-- presence: cost_entry
select key64 from "ll"."main"."fact_cost_entry" as m
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

-- refund: first_year_refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."cohort_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
where "f"."customer_age_days" < cast($1 as decimal(38,9)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."cohort_on" is not null and "f"."cohort_on" >= cast($2 as date) and "f"."cohort_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["365","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- headline: by month

-- account: cohort_observed_365
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."became_customer_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where "f"."became_customer_on" < cast($1 as date) and "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($2 as date) and "f"."became_customer_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2025-06-21","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- account: cohort_young_days
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."became_customer_on" as "b0", sum((cast($1 as date) - "f"."became_customer_on")) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where not coalesce("f"."became_customer_on" < cast($2 as date), false) and "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($3 as date) and "f"."became_customer_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-06-20","2025-06-21","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- account: new_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."became_customer_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($1 as date) and "f"."became_customer_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- cost_entry: acquisition_costs
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."cost_on" as "b0", sum((cast("f"."amount_org" as decimal(38,0)) * "f"."effective_share")) as "s0", count(*) as "n" from "ll"."main"."fact_cost_entry" as "f"
where "f"."category" in (cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text), cast($7 as text), cast($8 as text), cast($9 as text), cast($10 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."cost_on" is not null and "f"."cost_on" >= cast($11 as date) and "f"."cost_on" < cast($12 as date))
group by 1) as "i"
join (values (cast($13 as integer), cast($14 as date), cast($15 as date)), (cast($16 as integer), cast($17 as date), cast($18 as date)), (cast($19 as integer), cast($20 as date), cast($21 as date)), (cast($22 as integer), cast($23 as date), cast($24 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["advertising","programme","event","salary_marketing","salary_sales","commission","tools","travel","agency","overhead","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: first_year_sales
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."cohort_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where ("f"."reversed_on" is null and "f"."customer_age_days" < cast($1 as decimal(38,9))) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."cohort_on" is not null and "f"."cohort_on" >= cast($2 as date) and "f"."cohort_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["365","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: account
select key64 from "ll"."main"."fact_account" as m
where m.is_stub is not true limit 1
-- []

-- presence: cost_entry
select key64 from "ll"."main"."fact_cost_entry" as m
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

-- refund: first_year_refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."cohort_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
where "f"."customer_age_days" < cast($1 as decimal(38,9)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."cohort_on" is not null and "f"."cohort_on" >= cast($2 as date) and "f"."cohort_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["365","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- headline: by acquisition_channel, with one

-- account: cohort_observed_365
select sum("i"."s0"), sum("i"."n")
from (select "f"."first_closer_user_id" as "b0", "f"."first_channel_id" as "b1", case when "f"."first_channel_id" is null then "f"."acquisition_channel_id" end as "b2", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where "f"."became_customer_on" < cast($1 as date) and "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($2 as date) and "f"."became_customer_on" < cast($3 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
where (coalesce("j0"."person_id", "i"."b0") in (cast($4 as bigint))) and not coalesce((coalesce("i"."b1", "i"."b2") is null), false)
-- ["2025-06-21","2026-05-01","2026-06-01","42n"]

-- account: cohort_observed_365 by 1 keys
select coalesce("i"."b0", "i"."b1"), sum("i"."s0"), sum("i"."n")
from (select "f"."first_channel_id" as "b0", case when "f"."first_channel_id" is null then "f"."acquisition_channel_id" end as "b1", "f"."first_closer_user_id" as "b2", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where "f"."became_customer_on" < cast($1 as date) and "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($2 as date) and "f"."became_customer_on" < cast($3 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b2"
where (coalesce("j0"."person_id", "i"."b2") in (cast($4 as bigint))) and not coalesce((coalesce("i"."b0", "i"."b1") is null), false)
group by 1
-- ["2025-06-21","2026-05-01","2026-06-01","42n"]

-- account: cohort_young_days
select sum("i"."s0"), sum("i"."n")
from (select "f"."first_closer_user_id" as "b0", "f"."first_channel_id" as "b1", case when "f"."first_channel_id" is null then "f"."acquisition_channel_id" end as "b2", sum((cast($1 as date) - "f"."became_customer_on")) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where not coalesce("f"."became_customer_on" < cast($2 as date), false) and "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($3 as date) and "f"."became_customer_on" < cast($4 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
where (coalesce("j0"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce((coalesce("i"."b1", "i"."b2") is null), false)
-- ["2026-06-20","2025-06-21","2026-05-01","2026-06-01","42n"]

-- account: cohort_young_days by 1 keys
select coalesce("i"."b0", "i"."b1"), sum("i"."s0"), sum("i"."n")
from (select "f"."first_channel_id" as "b0", case when "f"."first_channel_id" is null then "f"."acquisition_channel_id" end as "b1", "f"."first_closer_user_id" as "b2", sum((cast($1 as date) - "f"."became_customer_on")) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where not coalesce("f"."became_customer_on" < cast($2 as date), false) and "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($3 as date) and "f"."became_customer_on" < cast($4 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b2"
where (coalesce("j0"."person_id", "i"."b2") in (cast($5 as bigint))) and not coalesce((coalesce("i"."b0", "i"."b1") is null), false)
group by 1
-- ["2026-06-20","2025-06-21","2026-05-01","2026-06-01","42n"]

-- account: new_customers
select sum("i"."s0"), sum("i"."n")
from (select "f"."first_closer_user_id" as "b0", "f"."first_channel_id" as "b1", case when "f"."first_channel_id" is null then "f"."acquisition_channel_id" end as "b2", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($1 as date) and "f"."became_customer_on" < cast($2 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
where (coalesce("j0"."person_id", "i"."b0") in (cast($3 as bigint))) and not coalesce((coalesce("i"."b1", "i"."b2") is null), false)
-- ["2026-05-01","2026-06-01","42n"]

-- account: new_customers by 1 keys
select coalesce("i"."b0", "i"."b1"), sum("i"."s0"), sum("i"."n")
from (select "f"."first_channel_id" as "b0", case when "f"."first_channel_id" is null then "f"."acquisition_channel_id" end as "b1", "f"."first_closer_user_id" as "b2", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($1 as date) and "f"."became_customer_on" < cast($2 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b2"
where (coalesce("j0"."person_id", "i"."b2") in (cast($3 as bigint))) and not coalesce((coalesce("i"."b0", "i"."b1") is null), false)
group by 1
-- ["2026-05-01","2026-06-01","42n"]

-- cost_entry: acquisition_costs
select sum("i"."s0"), sum("i"."n")
from (select "f"."acquisition_channel_id" as "b0", case when "f"."acquisition_channel_id" is null then "f"."campaign_id" end as "b1", sum((cast("f"."amount_org" as decimal(38,0)) * "f"."effective_share")) as "s0", count(*) as "n" from "ll"."main"."fact_cost_entry" as "f"
where "f"."category" in (cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text), cast($7 as text), cast($8 as text), cast($9 as text), cast($10 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."cost_on" is not null and "f"."cost_on" >= cast($11 as date) and "f"."cost_on" < cast($12 as date)) and false
group by 1, 2) as "i"
left join "ll"."main"."dim_campaign" as "j0" on "j0"."key64" = "i"."b1"
where not coalesce((coalesce("i"."b0", "j0"."acquisition_channel_id") is null), false)
-- ["advertising","programme","event","salary_marketing","salary_sales","commission","tools","travel","agency","overhead","2026-05-01","2026-06-01"]

-- cost_entry: acquisition_costs by 1 keys
select coalesce("i"."b0", "j0"."acquisition_channel_id"), sum("i"."s0"), sum("i"."n")
from (select "f"."acquisition_channel_id" as "b0", case when "f"."acquisition_channel_id" is null then "f"."campaign_id" end as "b1", sum((cast("f"."amount_org" as decimal(38,0)) * "f"."effective_share")) as "s0", count(*) as "n" from "ll"."main"."fact_cost_entry" as "f"
where "f"."category" in (cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text), cast($7 as text), cast($8 as text), cast($9 as text), cast($10 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."cost_on" is not null and "f"."cost_on" >= cast($11 as date) and "f"."cost_on" < cast($12 as date)) and false
group by 1, 2) as "i"
left join "ll"."main"."dim_campaign" as "j0" on "j0"."key64" = "i"."b1"
where not coalesce((coalesce("i"."b0", "j0"."acquisition_channel_id") is null), false)
group by 1
-- ["advertising","programme","event","salary_marketing","salary_sales","commission","tools","travel","agency","overhead","2026-05-01","2026-06-01"]

-- order_line: first_year_sales
select sum("i"."s0"), sum("i"."n")
from (select "f"."first_closer_id" as "b0", "f"."first_channel_id" as "b1", case when "f"."first_channel_id" is null then "f"."campaign_id" end as "b2", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where ("f"."reversed_on" is null and "f"."customer_age_days" < cast($1 as decimal(38,9))) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."cohort_on" is not null and "f"."cohort_on" >= cast($2 as date) and "f"."cohort_on" < cast($3 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."dim_campaign" as "j1" on "j1"."key64" = "i"."b2"
where (coalesce("j0"."person_id", "i"."b0") in (cast($4 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."acquisition_channel_id") is null), false)
-- ["365","2026-05-01","2026-06-01","42n"]

-- order_line: first_year_sales by 1 keys
select coalesce("i"."b0", "j0"."acquisition_channel_id"), sum("i"."s0"), sum("i"."n")
from (select "f"."first_channel_id" as "b0", case when "f"."first_channel_id" is null then "f"."campaign_id" end as "b1", "f"."first_closer_id" as "b2", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where ("f"."reversed_on" is null and "f"."customer_age_days" < cast($1 as decimal(38,9))) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."cohort_on" is not null and "f"."cohort_on" >= cast($2 as date) and "f"."cohort_on" < cast($3 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_campaign" as "j0" on "j0"."key64" = "i"."b1"
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b2"
where (coalesce("j1"."person_id", "i"."b2") in (cast($4 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."acquisition_channel_id") is null), false)
group by 1
-- ["365","2026-05-01","2026-06-01","42n"]

-- presence: account
select key64 from "ll"."main"."fact_account" as m
where m.is_stub is not true limit 1
-- []

-- presence: cost_entry
select key64 from "ll"."main"."fact_cost_entry" as m
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

-- refund: first_year_refunds
select sum("i"."s0"), sum("i"."n")
from (select "f"."first_closer_id" as "b0", "f"."first_channel_id" as "b1", case when "f"."first_channel_id" is null then "f"."campaign_id" end as "b2", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
where "f"."customer_age_days" < cast($1 as decimal(38,9)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."cohort_on" is not null and "f"."cohort_on" >= cast($2 as date) and "f"."cohort_on" < cast($3 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."dim_campaign" as "j1" on "j1"."key64" = "i"."b2"
where (coalesce("j0"."person_id", "i"."b0") in (cast($4 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."acquisition_channel_id") is null), false)
-- ["365","2026-05-01","2026-06-01","42n"]

-- refund: first_year_refunds by 1 keys
select coalesce("i"."b0", "j0"."acquisition_channel_id"), sum("i"."s0"), sum("i"."n")
from (select "f"."first_channel_id" as "b0", case when "f"."first_channel_id" is null then "f"."campaign_id" end as "b1", "f"."first_closer_id" as "b2", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
where "f"."customer_age_days" < cast($1 as decimal(38,9)) and "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."cohort_on" is not null and "f"."cohort_on" >= cast($2 as date) and "f"."cohort_on" < cast($3 as date))
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_campaign" as "j0" on "j0"."key64" = "i"."b1"
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b2"
where (coalesce("j1"."person_id", "i"."b2") in (cast($4 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."acquisition_channel_id") is null), false)
group by 1
-- ["365","2026-05-01","2026-06-01","42n"]
