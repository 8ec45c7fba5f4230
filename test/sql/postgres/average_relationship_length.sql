-- headline: a month against the month before

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

-- customer_span: relationship_days
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, (cast($1 as date) - "f"."since_on") as xv from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))) as "i") as cases
-- ["2026-04-30","grace","2026-06-21","2026-05-01","2026-05-01"]

-- customer_span: relationship_days
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, (cast($1 as date) - "f"."since_on") as xv from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))) as "i") as cases
-- ["2026-05-31","grace","2026-06-21","2026-06-01","2026-06-01"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- headline: by month

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

-- customer_span: relationship_days
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, (cast($1 as date) - "f"."since_on") as xv from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))) as "i") as cases
-- ["2026-04-30","grace","2026-06-21","2026-05-01","2026-05-01"]

-- customer_span: relationship_days
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, (cast($1 as date) - "f"."since_on") as xv from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))) as "i") as cases
-- ["2026-05-31","grace","2026-06-21","2026-06-01","2026-06-01"]

-- customer_span: relationship_days
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, (cast($1 as date) - "f"."since_on") as xv from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))) as "i") as cases
-- ["2026-06-19","grace","2026-06-21","2026-06-20","2026-06-20"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- headline: by team, with one

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

-- customer_span: relationship_days
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."owner_user_id" as "b0", "f"."key64" as xk, (cast($1 as date) - "f"."since_on") as xv from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= cast($7 as date) and cast($8 as date) < coalesce("j1"."to_on", cast($9 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($10 as bigint))) and not coalesce(("j1"."team_key" is null), false)) as cases
-- ["2026-05-31","grace","2026-06-21","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- customer_span: relationship_days by 1 keys
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "j0"."team_key" as "g0", "i"."xk", "i"."xv"
from (select "f"."owner_user_id" as "b0", "f"."key64" as xk, (cast($1 as date) - "f"."since_on") as xv from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= cast($7 as date) and cast($8 as date) < coalesce("j0"."to_on", cast($9 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($10 as bigint))) and not coalesce(("j0"."team_key" is null), false)) as cases
group by 1
-- ["2026-05-31","grace","2026-06-21","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

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

-- since_first: a month against the month before

-- customer_span: relationship_days_since_first
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, (cast($1 as date) - "via_account_id"."became_customer_on") as xv from "leadline_facts"."fact_customer_span" as "f"
left join "leadline_facts"."fact_account" as "via_account_id" on "via_account_id"."key64" = "f"."account_id"
where ((not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date)) and "via_account_id"."became_customer_on" is not null)
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))) as "i") as cases
-- ["2026-04-30","grace","2026-06-21","2026-05-01","2026-05-01"]

-- customer_span: relationship_days_since_first
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, (cast($1 as date) - "via_account_id"."became_customer_on") as xv from "leadline_facts"."fact_customer_span" as "f"
left join "leadline_facts"."fact_account" as "via_account_id" on "via_account_id"."key64" = "f"."account_id"
where ((not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date)) and "via_account_id"."became_customer_on" is not null)
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))) as "i") as cases
-- ["2026-05-31","grace","2026-06-21","2026-06-01","2026-06-01"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- since_first: by month

-- customer_span: relationship_days_since_first
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, (cast($1 as date) - "via_account_id"."became_customer_on") as xv from "leadline_facts"."fact_customer_span" as "f"
left join "leadline_facts"."fact_account" as "via_account_id" on "via_account_id"."key64" = "f"."account_id"
where ((not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date)) and "via_account_id"."became_customer_on" is not null)
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))) as "i") as cases
-- ["2026-04-30","grace","2026-06-21","2026-05-01","2026-05-01"]

-- customer_span: relationship_days_since_first
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, (cast($1 as date) - "via_account_id"."became_customer_on") as xv from "leadline_facts"."fact_customer_span" as "f"
left join "leadline_facts"."fact_account" as "via_account_id" on "via_account_id"."key64" = "f"."account_id"
where ((not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date)) and "via_account_id"."became_customer_on" is not null)
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))) as "i") as cases
-- ["2026-05-31","grace","2026-06-21","2026-06-01","2026-06-01"]

-- customer_span: relationship_days_since_first
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, (cast($1 as date) - "via_account_id"."became_customer_on") as xv from "leadline_facts"."fact_customer_span" as "f"
left join "leadline_facts"."fact_account" as "via_account_id" on "via_account_id"."key64" = "f"."account_id"
where ((not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date)) and "via_account_id"."became_customer_on" is not null)
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))) as "i") as cases
-- ["2026-06-19","grace","2026-06-21","2026-06-20","2026-06-20"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- since_first: by team, with one

-- customer_span: relationship_days_since_first
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."owner_user_id" as "b0", "f"."key64" as xk, (cast($1 as date) - "via_account_id"."became_customer_on") as xv from "leadline_facts"."fact_customer_span" as "f"
left join "leadline_facts"."fact_account" as "via_account_id" on "via_account_id"."key64" = "f"."account_id"
where ((not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date)) and "via_account_id"."became_customer_on" is not null)
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= cast($7 as date) and cast($8 as date) < coalesce("j1"."to_on", cast($9 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($10 as bigint))) and not coalesce(("j1"."team_key" is null), false)) as cases
-- ["2026-05-31","grace","2026-06-21","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- customer_span: relationship_days_since_first by 1 keys
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "j0"."team_key" as "g0", "i"."xk", "i"."xv"
from (select "f"."owner_user_id" as "b0", "f"."key64" as xk, (cast($1 as date) - "via_account_id"."became_customer_on") as xv from "leadline_facts"."fact_customer_span" as "f"
left join "leadline_facts"."fact_account" as "via_account_id" on "via_account_id"."key64" = "f"."account_id"
where ((not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date)) and "via_account_id"."became_customer_on" is not null)
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= cast($7 as date) and cast($8 as date) < coalesce("j0"."to_on", cast($9 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($10 as bigint))) and not coalesce(("j0"."team_key" is null), false)) as cases
group by 1
-- ["2026-05-31","grace","2026-06-21","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

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

-- expected: a month against the month before

-- customer_span: relationship_days_ended
select "w"."ordinal", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."left_on" as "b0", ("f"."left_on" - "f"."since_on") as xv, coalesce("f"."left_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where "f"."known_on" < cast($1 as date)
  and ("f"."left_on" is not null and "f"."left_on" < cast($2 as date))
group by 1, 2, 3) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2, 3
-- ["2026-06-21","2026-06-01",0,"0001-01-01","2026-05-01",1,"0001-01-01","2026-06-01"]

-- customer_span: relationship_days_going_on
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select (cast($1 as date) - "f"."since_on") as xv, coalesce(false, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))
group by 1, 2) as "i"
group by 1, 2
having sum("i"."n") <> 0
-- ["2026-04-30","grace","2026-06-21","2026-05-01","2026-05-01"]

-- customer_span: relationship_days_going_on
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select (cast($1 as date) - "f"."since_on") as xv, coalesce(false, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))
group by 1, 2) as "i"
group by 1, 2
having sum("i"."n") <> 0
-- ["2026-05-31","grace","2026-06-21","2026-06-01","2026-06-01"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- expected: by month

-- customer_span: relationship_days_ended
select "w"."ordinal", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."left_on" as "b0", ("f"."left_on" - "f"."since_on") as xv, coalesce("f"."left_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where "f"."known_on" < cast($1 as date)
  and ("f"."left_on" is not null and "f"."left_on" < cast($2 as date))
group by 1, 2, 3) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2, 3
-- ["2026-06-21","2026-06-20",0,"0001-01-01","2026-05-01",1,"0001-01-01","2026-06-01",2,"0001-01-01","2026-06-20"]

-- customer_span: relationship_days_going_on
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select (cast($1 as date) - "f"."since_on") as xv, coalesce(false, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))
group by 1, 2) as "i"
group by 1, 2
having sum("i"."n") <> 0
-- ["2026-04-30","grace","2026-06-21","2026-05-01","2026-05-01"]

-- customer_span: relationship_days_going_on
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select (cast($1 as date) - "f"."since_on") as xv, coalesce(false, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))
group by 1, 2) as "i"
group by 1, 2
having sum("i"."n") <> 0
-- ["2026-05-31","grace","2026-06-21","2026-06-01","2026-06-01"]

-- customer_span: relationship_days_going_on
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select (cast($1 as date) - "f"."since_on") as xv, coalesce(false, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))
group by 1, 2) as "i"
group by 1, 2
having sum("i"."n") <> 0
-- ["2026-06-19","grace","2026-06-21","2026-06-20","2026-06-20"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

-- expected: by team, with one

-- customer_span: relationship_days_ended
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."left_on" as "b1", ("f"."left_on" - "f"."since_on") as xv, coalesce("f"."left_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where "f"."known_on" < cast($1 as date)
  and ("f"."left_on" is not null and "f"."left_on" < cast($2 as date))
group by 1, 2, 3, 4) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($4 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j1"."team_key" is null), false)
group by 1, 2
-- ["2026-06-21","2026-06-01","0001-01-01","9999-12-31","42n"]

-- customer_span: relationship_days_ended by 1 keys
select "j0"."team_key", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."left_on" as "b1", ("f"."left_on" - "f"."since_on") as xv, coalesce("f"."left_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where "f"."known_on" < cast($1 as date)
  and ("f"."left_on" is not null and "f"."left_on" < cast($2 as date))
group by 1, 2, 3, 4) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($4 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1, 2, 3
-- ["2026-06-21","2026-06-01","0001-01-01","9999-12-31","42n"]

-- customer_span: relationship_days_going_on
select "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", (cast($1 as date) - "f"."since_on") as xv, coalesce(false, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))
group by 1, 2, 3) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= cast($7 as date) and cast($8 as date) < coalesce("j1"."to_on", cast($9 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($10 as bigint))) and not coalesce(("j1"."team_key" is null), false)
group by 1, 2
having sum("i"."n") <> 0
-- ["2026-05-31","grace","2026-06-21","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- customer_span: relationship_days_going_on by 1 keys
select "j0"."team_key", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", (cast($1 as date) - "f"."since_on") as xv, coalesce(false, false) as xe, count(*) as "s0", count(*) as "n" from "leadline_facts"."fact_customer_span" as "f"
where (not coalesce("f"."basis" in (cast($2 as text)), false) or "f"."to_on" >= cast($3 as date))
  and (("f"."from_on" is null or "f"."from_on" < cast($4 as date))
  and ("f"."to_on" is null or "f"."to_on" >= cast($5 as date)))
group by 1, 2, 3) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= cast($7 as date) and cast($8 as date) < coalesce("j0"."to_on", cast($9 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($10 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1, 2, 3
having sum("i"."n") <> 0
-- ["2026-05-31","grace","2026-06-21","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- presence: customer_span
select key64 from "leadline_facts"."fact_customer_span" as m
where m.is_stub is not true limit 1
-- []

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
