-- headline: a month against the month before

-- activity: customer_contacts_answered
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."started_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."is_two_way" or "f"."issue_raised" in (cast($1 as text), cast($2 as text))) and "f"."is_internal" is not true and "f"."issue_raised" in (cast($3 as text), cast($4 as text))
  and ("f"."started_on" is not null and "f"."started_on" >= cast($5 as date) and "f"."started_on" < cast($6 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($13 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["yes","no","yes","no","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- activity: customer_contacts_unanswered
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."started_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."is_two_way"
  and ("f"."issue_raised" is null or "f"."issue_raised" in (cast($1 as text)))) and "f"."is_internal" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($2 as date) and "f"."started_on" < cast($3 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($10 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["unknown","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- activity: customer_contacts_with_issue
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."started_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where (("f"."is_two_way" or "f"."issue_raised" in (cast($1 as text), cast($2 as text))) and "f"."issue_raised" in (cast($3 as text))) and "f"."is_internal" is not true and "f"."issue_raised" in (cast($4 as text), cast($5 as text))
  and ("f"."started_on" is not null and "f"."started_on" >= cast($6 as date) and "f"."started_on" < cast($7 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($14 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["yes","no","yes","yes","no","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",30]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- headline: by month

-- activity: customer_contacts_answered
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."started_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."is_two_way" or "f"."issue_raised" in (cast($1 as text), cast($2 as text))) and "f"."is_internal" is not true and "f"."issue_raised" in (cast($3 as text), cast($4 as text))
  and ("f"."started_on" is not null and "f"."started_on" >= cast($5 as date) and "f"."started_on" < cast($6 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date)), (cast($16 as integer), cast($17 as date), cast($18 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($19 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["yes","no","yes","no","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- activity: customer_contacts_unanswered
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."started_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."is_two_way"
  and ("f"."issue_raised" is null or "f"."issue_raised" in (cast($1 as text)))) and "f"."is_internal" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($2 as date) and "f"."started_on" < cast($3 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($16 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["unknown","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- activity: customer_contacts_with_issue
select "w"."ordinal", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."started_on" as "b0", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where (("f"."is_two_way" or "f"."issue_raised" in (cast($1 as text), cast($2 as text))) and "f"."issue_raised" in (cast($3 as text))) and "f"."is_internal" is not true and "f"."issue_raised" in (cast($4 as text), cast($5 as text))
  and ("f"."started_on" is not null and "f"."started_on" >= cast($6 as date) and "f"."started_on" < cast($7 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date)), (cast($17 as integer), cast($18 as date), cast($19 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($20 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date"
group by 1
-- ["yes","no","yes","yes","no","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20",79]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
where m.is_stub is not true limit 1
-- []

-- headline: by team, with one

-- activity: customer_contacts_answered
select count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."is_two_way" or "f"."issue_raised" in (cast($1 as text), cast($2 as text))) and "f"."is_internal" is not true and "f"."issue_raised" in (cast($3 as text), cast($4 as text))
  and ("f"."started_on" is not null and "f"."started_on" >= cast($5 as date) and "f"."started_on" < cast($6 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($7 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($8 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($9 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["yes","no","yes","no","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: customer_contacts_answered by 1 keys
select "j0"."team_key", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."is_two_way" or "f"."issue_raised" in (cast($1 as text), cast($2 as text))) and "f"."is_internal" is not true and "f"."issue_raised" in (cast($3 as text), cast($4 as text))
  and ("f"."started_on" is not null and "f"."started_on" >= cast($5 as date) and "f"."started_on" < cast($6 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($7 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($8 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($9 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["yes","no","yes","no","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: customer_contacts_unanswered
select count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."is_two_way"
  and ("f"."issue_raised" is null or "f"."issue_raised" in (cast($1 as text)))) and "f"."is_internal" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($2 as date) and "f"."started_on" < cast($3 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["unknown","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: customer_contacts_unanswered by 1 keys
select "j0"."team_key", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where ("f"."is_two_way"
  and ("f"."issue_raised" is null or "f"."issue_raised" in (cast($1 as text)))) and "f"."is_internal" is not true
  and ("f"."started_on" is not null and "f"."started_on" >= cast($2 as date) and "f"."started_on" < cast($3 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["unknown","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: customer_contacts_with_issue
select count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where (("f"."is_two_way" or "f"."issue_raised" in (cast($1 as text), cast($2 as text))) and "f"."issue_raised" in (cast($3 as text))) and "f"."is_internal" is not true and "f"."issue_raised" in (cast($4 as text), cast($5 as text))
  and ("f"."started_on" is not null and "f"."started_on" >= cast($6 as date) and "f"."started_on" < cast($7 as date))) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($8 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($9 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($10 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["yes","no","yes","yes","no","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- activity: customer_contacts_with_issue by 1 keys
select "j0"."team_key", count(distinct "i"."xd") + coalesce(sum("i"."n") filter (where "i"."xd" is null), 0), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."started_on" as "b1", "f"."shared_id" as xd, 1 as "s0", 1 as "n" from "ll"."main"."fact_activity" as "f"
where (("f"."is_two_way" or "f"."issue_raised" in (cast($1 as text), cast($2 as text))) and "f"."issue_raised" in (cast($3 as text))) and "f"."is_internal" is not true and "f"."issue_raised" in (cast($4 as text), cast($5 as text))
  and ("f"."started_on" is not null and "f"."started_on" >= cast($6 as date) and "f"."started_on" < cast($7 as date))) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($8 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($9 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($10 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["yes","no","yes","yes","no","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: activity
select key64 from "ll"."main"."fact_activity" as m
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
