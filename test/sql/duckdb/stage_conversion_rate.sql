-- headline: a month against the month before

-- presence: stage_change
select key64 from "ll"."main"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage_change: stage_delays
select "i"."xa", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."to_stage_id" as xa, ("f"."until_on" - "f"."changed_on") as xv, coalesce("f"."until_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
where (("f"."kind" in (cast($1 as text)) and "f"."is_first_visit") and "f"."until_on" is not null) and "f"."is_counted" and "f"."until_on" is not null
  and ("f"."changed_on" is not null and true)
group by 1, 2, 3) as "i"
group by 1, 2, 3
-- ["open"]

-- stage_change: stage_entries
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."changed_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
where ("f"."kind" in (cast($1 as text)) and "f"."is_first_visit") and "f"."is_counted"
  and ("f"."changed_on" is not null and "f"."changed_on" >= cast($2 as date) and "f"."changed_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["open","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- stage_change: stage_entries_moved_on
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."changed_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
where (("f"."kind" in (cast($1 as text)) and "f"."is_first_visit") and "f"."visit_outcome" in (cast($2 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and "f"."changed_on" >= cast($3 as date) and "f"."changed_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["open","moved_on","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- stage_change: waiting_stage_entries
select "w"."ordinal", "i"."xa", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."changed_on" as "b0", "f"."to_stage_id" as xa, (cast($1 as date) - "f"."changed_on") as xv, coalesce("f"."changed_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
where (("f"."kind" in (cast($2 as text)) and "f"."is_first_visit") and "f"."visit_outcome" in (cast($3 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and "f"."changed_on" >= cast($4 as date) and "f"."changed_on" < cast($5 as date))
group by 1, 2, 3, 4) as "i"
join (values (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2, 3, 4
-- ["2026-06-20","open","open","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- headline: by month

-- presence: stage_change
select key64 from "ll"."main"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage_change: stage_delays
select "i"."xa", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."to_stage_id" as xa, ("f"."until_on" - "f"."changed_on") as xv, coalesce("f"."until_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
where (("f"."kind" in (cast($1 as text)) and "f"."is_first_visit") and "f"."until_on" is not null) and "f"."is_counted" and "f"."until_on" is not null
  and ("f"."changed_on" is not null and true)
group by 1, 2, 3) as "i"
group by 1, 2, 3
-- ["open"]

-- stage_change: stage_entries
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."changed_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
where ("f"."kind" in (cast($1 as text)) and "f"."is_first_visit") and "f"."is_counted"
  and ("f"."changed_on" is not null and "f"."changed_on" >= cast($2 as date) and "f"."changed_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["open","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- stage_change: stage_entries_moved_on
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."changed_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
where (("f"."kind" in (cast($1 as text)) and "f"."is_first_visit") and "f"."visit_outcome" in (cast($2 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and "f"."changed_on" >= cast($3 as date) and "f"."changed_on" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["open","moved_on","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- stage_change: waiting_stage_entries
select "w"."ordinal", "i"."xa", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."changed_on" as "b0", "f"."to_stage_id" as xa, (cast($1 as date) - "f"."changed_on") as xv, coalesce("f"."changed_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
where (("f"."kind" in (cast($2 as text)) and "f"."is_first_visit") and "f"."visit_outcome" in (cast($3 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and "f"."changed_on" >= cast($4 as date) and "f"."changed_on" < cast($5 as date))
group by 1, 2, 3, 4) as "i"
join (values (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date)), (cast($15 as integer), cast($16 as date), cast($17 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1, 2, 3, 4
-- ["2026-06-20","open","open","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- headline: by team, with one

-- presence: stage_change
select key64 from "ll"."main"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage_change: stage_delays
select "i"."xa", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."to_stage_id" as xa, ("f"."until_on" - "f"."changed_on") as xv, coalesce("f"."until_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
where (("f"."kind" in (cast($1 as text)) and "f"."is_first_visit") and "f"."until_on" is not null) and "f"."is_counted" and "f"."until_on" is not null
  and ("f"."changed_on" is not null and true)
group by 1, 2, 3) as "i"
group by 1, 2, 3
-- ["open"]

-- stage_change: stage_entries
select sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."changed_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
where ("f"."kind" in (cast($1 as text)) and "f"."is_first_visit") and "f"."is_counted"
  and ("f"."changed_on" is not null and "f"."changed_on" >= cast($2 as date) and "f"."changed_on" < cast($3 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["open","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- stage_change: stage_entries by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."changed_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
where ("f"."kind" in (cast($1 as text)) and "f"."is_first_visit") and "f"."is_counted"
  and ("f"."changed_on" is not null and "f"."changed_on" >= cast($2 as date) and "f"."changed_on" < cast($3 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($5 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["open","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- stage_change: stage_entries_moved_on
select sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."changed_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
where (("f"."kind" in (cast($1 as text)) and "f"."is_first_visit") and "f"."visit_outcome" in (cast($2 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and "f"."changed_on" >= cast($3 as date) and "f"."changed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["open","moved_on","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- stage_change: stage_entries_moved_on by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."changed_on" as "b1", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
where (("f"."kind" in (cast($1 as text)) and "f"."is_first_visit") and "f"."visit_outcome" in (cast($2 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and "f"."changed_on" >= cast($3 as date) and "f"."changed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["open","moved_on","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- stage_change: waiting_stage_entries
select "i"."xa", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."changed_on" as "b1", "f"."to_stage_id" as xa, (cast($1 as date) - "f"."changed_on") as xv, coalesce("f"."changed_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
where (("f"."kind" in (cast($2 as text)) and "f"."is_first_visit") and "f"."visit_outcome" in (cast($3 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and "f"."changed_on" >= cast($4 as date) and "f"."changed_on" < cast($5 as date))
group by 1, 2, 3, 4, 5) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
group by 1, 2, 3
-- ["2026-06-20","open","open","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- stage_change: waiting_stage_entries by 1 keys
select "j0"."team_key", "i"."xa", "i"."xv", "i"."xe", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", "f"."changed_on" as "b1", "f"."to_stage_id" as xa, (cast($1 as date) - "f"."changed_on") as xv, coalesce("f"."changed_on" is not null, false) as xe, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
where (("f"."kind" in (cast($2 as text)) and "f"."is_first_visit") and "f"."visit_outcome" in (cast($3 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and "f"."changed_on" >= cast($4 as date) and "f"."changed_on" < cast($5 as date))
group by 1, 2, 3, 4, 5) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1, 2, 3, 4
-- ["2026-06-20","open","open","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

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
