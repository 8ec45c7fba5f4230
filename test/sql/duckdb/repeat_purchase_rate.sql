-- headline: a month against the month before

-- order_line: owned_buyers
select "w"."ordinal", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."recognised_on" as "b0", "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."reversed_on" is null and "f"."is_counted" and "f"."account_id" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($9 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- order_line: returning_buyers
select "w"."ordinal", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."recognised_on" as "b0", "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_order_line" as "f"
where ("f"."is_repeat" and "f"."reversed_on" is null) and "f"."is_counted" and "f"."account_id" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($9 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- headline: by month

-- order_line: owned_buyers
select "w"."ordinal", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."recognised_on" as "b0", "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."reversed_on" is null and "f"."is_counted" and "f"."account_id" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($15 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- order_line: returning_buyers
select "w"."ordinal", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."recognised_on" as "b0", "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_order_line" as "f"
where ("f"."is_repeat" and "f"."reversed_on" is null) and "f"."is_counted" and "f"."account_id" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($15 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- headline: by team, with one

-- order_line: owned_buyers
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."recognised_on" as "b1", "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."reversed_on" is null and "f"."is_counted" and "f"."account_id" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($4 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: owned_buyers by 1 keys
select "j0"."team_key", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."recognised_on" as "b1", "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."reversed_on" is null and "f"."is_counted" and "f"."account_id" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($4 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: returning_buyers
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."recognised_on" as "b1", "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_order_line" as "f"
where ("f"."is_repeat" and "f"."reversed_on" is null) and "f"."is_counted" and "f"."account_id" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($4 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: returning_buyers by 1 keys
select "j0"."team_key", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."account_owner_id" as "b0", "f"."recognised_on" as "b1", "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_order_line" as "f"
where ("f"."is_repeat" and "f"."reversed_on" is null) and "f"."is_counted" and "f"."account_id" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($4 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

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

-- second_within_90_days: a month against the month before

-- account: mature_new_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."became_customer_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where (("f"."second_purchase_on" is not null
  and ("f"."second_purchase_on" - "f"."became_customer_on") <= cast($1 as integer)) or "f"."became_customer_on" < cast($2 as date)) and "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($3 as date) and "f"."became_customer_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- [90,"2026-03-23","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- account: second_purchase_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."became_customer_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where ("f"."second_purchase_on" is not null
  and ("f"."second_purchase_on" - "f"."became_customer_on") <= cast($1 as integer)) and "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($2 as date) and "f"."became_customer_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- [90,"2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: account
select key64 from "ll"."main"."fact_account" as m
where m.is_stub is not true limit 1
-- []

-- second_within_90_days: by month

-- account: mature_new_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."became_customer_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where (("f"."second_purchase_on" is not null
  and ("f"."second_purchase_on" - "f"."became_customer_on") <= cast($1 as integer)) or "f"."became_customer_on" < cast($2 as date)) and "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($3 as date) and "f"."became_customer_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- [90,"2026-03-23","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- account: second_purchase_customers
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."became_customer_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where ("f"."second_purchase_on" is not null
  and ("f"."second_purchase_on" - "f"."became_customer_on") <= cast($1 as integer)) and "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($2 as date) and "f"."became_customer_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- [90,"2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: account
select key64 from "ll"."main"."fact_account" as m
where m.is_stub is not true limit 1
-- []

-- second_within_90_days: by team, with one

-- account: mature_new_customers
select sum("i"."s0"), sum("i"."n")
from (select "f"."first_closer_user_id" as "b0", "f"."became_customer_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where (("f"."second_purchase_on" is not null
  and ("f"."second_purchase_on" - "f"."became_customer_on") <= cast($1 as integer)) or "f"."became_customer_on" < cast($2 as date)) and "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($3 as date) and "f"."became_customer_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- [90,"2026-03-23","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- account: mature_new_customers by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."first_closer_user_id" as "b0", "f"."became_customer_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where (("f"."second_purchase_on" is not null
  and ("f"."second_purchase_on" - "f"."became_customer_on") <= cast($1 as integer)) or "f"."became_customer_on" < cast($2 as date)) and "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($3 as date) and "f"."became_customer_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- [90,"2026-03-23","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- account: second_purchase_customers
select sum("i"."s0"), sum("i"."n")
from (select "f"."first_closer_user_id" as "b0", "f"."became_customer_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where ("f"."second_purchase_on" is not null
  and ("f"."second_purchase_on" - "f"."became_customer_on") <= cast($1 as integer)) and "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($2 as date) and "f"."became_customer_on" < cast($3 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- [90,"2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- account: second_purchase_customers by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."first_closer_user_id" as "b0", "f"."became_customer_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_account" as "f"
where ("f"."second_purchase_on" is not null
  and ("f"."second_purchase_on" - "f"."became_customer_on") <= cast($1 as integer)) and "f"."merged_into_id" is null and "f"."is_test" is not true and "f"."is_internal" is not true
  and ("f"."became_customer_on" is not null and "f"."became_customer_on" >= cast($2 as date) and "f"."became_customer_on" < cast($3 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- [90,"2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: account
select key64 from "ll"."main"."fact_account" as m
where m.is_stub is not true limit 1
-- []

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
