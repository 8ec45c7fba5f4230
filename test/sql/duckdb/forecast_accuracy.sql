-- headline: a month against the month before

-- frozen_forecast: frozen_pipeline_50
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."period_to" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_frozen_forecast" as "f"
where ("f"."kpi" in (cast($1 as text)) and "f"."horizon" = cast($2 as decimal(38,9))) and "f"."is_counted" and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($3 as date) and "f"."period_to" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["weighted_pipeline_forecast","50","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- opportunity: won_revenue
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", sum("f"."won_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted" and "f"."won_amount" is not null and "f"."won_amount_org" is not null
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: frozen_forecast
select key64 from "ll"."main"."fact_frozen_forecast" as m
where m.is_stub is not true limit 1
-- []

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- headline: by month

-- frozen_forecast: frozen_pipeline_50
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."period_to" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_frozen_forecast" as "f"
where ("f"."kpi" in (cast($1 as text)) and "f"."horizon" = cast($2 as decimal(38,9))) and "f"."is_counted" and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($3 as date) and "f"."period_to" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["weighted_pipeline_forecast","50","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- opportunity: won_revenue
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", sum("f"."won_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted" and "f"."won_amount" is not null and "f"."won_amount_org" is not null
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: frozen_forecast
select key64 from "ll"."main"."fact_frozen_forecast" as m
where m.is_stub is not true limit 1
-- []

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- headline: by team, with one

-- frozen_forecast: frozen_pipeline_50
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."period_to" end as "b3", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_frozen_forecast" as "f"
where ("f"."kpi" in (cast($1 as text)) and "f"."horizon" = cast($2 as decimal(38,9))) and "f"."is_counted" and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($3 as date) and "f"."period_to" < cast($4 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["weighted_pipeline_forecast","50","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- frozen_forecast: frozen_pipeline_50 by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."period_to" end as "b2", "f"."user_id" as "b3", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_frozen_forecast" as "f"
where ("f"."kpi" in (cast($1 as text)) and "f"."horizon" = cast($2 as decimal(38,9))) and "f"."is_counted" and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($3 as date) and "f"."period_to" < cast($4 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($7 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["weighted_pipeline_forecast","50","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- opportunity: won_revenue
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."owner_user_id") as "b0", "f"."won_on" as "b1", sum(cast("f"."won_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
left join "ll"."main"."fact_opportunity_credit" as "c" on "c"."root64" = "f"."root64" and "c"."opportunity_id" = "f"."key64" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."state" in (cast($3 as text)) and "f"."is_counted" and "f"."won_amount" is not null and "f"."won_amount_org" is not null
  and ("f"."won_on" is not null and "f"."won_on" >= cast($4 as date) and "f"."won_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","won","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- opportunity: won_revenue by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."owner_user_id") as "b0", "f"."won_on" as "b1", sum(cast("f"."won_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
left join "ll"."main"."fact_opportunity_credit" as "c" on "c"."root64" = "f"."root64" and "c"."opportunity_id" = "f"."key64" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."state" in (cast($3 as text)) and "f"."is_counted" and "f"."won_amount" is not null and "f"."won_amount_org" is not null
  and ("f"."won_on" is not null and "f"."won_on" >= cast($4 as date) and "f"."won_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","won","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: frozen_forecast
select key64 from "ll"."main"."fact_frozen_forecast" as m
where m.is_stub is not true limit 1
-- []

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
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

-- at_25: a month against the month before

-- frozen_forecast: frozen_pipeline_25
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."period_to" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_frozen_forecast" as "f"
where ("f"."kpi" in (cast($1 as text)) and "f"."horizon" = cast($2 as decimal(38,9))) and "f"."is_counted" and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($3 as date) and "f"."period_to" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["weighted_pipeline_forecast","25","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- opportunity: won_revenue
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", sum("f"."won_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted" and "f"."won_amount" is not null and "f"."won_amount_org" is not null
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: frozen_forecast
select key64 from "ll"."main"."fact_frozen_forecast" as m
where m.is_stub is not true limit 1
-- []

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- at_25: by month

-- frozen_forecast: frozen_pipeline_25
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."period_to" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_frozen_forecast" as "f"
where ("f"."kpi" in (cast($1 as text)) and "f"."horizon" = cast($2 as decimal(38,9))) and "f"."is_counted" and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($3 as date) and "f"."period_to" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["weighted_pipeline_forecast","25","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- opportunity: won_revenue
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", sum("f"."won_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted" and "f"."won_amount" is not null and "f"."won_amount_org" is not null
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: frozen_forecast
select key64 from "ll"."main"."fact_frozen_forecast" as m
where m.is_stub is not true limit 1
-- []

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- at_25: by team, with one

-- frozen_forecast: frozen_pipeline_25
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."period_to" end as "b3", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_frozen_forecast" as "f"
where ("f"."kpi" in (cast($1 as text)) and "f"."horizon" = cast($2 as decimal(38,9))) and "f"."is_counted" and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($3 as date) and "f"."period_to" < cast($4 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["weighted_pipeline_forecast","25","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- frozen_forecast: frozen_pipeline_25 by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."period_to" end as "b2", "f"."user_id" as "b3", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_frozen_forecast" as "f"
where ("f"."kpi" in (cast($1 as text)) and "f"."horizon" = cast($2 as decimal(38,9))) and "f"."is_counted" and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($3 as date) and "f"."period_to" < cast($4 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($7 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["weighted_pipeline_forecast","25","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- opportunity: won_revenue
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."owner_user_id") as "b0", "f"."won_on" as "b1", sum(cast("f"."won_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
left join "ll"."main"."fact_opportunity_credit" as "c" on "c"."root64" = "f"."root64" and "c"."opportunity_id" = "f"."key64" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."state" in (cast($3 as text)) and "f"."is_counted" and "f"."won_amount" is not null and "f"."won_amount_org" is not null
  and ("f"."won_on" is not null and "f"."won_on" >= cast($4 as date) and "f"."won_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","won","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- opportunity: won_revenue by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."owner_user_id") as "b0", "f"."won_on" as "b1", sum(cast("f"."won_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
left join "ll"."main"."fact_opportunity_credit" as "c" on "c"."root64" = "f"."root64" and "c"."opportunity_id" = "f"."key64" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."state" in (cast($3 as text)) and "f"."is_counted" and "f"."won_amount" is not null and "f"."won_amount_org" is not null
  and ("f"."won_on" is not null and "f"."won_on" >= cast($4 as date) and "f"."won_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","won","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: frozen_forecast
select key64 from "ll"."main"."fact_frozen_forecast" as m
where m.is_stub is not true limit 1
-- []

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
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

-- at_75: a month against the month before

-- frozen_forecast: frozen_pipeline_75
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."period_to" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_frozen_forecast" as "f"
where ("f"."kpi" in (cast($1 as text)) and "f"."horizon" = cast($2 as decimal(38,9))) and "f"."is_counted" and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($3 as date) and "f"."period_to" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["weighted_pipeline_forecast","75","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- opportunity: won_revenue
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", sum("f"."won_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted" and "f"."won_amount" is not null and "f"."won_amount_org" is not null
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: frozen_forecast
select key64 from "ll"."main"."fact_frozen_forecast" as m
where m.is_stub is not true limit 1
-- []

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- at_75: by month

-- frozen_forecast: frozen_pipeline_75
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."period_to" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_frozen_forecast" as "f"
where ("f"."kpi" in (cast($1 as text)) and "f"."horizon" = cast($2 as decimal(38,9))) and "f"."is_counted" and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($3 as date) and "f"."period_to" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["weighted_pipeline_forecast","75","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- opportunity: won_revenue
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", sum("f"."won_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted" and "f"."won_amount" is not null and "f"."won_amount_org" is not null
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: frozen_forecast
select key64 from "ll"."main"."fact_frozen_forecast" as m
where m.is_stub is not true limit 1
-- []

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- at_75: by team, with one

-- frozen_forecast: frozen_pipeline_75
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."period_to" end as "b3", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_frozen_forecast" as "f"
where ("f"."kpi" in (cast($1 as text)) and "f"."horizon" = cast($2 as decimal(38,9))) and "f"."is_counted" and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($3 as date) and "f"."period_to" < cast($4 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["weighted_pipeline_forecast","75","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- frozen_forecast: frozen_pipeline_75 by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."period_to" end as "b2", "f"."user_id" as "b3", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_frozen_forecast" as "f"
where ("f"."kpi" in (cast($1 as text)) and "f"."horizon" = cast($2 as decimal(38,9))) and "f"."is_counted" and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($3 as date) and "f"."period_to" < cast($4 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($7 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["weighted_pipeline_forecast","75","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- opportunity: won_revenue
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."owner_user_id") as "b0", "f"."won_on" as "b1", sum(cast("f"."won_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
left join "ll"."main"."fact_opportunity_credit" as "c" on "c"."root64" = "f"."root64" and "c"."opportunity_id" = "f"."key64" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."state" in (cast($3 as text)) and "f"."is_counted" and "f"."won_amount" is not null and "f"."won_amount_org" is not null
  and ("f"."won_on" is not null and "f"."won_on" >= cast($4 as date) and "f"."won_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","won","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- opportunity: won_revenue by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."owner_user_id") as "b0", "f"."won_on" as "b1", sum(cast("f"."won_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
left join "ll"."main"."fact_opportunity_credit" as "c" on "c"."root64" = "f"."root64" and "c"."opportunity_id" = "f"."key64" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."state" in (cast($3 as text)) and "f"."is_counted" and "f"."won_amount" is not null and "f"."won_amount_org" is not null
  and ("f"."won_on" is not null and "f"."won_on" >= cast($4 as date) and "f"."won_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","won","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: frozen_forecast
select key64 from "ll"."main"."fact_frozen_forecast" as m
where m.is_stub is not true limit 1
-- []

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
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

-- run_rate: a month against the month before

-- frozen_forecast: frozen_run_rate_50
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."period_to" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_frozen_forecast" as "f"
where ("f"."kpi" in (cast($1 as text)) and "f"."horizon" = cast($2 as decimal(38,9))) and "f"."is_counted" and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($3 as date) and "f"."period_to" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["run_rate_forecast","50","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: sales_recognised
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- order_line: sales_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($1 as date) and "f"."reversed_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: frozen_forecast
select key64 from "ll"."main"."fact_frozen_forecast" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- run_rate: by month

-- frozen_forecast: frozen_run_rate_50
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."period_to" as "b0", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_frozen_forecast" as "f"
where ("f"."kpi" in (cast($1 as text)) and "f"."horizon" = cast($2 as decimal(38,9))) and "f"."is_counted" and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($3 as date) and "f"."period_to" < cast($4 as date))
group by 1) as "i"
join (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date)), (cast($14 as integer), cast($15 as date), cast($16 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["run_rate_forecast","50","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: sales_recognised
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."recognised_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($1 as date) and "f"."recognised_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- order_line: sales_reversed
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."reversed_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($1 as date) and "f"."reversed_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: frozen_forecast
select key64 from "ll"."main"."fact_frozen_forecast" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: refunds
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."refunded_on" as "b0", sum("f"."net_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($1 as date) and "f"."refunded_on" < cast($2 as date))
group by 1) as "i"
join (values (cast($3 as integer), cast($4 as date), cast($5 as date)), (cast($6 as integer), cast($7 as date), cast($8 as date)), (cast($9 as integer), cast($10 as date), cast($11 as date)), (cast($12 as integer), cast($13 as date), cast($14 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- run_rate: by team, with one

-- frozen_forecast: frozen_run_rate_50
select sum("i"."s0"), sum("i"."n")
from (select "f"."user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."user_id" end as "b2", case when "f"."team_id" is null then "f"."period_to" end as "b3", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_frozen_forecast" as "f"
where ("f"."kpi" in (cast($1 as text)) and "f"."horizon" = cast($2 as decimal(38,9))) and "f"."is_counted" and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($3 as date) and "f"."period_to" < cast($4 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)
-- ["run_rate_forecast","50","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- frozen_forecast: frozen_run_rate_50 by 1 keys
select coalesce("i"."b0", "j0"."team_key"), sum("i"."s0"), sum("i"."n")
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."user_id" end as "b1", case when "f"."team_id" is null then "f"."period_to" end as "b2", "f"."user_id" as "b3", sum("f"."amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_frozen_forecast" as "f"
where ("f"."kpi" in (cast($1 as text)) and "f"."horizon" = cast($2 as decimal(38,9))) and "f"."is_counted" and "f"."amount" is not null and "f"."amount_org" is not null
  and ("f"."period_to" is not null and "f"."period_to" >= cast($3 as date) and "f"."period_to" < cast($4 as date))
group by 1, 2, 3, 4) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($7 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)
group by 1
-- ["run_rate_forecast","50","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: sales_recognised
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: sales_recognised by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."recognised_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."recognised_on" is not null and "f"."recognised_on" >= cast($3 as date) and "f"."recognised_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: sales_reversed
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- order_line: sales_reversed by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."reversed_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_order_line" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."reversed_on" is not null and "f"."reversed_on" >= cast($3 as date) and "f"."reversed_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: frozen_forecast
select key64 from "ll"."main"."fact_frozen_forecast" as m
where m.is_stub is not true limit 1
-- []

-- presence: order_line
select key64 from "ll"."main"."fact_order_line" as m
where m.is_stub is not true limit 1
-- []

-- presence: refund
select key64 from "ll"."main"."fact_refund" as m
where m.is_stub is not true limit 1
-- []

-- refund: refunds
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- refund: refunds by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."seller_user_id") as "b0", "f"."refunded_on" as "b1", sum(cast("f"."net_amount_org" as decimal(38,0)) * coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_refund" as "f"
left join "ll"."main"."fact_order_credit" as "c" on "c"."root64" = "f"."root64" and "c"."order_id" = "f"."order_id" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."is_counted" and "f"."net_amount" is not null and "f"."net_amount_org" is not null
  and ("f"."refunded_on" is not null and "f"."refunded_on" >= cast($3 as date) and "f"."refunded_on" < cast($4 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($6 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

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
