-- headline: a month against the month before

-- presence: stage_change
select key64 from "leadline_facts"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage_change: open_pipeline_list_value
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."changed_on" as "b0", sum("f"."list_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_stage_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."list_amount" is not null and "f"."list_amount_org" is not null
  and (("f"."changed_on" is null or "f"."changed_on" < cast($2 as date))
  and ("f"."until_on" is null or "f"."until_on" >= cast($3 as date)))
group by 1
union all select "f"."until_on" as "b0", -sum("f"."list_amount_org") as "s0", -count(*) as "n" from "leadline_facts"."fact_stage_change" as "f"
where "f"."kind" in (cast($4 as text)) and "f"."is_counted" and "f"."list_amount" is not null and "f"."list_amount_org" is not null
  and (("f"."changed_on" is null or "f"."changed_on" < cast($5 as date))
  and ("f"."until_on" is null or "f"."until_on" >= cast($6 as date))) and "f"."until_on" is not null
group by 1) as "i"
join (values (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date))) as "w"(ordinal, from_on, to_on) on ("i"."b0" is null or "i"."b0" < "w"."to_on")
group by 1
having sum("i"."n") <> 0
-- ["open","2026-06-01","2026-05-01","open","2026-06-01","2026-05-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- headline: by month

-- presence: stage_change
select key64 from "leadline_facts"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage_change: open_pipeline_list_value
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."changed_on" as "b0", sum("f"."list_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_stage_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."list_amount" is not null and "f"."list_amount_org" is not null
  and (("f"."changed_on" is null or "f"."changed_on" < cast($2 as date))
  and ("f"."until_on" is null or "f"."until_on" >= cast($3 as date)))
group by 1
union all select "f"."until_on" as "b0", -sum("f"."list_amount_org") as "s0", -count(*) as "n" from "leadline_facts"."fact_stage_change" as "f"
where "f"."kind" in (cast($4 as text)) and "f"."is_counted" and "f"."list_amount" is not null and "f"."list_amount_org" is not null
  and (("f"."changed_on" is null or "f"."changed_on" < cast($5 as date))
  and ("f"."until_on" is null or "f"."until_on" >= cast($6 as date))) and "f"."until_on" is not null
group by 1) as "i"
join (values (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date)), (cast($16 as integer), cast($17 as date), cast($18 as date))) as "w"(ordinal, from_on, to_on) on ("i"."b0" is null or "i"."b0" < "w"."to_on")
group by 1
having sum("i"."n") <> 0
-- ["open","2026-06-20","2026-05-01","open","2026-06-20","2026-05-01",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- headline: by team, with one

-- presence: stage_change
select key64 from "leadline_facts"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage_change: open_pipeline_list_value
select sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", sum("f"."list_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_stage_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."list_amount" is not null and "f"."list_amount_org" is not null
  and (("f"."changed_on" is null or "f"."changed_on" < cast($2 as date))
  and ("f"."until_on" is null or "f"."until_on" >= cast($3 as date)))
group by 1) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["open","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

-- stage_change: open_pipeline_list_value by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select "f"."owner_user_id" as "b0", sum("f"."list_amount_org") as "s0", count(*) as "n" from "leadline_facts"."fact_stage_change" as "f"
where "f"."kind" in (cast($1 as text)) and "f"."is_counted" and "f"."list_amount" is not null and "f"."list_amount_org" is not null
  and (("f"."changed_on" is null or "f"."changed_on" < cast($2 as date))
  and ("f"."until_on" is null or "f"."until_on" >= cast($3 as date)))
group by 1) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($4 as date)) <= cast($5 as date) and cast($6 as date) < coalesce("j0"."to_on", cast($7 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
having sum("i"."n") <> 0
-- ["open","2026-06-01","2026-06-01","0001-01-01","2026-05-31","2026-05-31","9999-12-31","42n"]

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
