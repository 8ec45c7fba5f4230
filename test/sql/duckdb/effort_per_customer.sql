-- headline: a month against the month before

-- activity: contacts_without_minutes by 1 keys
select "w"."ordinal", "i"."b0", sum("i"."s0"), sum("i"."n")
from (select "f"."kind" as "b0", "f"."started_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_activity" as "f"
where ((("f"."status" is null or "f"."status" in (cast($1 as text))) and "f"."kind" in (cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text)) and "f"."is_automatic" is not true) and "f"."minutes_recorded" is null) and "f"."is_internal" is not true and "f"."account_id" is not null
  and ("f"."started_on" is not null and "f"."started_on" >= cast($7 as date) and "f"."started_on" < cast($8 as date)) and not coalesce(("f"."kind" is null), false)
group by 1, 2) as "i"
join (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b1" >= "w"."from_on" and "i"."b1" < "w"."to_on"
group by 1, 2
-- ["completed","call","email","message","meeting","visit","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- activity: customers_worked_on
select "w"."ordinal", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."started_on" as "b0", "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where (("f"."status" is null or "f"."status" in (cast($1 as text))) and "f"."kind" in (cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text)) and "f"."is_automatic" is not true) and "f"."is_internal" is not true and "f"."account_id" is not null
  and ("f"."started_on" is not null and "f"."started_on" >= cast($7 as date) and "f"."started_on" < cast($8 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($15 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["completed","call","email","message","meeting","visit","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- activity: effort_recorded
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."started_on" as "b0", sum("f"."minutes_recorded") as "s0", count(*) as "n" from "ll"."main"."fact_activity" as "f"
where ((("f"."status" is null or "f"."status" in (cast($1 as text))) and "f"."kind" in (cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text)) and "f"."is_automatic" is not true) and "f"."minutes_recorded" is not null) and "f"."is_internal" is not true and "f"."account_id" is not null
  and ("f"."started_on" is not null and "f"."started_on" >= cast($7 as date) and "f"."started_on" < cast($8 as date))
group by 1) as "i"
join (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["completed","call","email","message","meeting","visit","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- norm_day: norm_minutes, norm_contacts by 1 keys
select "w"."ordinal", "i"."b0", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select "f"."activity_kind" as "b0", "f"."day_on" as "b1", sum("f"."minutes") as "s0", sum("f"."quantity") as "s1", count(*) as "n" from "ll"."main"."fact_norm_day" as "f"
where ("f"."day_on" is not null and "f"."day_on" >= cast($1 as date) and "f"."day_on" < cast($2 as date)) and not coalesce(("f"."activity_kind" is null), false)
group by 1, 2) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b1" >= "w"."from_on" and "i"."b1" < "w"."to_on"
group by 1, 2
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: norm_day
select key64 from "ll"."main"."fact_norm_day" as m
where m.is_stub is not true limit 1
-- []

-- headline: by month

-- activity: contacts_without_minutes by 1 keys
select "w"."ordinal", "i"."b0", sum("i"."s0"), sum("i"."n")
from (select "f"."kind" as "b0", "f"."started_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_activity" as "f"
where ((("f"."status" is null or "f"."status" in (cast($1 as text))) and "f"."kind" in (cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text)) and "f"."is_automatic" is not true) and "f"."minutes_recorded" is null) and "f"."is_internal" is not true and "f"."account_id" is not null
  and ("f"."started_on" is not null and "f"."started_on" >= cast($7 as date) and "f"."started_on" < cast($8 as date)) and not coalesce(("f"."kind" is null), false)
group by 1, 2) as "i"
join (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date)), (cast($18 as integer), cast($19 as date), cast($20 as date))) as "w"(ordinal, from_on, to_on) on "i"."b1" >= "w"."from_on" and "i"."b1" < "w"."to_on"
group by 1, 2
-- ["completed","call","email","message","meeting","visit","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- activity: customers_worked_on
select "w"."ordinal", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."started_on" as "b0", "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where (("f"."status" is null or "f"."status" in (cast($1 as text))) and "f"."kind" in (cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text)) and "f"."is_automatic" is not true) and "f"."is_internal" is not true and "f"."account_id" is not null
  and ("f"."started_on" is not null and "f"."started_on" >= cast($7 as date) and "f"."started_on" < cast($8 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date)), (cast($18 as integer), cast($19 as date), cast($20 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($21 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["completed","call","email","message","meeting","visit","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- activity: effort_recorded
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."started_on" as "b0", sum("f"."minutes_recorded") as "s0", count(*) as "n" from "ll"."main"."fact_activity" as "f"
where ((("f"."status" is null or "f"."status" in (cast($1 as text))) and "f"."kind" in (cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text)) and "f"."is_automatic" is not true) and "f"."minutes_recorded" is not null) and "f"."is_internal" is not true and "f"."account_id" is not null
  and ("f"."started_on" is not null and "f"."started_on" >= cast($7 as date) and "f"."started_on" < cast($8 as date))
group by 1) as "i"
join (values (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date)), (cast($18 as integer), cast($19 as date), cast($20 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["completed","call","email","message","meeting","visit","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- norm_day: norm_minutes, norm_contacts by 1 keys
select "w"."ordinal", "i"."b0", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select "f"."activity_kind" as "b0", "f"."day_on" as "b1", sum("f"."minutes") as "s0", sum("f"."quantity") as "s1", count(*) as "n" from "ll"."main"."fact_norm_day" as "f"
where ("f"."day_on" is not null and "f"."day_on" >= cast($1 as date) and "f"."day_on" < cast($2 as date)) and not coalesce(("f"."activity_kind" is null), false)
group by 1, 2) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b1" >= "w"."from_on" and "i"."b1" < "w"."to_on"
group by 1, 2
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: norm_day
select key64 from "ll"."main"."fact_norm_day" as m
where m.is_stub is not true limit 1
-- []

-- headline: by team, with one

-- activity: contacts_without_minutes by 1 keys
select "i"."b0", sum("i"."s0"), sum("i"."n")
from (select "f"."kind" as "b0", "f"."user_id" as "b1", "f"."started_on" as "b2", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_activity" as "f"
where ((("f"."status" is null or "f"."status" in (cast($1 as text))) and "f"."kind" in (cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text)) and "f"."is_automatic" is not true) and "f"."minutes_recorded" is null) and "f"."is_internal" is not true and "f"."account_id" is not null
  and ("f"."started_on" is not null and "f"."started_on" >= cast($7 as date) and "f"."started_on" < cast($8 as date)) and not coalesce(("f"."kind" is null), false)
group by 1, 2, 3) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b1"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b1" and coalesce("j1"."from_on", cast($9 as date)) <= "i"."b2" and "i"."b2" < coalesce("j1"."to_on", cast($10 as date))
where (coalesce("j0"."person_id", "i"."b1") in (cast($11 as bigint))) and not coalesce(("j1"."team_key" is null), false)
group by 1
-- ["completed","call","email","message","meeting","visit","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: contacts_without_minutes by 2 keys
select "j0"."team_key", "i"."b2", sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", "f"."kind" as "b2", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_activity" as "f"
where ((("f"."status" is null or "f"."status" in (cast($1 as text))) and "f"."kind" in (cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text)) and "f"."is_automatic" is not true) and "f"."minutes_recorded" is null) and "f"."is_internal" is not true and "f"."account_id" is not null
  and ("f"."started_on" is not null and "f"."started_on" >= cast($7 as date) and "f"."started_on" < cast($8 as date)) and not coalesce(("f"."kind" is null), false)
group by 1, 2, 3) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($9 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($10 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($11 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1, 2
-- ["completed","call","email","message","meeting","visit","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: customers_worked_on
select count(distinct "i"."xd"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where (("f"."status" is null or "f"."status" in (cast($1 as text))) and "f"."kind" in (cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text)) and "f"."is_automatic" is not true) and "f"."is_internal" is not true and "f"."account_id" is not null
  and ("f"."started_on" is not null and "f"."started_on" >= cast($7 as date) and "f"."started_on" < cast($8 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($9 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($10 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($11 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["completed","call","email","message","meeting","visit","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: customers_worked_on by 1 keys
select "j0"."team_key", count(distinct "i"."xd"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", "f"."account_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where (("f"."status" is null or "f"."status" in (cast($1 as text))) and "f"."kind" in (cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text)) and "f"."is_automatic" is not true) and "f"."is_internal" is not true and "f"."account_id" is not null
  and ("f"."started_on" is not null and "f"."started_on" >= cast($7 as date) and "f"."started_on" < cast($8 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($9 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($10 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($11 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["completed","call","email","message","meeting","visit","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: effort_recorded
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", sum("f"."minutes_recorded") as "s0", count(*) as "n" from "ll"."main"."fact_activity" as "f"
where ((("f"."status" is null or "f"."status" in (cast($1 as text))) and "f"."kind" in (cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text)) and "f"."is_automatic" is not true) and "f"."minutes_recorded" is not null) and "f"."is_internal" is not true and "f"."account_id" is not null
  and ("f"."started_on" is not null and "f"."started_on" >= cast($7 as date) and "f"."started_on" < cast($8 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($9 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($10 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($11 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["completed","call","email","message","meeting","visit","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: effort_recorded by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", sum("f"."minutes_recorded") as "s0", count(*) as "n" from "ll"."main"."fact_activity" as "f"
where ((("f"."status" is null or "f"."status" in (cast($1 as text))) and "f"."kind" in (cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text)) and "f"."is_automatic" is not true) and "f"."minutes_recorded" is not null) and "f"."is_internal" is not true and "f"."account_id" is not null
  and ("f"."started_on" is not null and "f"."started_on" >= cast($7 as date) and "f"."started_on" < cast($8 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($9 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($10 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($11 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["completed","call","email","message","meeting","visit","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- norm_day: norm_minutes, norm_contacts by 1 keys
select "i"."b0", sum("i"."s0"), sum("i"."s1"), sum("i"."n")
from (select "f"."activity_kind" as "b0", "f"."user_id" as "b1", sum("f"."minutes") as "s0", sum("f"."quantity") as "s1", count(*) as "n" from "ll"."main"."fact_norm_day" as "f"
where ("f"."day_on" is not null and "f"."day_on" >= cast($1 as date) and "f"."day_on" < cast($2 as date)) and not coalesce(("f"."activity_kind" is null), false)
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b1"
where (coalesce("j0"."person_id", "i"."b1") in (cast($3 as bigint)))
group by 1
-- ["2026-05-01","2026-06-01","42n"]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- presence: norm_day
select key64 from "ll"."main"."fact_norm_day" as m
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
