-- headline: a month against the month before

-- lead: days_to_customer
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."days_to_customer" as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."days_to_customer" is not null
  and ("f"."customer_on" is not null and "f"."customer_on" >= cast($1 as date) and "f"."customer_on" < cast($2 as date))) as "i") as cases
-- ["2026-04-01","2026-05-01"]

-- lead: days_to_customer
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."days_to_customer" as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."days_to_customer" is not null
  and ("f"."customer_on" is not null and "f"."customer_on" >= cast($1 as date) and "f"."customer_on" < cast($2 as date))) as "i") as cases
-- ["2026-05-01","2026-06-01"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- headline: by month

-- lead: days_to_customer
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "w"."ordinal" as "g0", "i"."xk", "i"."xv"
from (select "f"."customer_on" as "b0", "f"."key64" as xk, "f"."days_to_customer" as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."days_to_customer" is not null
  and ("f"."customer_on" is not null and "f"."customer_on" >= cast($1 as date) and "f"."customer_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($12 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date") as cases
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",2,"2026-06-01","2026-06-20",30]

-- lead: days_to_customer
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."days_to_customer" as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."days_to_customer" is not null
  and ("f"."customer_on" is not null and "f"."customer_on" >= cast($1 as date) and "f"."customer_on" < cast($2 as date))) as "i") as cases
-- ["2026-04-01","2026-06-20"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- headline: by team, with one

-- lead: days_to_customer
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."owner_user_id" as "b0", "f"."customer_on" as "b1", "f"."key64" as xk, "f"."days_to_customer" as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."days_to_customer" is not null
  and ("f"."customer_on" is not null and "f"."customer_on" >= cast($1 as date) and "f"."customer_on" < cast($2 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($4 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j1"."team_key" is null), false)) as cases
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: days_to_customer by 1 keys
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "j0"."team_key" as "g0", "i"."xk", "i"."xv"
from (select "f"."owner_user_id" as "b0", "f"."customer_on" as "b1", "f"."key64" as xk, "f"."days_to_customer" as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."days_to_customer" is not null
  and ("f"."customer_on" is not null and "f"."customer_on" >= cast($1 as date) and "f"."customer_on" < cast($2 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($4 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j0"."team_key" is null), false)) as cases
group by 1
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
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

-- mean: a month against the month before

-- lead: days_to_customer
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."days_to_customer" as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."days_to_customer" is not null
  and ("f"."customer_on" is not null and "f"."customer_on" >= cast($1 as date) and "f"."customer_on" < cast($2 as date))) as "i") as cases
-- ["2026-04-01","2026-05-01"]

-- lead: days_to_customer
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."days_to_customer" as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."days_to_customer" is not null
  and ("f"."customer_on" is not null and "f"."customer_on" >= cast($1 as date) and "f"."customer_on" < cast($2 as date))) as "i") as cases
-- ["2026-05-01","2026-06-01"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- mean: by month

-- lead: days_to_customer
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "w"."ordinal" as "g0", "i"."xk", "i"."xv"
from (select "f"."customer_on" as "b0", "f"."key64" as xk, "f"."days_to_customer" as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."days_to_customer" is not null
  and ("f"."customer_on" is not null and "f"."customer_on" >= cast($1 as date) and "f"."customer_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($12 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date") as cases
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",2,"2026-06-01","2026-06-20",30]

-- lead: days_to_customer
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."days_to_customer" as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."days_to_customer" is not null
  and ("f"."customer_on" is not null and "f"."customer_on" >= cast($1 as date) and "f"."customer_on" < cast($2 as date))) as "i") as cases
-- ["2026-04-01","2026-06-20"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- mean: by team, with one

-- lead: days_to_customer
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."owner_user_id" as "b0", "f"."customer_on" as "b1", "f"."key64" as xk, "f"."days_to_customer" as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."days_to_customer" is not null
  and ("f"."customer_on" is not null and "f"."customer_on" >= cast($1 as date) and "f"."customer_on" < cast($2 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($4 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j1"."team_key" is null), false)) as cases
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: days_to_customer by 1 keys
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "j0"."team_key" as "g0", "i"."xk", "i"."xv"
from (select "f"."owner_user_id" as "b0", "f"."customer_on" as "b1", "f"."key64" as xk, "f"."days_to_customer" as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account" and "f"."days_to_customer" is not null
  and ("f"."customer_on" is not null and "f"."customer_on" >= cast($1 as date) and "f"."customer_on" < cast($2 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($4 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j0"."team_key" is null), false)) as cases
group by 1
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
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

-- created_cohort: a month against the month before

-- lead: days_to_customer_of_created
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, ("f"."customer_on" - "f"."created_on") as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($1 as date) and "f"."created_on" < cast($2 as date))) as "i") as cases
-- ["2026-04-01","2026-05-01"]

-- lead: days_to_customer_of_created
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, ("f"."customer_on" - "f"."created_on") as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($1 as date) and "f"."created_on" < cast($2 as date))) as "i") as cases
-- ["2026-05-01","2026-06-01"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- created_cohort: by month

-- lead: days_to_customer_of_created
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "w"."ordinal" as "g0", "i"."xk", "i"."xv"
from (select "f"."created_on" as "b0", "f"."key64" as xk, ("f"."customer_on" - "f"."created_on") as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($1 as date) and "f"."created_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($12 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date") as cases
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",2,"2026-06-01","2026-06-20",30]

-- lead: days_to_customer_of_created
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, ("f"."customer_on" - "f"."created_on") as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($1 as date) and "f"."created_on" < cast($2 as date))) as "i") as cases
-- ["2026-04-01","2026-06-20"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- created_cohort: by team, with one

-- lead: days_to_customer_of_created
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", "f"."key64" as xk, ("f"."customer_on" - "f"."created_on") as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($1 as date) and "f"."created_on" < cast($2 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($4 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j1"."team_key" is null), false)) as cases
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: days_to_customer_of_created by 1 keys
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "j0"."team_key" as "g0", "i"."xk", "i"."xv"
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", "f"."key64" as xk, ("f"."customer_on" - "f"."created_on") as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($1 as date) and "f"."created_on" < cast($2 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($4 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j0"."team_key" is null), false)) as cases
group by 1
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
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

-- created_cohort_mean: a month against the month before

-- lead: days_to_customer_of_created
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, ("f"."customer_on" - "f"."created_on") as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($1 as date) and "f"."created_on" < cast($2 as date))) as "i") as cases
-- ["2026-04-01","2026-05-01"]

-- lead: days_to_customer_of_created
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, ("f"."customer_on" - "f"."created_on") as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($1 as date) and "f"."created_on" < cast($2 as date))) as "i") as cases
-- ["2026-05-01","2026-06-01"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- created_cohort_mean: by month

-- lead: days_to_customer_of_created
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "w"."ordinal" as "g0", "i"."xk", "i"."xv"
from (select "f"."created_on" as "b0", "f"."key64" as xk, ("f"."customer_on" - "f"."created_on") as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($1 as date) and "f"."created_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($12 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date") as cases
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",2,"2026-06-01","2026-06-20",30]

-- lead: days_to_customer_of_created
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, ("f"."customer_on" - "f"."created_on") as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($1 as date) and "f"."created_on" < cast($2 as date))) as "i") as cases
-- ["2026-04-01","2026-06-20"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
where m.is_stub is not true limit 1
-- []

-- created_cohort_mean: by team, with one

-- lead: days_to_customer_of_created
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", "f"."key64" as xk, ("f"."customer_on" - "f"."created_on") as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($1 as date) and "f"."created_on" < cast($2 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($4 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j1"."team_key" is null), false)) as cases
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- lead: days_to_customer_of_created by 1 keys
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "j0"."team_key" as "g0", "i"."xk", "i"."xv"
from (select "f"."owner_user_id" as "b0", "f"."created_on" as "b1", "f"."key64" as xk, ("f"."customer_on" - "f"."created_on") as xv from "ll"."main"."fact_lead" as "f"
where "f"."customer_on" is not null and "f"."duplicate_of_id" is null and "f"."is_counted" and "f"."is_first_of_account"
  and ("f"."created_on" is not null and "f"."created_on" >= cast($1 as date) and "f"."created_on" < cast($2 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($4 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j0"."team_key" is null), false)) as cases
group by 1
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: lead
select key64 from "ll"."main"."fact_lead" as m
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
