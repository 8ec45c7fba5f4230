-- headline: a month against the month before

-- cost_entry: acquisition_costs
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."cost_on" as "b0", sum((cast("f"."amount_org" as decimal(38,0)) * "f"."effective_share")) as "s0", count(*) as "n" from "leadline_facts"."fact_cost_entry" as "f"
where "f"."category" in (cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text), cast($7 as text), cast($8 as text), cast($9 as text), cast($10 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."cost_on" is not null and "f"."cost_on" >= cast($11 as date) and "f"."cost_on" < cast($12 as date))
group by 1) as "i"
join (values (cast($13 as integer), cast($14 as date), cast($15 as date)), (cast($16 as integer), cast($17 as date), cast($18 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["advertising","programme","event","salary_marketing","salary_sales","commission","tools","travel","agency","overhead","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: cost_entry
select key64 from "leadline_facts"."fact_cost_entry" as m
where m.is_stub is not true limit 1
-- []

-- headline: by month

-- cost_entry: acquisition_costs
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."cost_on" as "b0", sum((cast("f"."amount_org" as decimal(38,0)) * "f"."effective_share")) as "s0", count(*) as "n" from "leadline_facts"."fact_cost_entry" as "f"
where "f"."category" in (cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text), cast($7 as text), cast($8 as text), cast($9 as text), cast($10 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."cost_on" is not null and "f"."cost_on" >= cast($11 as date) and "f"."cost_on" < cast($12 as date))
group by 1) as "i"
join (values (cast($13 as integer), cast($14 as date), cast($15 as date)), (cast($16 as integer), cast($17 as date), cast($18 as date)), (cast($19 as integer), cast($20 as date), cast($21 as date)), (cast($22 as integer), cast($23 as date), cast($24 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["advertising","programme","event","salary_marketing","salary_sales","commission","tools","travel","agency","overhead","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: cost_entry
select key64 from "leadline_facts"."fact_cost_entry" as m
where m.is_stub is not true limit 1
-- []

-- headline: by team, with one

-- cost_entry: acquisition_costs
select sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", sum((cast("f"."amount_org" as decimal(38,0)) * "f"."effective_share")) as "s0", count(*) as "n" from "leadline_facts"."fact_cost_entry" as "f"
where "f"."category" in (cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text), cast($7 as text), cast($8 as text), cast($9 as text), cast($10 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."cost_on" is not null and "f"."cost_on" >= cast($11 as date) and "f"."cost_on" < cast($12 as date)) and false
group by 1) as "i"
where not coalesce(("i"."b0" is null), false)
-- ["advertising","programme","event","salary_marketing","salary_sales","commission","tools","travel","agency","overhead","2026-05-01","2026-06-01"]

-- cost_entry: acquisition_costs by 1 keys
select "i"."b0", sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", sum((cast("f"."amount_org" as decimal(38,0)) * "f"."effective_share")) as "s0", count(*) as "n" from "leadline_facts"."fact_cost_entry" as "f"
where "f"."category" in (cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text), cast($5 as text), cast($6 as text), cast($7 as text), cast($8 as text), cast($9 as text), cast($10 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."cost_on" is not null and "f"."cost_on" >= cast($11 as date) and "f"."cost_on" < cast($12 as date)) and false
group by 1) as "i"
where not coalesce(("i"."b0" is null), false)
group by 1
-- ["advertising","programme","event","salary_marketing","salary_sales","commission","tools","travel","agency","overhead","2026-05-01","2026-06-01"]

-- presence: cost_entry
select key64 from "leadline_facts"."fact_cost_entry" as m
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

-- media_only: a month against the month before

-- cost_entry: media_costs
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."cost_on" as "b0", sum((cast("f"."amount_org" as decimal(38,0)) * "f"."effective_share")) as "s0", count(*) as "n" from "leadline_facts"."fact_cost_entry" as "f"
where "f"."category" in (cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."cost_on" is not null and "f"."cost_on" >= cast($5 as date) and "f"."cost_on" < cast($6 as date))
group by 1) as "i"
join (values (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["advertising","programme","event","agency","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: cost_entry
select key64 from "leadline_facts"."fact_cost_entry" as m
where m.is_stub is not true limit 1
-- []

-- media_only: by month

-- cost_entry: media_costs
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."cost_on" as "b0", sum((cast("f"."amount_org" as decimal(38,0)) * "f"."effective_share")) as "s0", count(*) as "n" from "leadline_facts"."fact_cost_entry" as "f"
where "f"."category" in (cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."cost_on" is not null and "f"."cost_on" >= cast($5 as date) and "f"."cost_on" < cast($6 as date))
group by 1) as "i"
join (values (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date)), (cast($16 as integer), cast($17 as date), cast($18 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["advertising","programme","event","agency","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: cost_entry
select key64 from "leadline_facts"."fact_cost_entry" as m
where m.is_stub is not true limit 1
-- []

-- media_only: by team, with one

-- cost_entry: media_costs
select sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", sum((cast("f"."amount_org" as decimal(38,0)) * "f"."effective_share")) as "s0", count(*) as "n" from "leadline_facts"."fact_cost_entry" as "f"
where "f"."category" in (cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."cost_on" is not null and "f"."cost_on" >= cast($5 as date) and "f"."cost_on" < cast($6 as date)) and false
group by 1) as "i"
where not coalesce(("i"."b0" is null), false)
-- ["advertising","programme","event","agency","2026-05-01","2026-06-01"]

-- cost_entry: media_costs by 1 keys
select "i"."b0", sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", sum((cast("f"."amount_org" as decimal(38,0)) * "f"."effective_share")) as "s0", count(*) as "n" from "leadline_facts"."fact_cost_entry" as "f"
where "f"."category" in (cast($1 as text), cast($2 as text), cast($3 as text), cast($4 as text)) and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."cost_on" is not null and "f"."cost_on" >= cast($5 as date) and "f"."cost_on" < cast($6 as date)) and false
group by 1) as "i"
where not coalesce(("i"."b0" is null), false)
group by 1
-- ["advertising","programme","event","agency","2026-05-01","2026-06-01"]

-- presence: cost_entry
select key64 from "leadline_facts"."fact_cost_entry" as m
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
