-- headline: a month against the month before

-- presence: stage_change
select key64 from "leadline_facts"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage_change: stage_visits
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."visit_days" as xv from "leadline_facts"."fact_stage_change" as "f"
where ("f"."kind" in (cast($1 as text)) and "f"."visit_days" is not null) and "f"."is_counted"
  and ("f"."until_on" is not null and "f"."until_on" >= cast($2 as date) and "f"."until_on" < cast($3 as date))) as "i") as cases
-- ["open","2026-04-01","2026-05-01"]

-- stage_change: stage_visits
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."visit_days" as xv from "leadline_facts"."fact_stage_change" as "f"
where ("f"."kind" in (cast($1 as text)) and "f"."visit_days" is not null) and "f"."is_counted"
  and ("f"."until_on" is not null and "f"."until_on" >= cast($2 as date) and "f"."until_on" < cast($3 as date))) as "i") as cases
-- ["open","2026-05-01","2026-06-01"]

-- headline: by month

-- presence: stage_change
select key64 from "leadline_facts"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage_change: stage_visits
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "w"."ordinal" as "g0", "i"."xk", "i"."xv"
from (select "f"."until_on" as "b0", "f"."key64" as xk, "f"."visit_days" as xv from "leadline_facts"."fact_stage_change" as "f"
where ("f"."kind" in (cast($1 as text)) and "f"."visit_days" is not null) and "f"."is_counted"
  and ("f"."until_on" is not null and "f"."until_on" >= cast($2 as date) and "f"."until_on" < cast($3 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($13 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date") as cases
group by 1
-- ["open","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",2,"2026-06-01","2026-06-20",30]

-- stage_change: stage_visits
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."visit_days" as xv from "leadline_facts"."fact_stage_change" as "f"
where ("f"."kind" in (cast($1 as text)) and "f"."visit_days" is not null) and "f"."is_counted"
  and ("f"."until_on" is not null and "f"."until_on" >= cast($2 as date) and "f"."until_on" < cast($3 as date))) as "i") as cases
-- ["open","2026-04-01","2026-06-20"]

-- headline: by team, with one

-- presence: stage_change
select key64 from "leadline_facts"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage_change: stage_visits
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."owner_user_id" as "b0", "f"."until_on" as "b1", "f"."key64" as xk, "f"."visit_days" as xv from "leadline_facts"."fact_stage_change" as "f"
where ("f"."kind" in (cast($1 as text)) and "f"."visit_days" is not null) and "f"."is_counted"
  and ("f"."until_on" is not null and "f"."until_on" >= cast($2 as date) and "f"."until_on" < cast($3 as date))) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false)) as cases
-- ["open","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- stage_change: stage_visits by 1 keys
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "j0"."team_key" as "g0", "i"."xk", "i"."xv"
from (select "f"."owner_user_id" as "b0", "f"."until_on" as "b1", "f"."key64" as xk, "f"."visit_days" as xv from "leadline_facts"."fact_stage_change" as "f"
where ("f"."kind" in (cast($1 as text)) and "f"."visit_days" is not null) and "f"."is_counted"
  and ("f"."until_on" is not null and "f"."until_on" >= cast($2 as date) and "f"."until_on" < cast($3 as date))) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false)) as cases
group by 1
-- ["open","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

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

-- mean: a month against the month before

-- presence: stage_change
select key64 from "leadline_facts"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage_change: stage_visits
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."visit_days" as xv from "leadline_facts"."fact_stage_change" as "f"
where ("f"."kind" in (cast($1 as text)) and "f"."visit_days" is not null) and "f"."is_counted"
  and ("f"."until_on" is not null and "f"."until_on" >= cast($2 as date) and "f"."until_on" < cast($3 as date))) as "i") as cases
-- ["open","2026-04-01","2026-05-01"]

-- stage_change: stage_visits
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."visit_days" as xv from "leadline_facts"."fact_stage_change" as "f"
where ("f"."kind" in (cast($1 as text)) and "f"."visit_days" is not null) and "f"."is_counted"
  and ("f"."until_on" is not null and "f"."until_on" >= cast($2 as date) and "f"."until_on" < cast($3 as date))) as "i") as cases
-- ["open","2026-05-01","2026-06-01"]

-- mean: by month

-- presence: stage_change
select key64 from "leadline_facts"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage_change: stage_visits
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "w"."ordinal" as "g0", "i"."xk", "i"."xv"
from (select "f"."until_on" as "b0", "f"."key64" as xk, "f"."visit_days" as xv from "leadline_facts"."fact_stage_change" as "f"
where ("f"."kind" in (cast($1 as text)) and "f"."visit_days" is not null) and "f"."is_counted"
  and ("f"."until_on" is not null and "f"."until_on" >= cast($2 as date) and "f"."until_on" < cast($3 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($13 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date") as cases
group by 1
-- ["open","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",2,"2026-06-01","2026-06-20",30]

-- stage_change: stage_visits
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."visit_days" as xv from "leadline_facts"."fact_stage_change" as "f"
where ("f"."kind" in (cast($1 as text)) and "f"."visit_days" is not null) and "f"."is_counted"
  and ("f"."until_on" is not null and "f"."until_on" >= cast($2 as date) and "f"."until_on" < cast($3 as date))) as "i") as cases
-- ["open","2026-04-01","2026-06-20"]

-- mean: by team, with one

-- presence: stage_change
select key64 from "leadline_facts"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage_change: stage_visits
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."owner_user_id" as "b0", "f"."until_on" as "b1", "f"."key64" as xk, "f"."visit_days" as xv from "leadline_facts"."fact_stage_change" as "f"
where ("f"."kind" in (cast($1 as text)) and "f"."visit_days" is not null) and "f"."is_counted"
  and ("f"."until_on" is not null and "f"."until_on" >= cast($2 as date) and "f"."until_on" < cast($3 as date))) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false)) as cases
-- ["open","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- stage_change: stage_visits by 1 keys
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "j0"."team_key" as "g0", "i"."xk", "i"."xv"
from (select "f"."owner_user_id" as "b0", "f"."until_on" as "b1", "f"."key64" as xk, "f"."visit_days" as xv from "leadline_facts"."fact_stage_change" as "f"
where ("f"."kind" in (cast($1 as text)) and "f"."visit_days" is not null) and "f"."is_counted"
  and ("f"."until_on" is not null and "f"."until_on" >= cast($2 as date) and "f"."until_on" < cast($3 as date))) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false)) as cases
group by 1
-- ["open","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

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
