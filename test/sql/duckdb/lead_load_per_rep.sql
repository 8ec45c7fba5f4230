-- headline: a month against the month before

-- activity: lead_loads
select "w"."ordinal", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."started_on" as "b0", "f"."load_key" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
left join "ll"."main"."fact_lead" as "via_lead_id" on "via_lead_id"."key64" = "f"."lead_id"
where ("f"."is_attempt" and "f"."lead_id" is not null) and "via_lead_id"."is_counted"
  and ("f"."started_on" is not null and "f"."started_on" >= cast($1 as date) and "f"."started_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($9 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: workday
select key64 from "ll"."main"."fact_workday" as m
where m.is_stub is not true limit 1
-- []

-- workday: selling_days
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."selling_fte") as "s0", count(*) as "n" from "ll"."main"."fact_workday" as "f"
where ("f"."day_on" is not null and "f"."day_on" >= cast($1 as date) and "f"."day_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- headline: by month

-- activity: lead_loads
select "w"."ordinal", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."started_on" as "b0", "f"."load_key" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
left join "ll"."main"."fact_lead" as "via_lead_id" on "via_lead_id"."key64" = "f"."lead_id"
where ("f"."is_attempt" and "f"."lead_id" is not null) and "via_lead_id"."is_counted"
  and ("f"."started_on" is not null and "f"."started_on" >= cast($1 as date) and "f"."started_on" < cast($2 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($15 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: workday
select key64 from "ll"."main"."fact_workday" as m
where m.is_stub is not true limit 1
-- []

-- workday: selling_days
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."day_on" as "b0", sum("f"."selling_fte") as "s0", count(*) as "n" from "ll"."main"."fact_workday" as "f"
where ("f"."day_on" is not null and "f"."day_on" >= cast($1 as date) and "f"."day_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- headline: by team, with one

-- activity: lead_loads
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", "f"."load_key" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
left join "ll"."main"."fact_lead" as "via_lead_id" on "via_lead_id"."key64" = "f"."lead_id"
where ("f"."is_attempt" and "f"."lead_id" is not null) and "via_lead_id"."is_counted"
  and ("f"."started_on" is not null and "f"."started_on" >= cast($1 as date) and "f"."started_on" < cast($2 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($4 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: lead_loads by 1 keys
select "j0"."team_key", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", "f"."load_key" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
left join "ll"."main"."fact_lead" as "via_lead_id" on "via_lead_id"."key64" = "f"."lead_id"
where ("f"."is_attempt" and "f"."lead_id" is not null) and "via_lead_id"."is_counted"
  and ("f"."started_on" is not null and "f"."started_on" >= cast($1 as date) and "f"."started_on" < cast($2 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($4 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: workday
select key64 from "ll"."main"."fact_workday" as m
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

-- workday: selling_days
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."day_on" as "b1", sum("f"."selling_fte") as "s0", count(*) as "n" from "ll"."main"."fact_workday" as "f"
where ("f"."day_on" is not null and "f"."day_on" >= cast($1 as date) and "f"."day_on" < cast($2 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($4 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- workday: selling_days by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."day_on" as "b1", sum("f"."selling_fte") as "s0", count(*) as "n" from "ll"."main"."fact_workday" as "f"
where ("f"."day_on" is not null and "f"."day_on" >= cast($1 as date) and "f"."day_on" < cast($2 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($3 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($4 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($5 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]
