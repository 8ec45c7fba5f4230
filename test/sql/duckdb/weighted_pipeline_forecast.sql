-- headline: a month against the month before

-- opportunity: won_revenue
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", sum("f"."won_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted" and "f"."won_amount" is not null and "f"."won_amount_org" is not null
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- presence: stage_change
select key64 from "ll"."main"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage defaults
select key64, default_probability from "ll"."main"."dim_stage" as m
where m.default_probability is not null
-- []

-- stage_change: decided_stage_visits
select "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."to_stage_id" as xa, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
left join "ll"."main"."fact_opportunity" as "via_opportunity_id" on "via_opportunity_id"."key64" = "f"."opportunity_id" and "via_opportunity_id"."root64" = "f"."root64"
where ("f"."kind" in (cast($1 as text)) and "via_opportunity_id"."state" in (cast($2 as text), cast($3 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and true)
group by 1) as "i"
group by 1
-- ["open","won","lost"]

-- stage_change: won_stage_visits
select "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."to_stage_id" as xa, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
left join "ll"."main"."fact_opportunity" as "via_opportunity_id" on "via_opportunity_id"."key64" = "f"."opportunity_id" and "via_opportunity_id"."root64" = "f"."root64"
where ("f"."kind" in (cast($1 as text)) and "via_opportunity_id"."state" in (cast($2 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and true)
group by 1) as "i"
group by 1
-- ["open","won"]

-- headline: by month

-- opportunity: won_revenue
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", sum("f"."won_amount_org") as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted" and "f"."won_amount" is not null and "f"."won_amount_org" is not null
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- presence: stage_change
select key64 from "ll"."main"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage defaults
select key64, default_probability from "ll"."main"."dim_stage" as m
where m.default_probability is not null
-- []

-- stage_change: decided_stage_visits
select "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."to_stage_id" as xa, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
left join "ll"."main"."fact_opportunity" as "via_opportunity_id" on "via_opportunity_id"."key64" = "f"."opportunity_id" and "via_opportunity_id"."root64" = "f"."root64"
where ("f"."kind" in (cast($1 as text)) and "via_opportunity_id"."state" in (cast($2 as text), cast($3 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and true)
group by 1) as "i"
group by 1
-- ["open","won","lost"]

-- stage_change: expected_pipeline
select "w"."ordinal", "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."changed_on" as "b0", "f"."to_stage_id" as xa, sum(coalesce("f"."amount_org", "via_opportunity_id"."amount_org")) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
left join "ll"."main"."fact_opportunity" as "via_opportunity_id" on "via_opportunity_id"."key64" = "f"."opportunity_id" and "via_opportunity_id"."root64" = "f"."root64"
where ("f"."kind" in (cast($1 as text)) and not coalesce(("f"."forecast_category" in (cast($2 as text)) or ("f"."forecast_category" is null and "via_opportunity_id"."forecast_category" in (cast($3 as text)))), false)) and "f"."is_counted"
  and ("f"."expected_close_on" is not null or "via_opportunity_id"."expected_close_on" is not null)
  and ("f"."amount" is not null or "via_opportunity_id"."amount" is not null)
  and ("f"."amount_org" is not null or "via_opportunity_id"."amount_org" is not null)
  and ("f"."expected_close_on" >= cast($4 as date) and "f"."expected_close_on" < cast($5 as date) or ("f"."expected_close_on" is null and "via_opportunity_id"."expected_close_on" >= cast($6 as date) and "via_opportunity_id"."expected_close_on" < cast($7 as date)))
  and (("f"."changed_on" is null or "f"."changed_on" < cast($8 as date))
  and ("f"."until_on" is null or "f"."until_on" >= cast($9 as date)))
group by 1, 2
union all select "f"."until_on" as "b0", "f"."to_stage_id" as xa, -sum(coalesce("f"."amount_org", "via_opportunity_id"."amount_org")) as "s0", -count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
left join "ll"."main"."fact_opportunity" as "via_opportunity_id" on "via_opportunity_id"."key64" = "f"."opportunity_id" and "via_opportunity_id"."root64" = "f"."root64"
where ("f"."kind" in (cast($10 as text)) and not coalesce(("f"."forecast_category" in (cast($11 as text)) or ("f"."forecast_category" is null and "via_opportunity_id"."forecast_category" in (cast($12 as text)))), false)) and "f"."is_counted"
  and ("f"."expected_close_on" is not null or "via_opportunity_id"."expected_close_on" is not null)
  and ("f"."amount" is not null or "via_opportunity_id"."amount" is not null)
  and ("f"."amount_org" is not null or "via_opportunity_id"."amount_org" is not null)
  and ("f"."expected_close_on" >= cast($13 as date) and "f"."expected_close_on" < cast($14 as date) or ("f"."expected_close_on" is null and "via_opportunity_id"."expected_close_on" >= cast($15 as date) and "via_opportunity_id"."expected_close_on" < cast($16 as date)))
  and (("f"."changed_on" is null or "f"."changed_on" < cast($17 as date))
  and ("f"."until_on" is null or "f"."until_on" >= cast($18 as date))) and "f"."until_on" is not null
group by 1, 2) as "i"
join (values (cast($19 as integer), cast($20 as date), cast($21 as date)), (cast($22 as integer), cast($23 as date), cast($24 as date))) as "w"(ordinal, from_on, to_on) on ("i"."b0" is null or "i"."b0" < "w"."to_on")
group by 1, 2
having sum("i"."n") <> 0
-- ["open","omitted","omitted","2026-06-20","2026-07-01","2026-06-20","2026-07-01","2026-06-20","2026-06-20","open","omitted","omitted","2026-06-20","2026-07-01","2026-06-20","2026-07-01","2026-06-20","2026-06-20",0,"2026-04-01","2026-06-20",1,"2026-06-01","2026-06-20"]

-- stage_change: won_stage_visits
select "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."to_stage_id" as xa, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
left join "ll"."main"."fact_opportunity" as "via_opportunity_id" on "via_opportunity_id"."key64" = "f"."opportunity_id" and "via_opportunity_id"."root64" = "f"."root64"
where ("f"."kind" in (cast($1 as text)) and "via_opportunity_id"."state" in (cast($2 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and true)
group by 1) as "i"
group by 1
-- ["open","won"]

-- headline: by team, with one

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

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- presence: stage_change
select key64 from "ll"."main"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage defaults
select key64, default_probability from "ll"."main"."dim_stage" as m
where m.default_probability is not null
-- []

-- stage_change: decided_stage_visits
select "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."to_stage_id" as xa, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
left join "ll"."main"."fact_opportunity" as "via_opportunity_id" on "via_opportunity_id"."key64" = "f"."opportunity_id" and "via_opportunity_id"."root64" = "f"."root64"
where ("f"."kind" in (cast($1 as text)) and "via_opportunity_id"."state" in (cast($2 as text), cast($3 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and true)
group by 1) as "i"
group by 1
-- ["open","won","lost"]

-- stage_change: won_stage_visits
select "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."to_stage_id" as xa, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
left join "ll"."main"."fact_opportunity" as "via_opportunity_id" on "via_opportunity_id"."key64" = "f"."opportunity_id" and "via_opportunity_id"."root64" = "f"."root64"
where ("f"."kind" in (cast($1 as text)) and "via_opportunity_id"."state" in (cast($2 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and true)
group by 1) as "i"
group by 1
-- ["open","won"]

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

-- deals: a month against the month before

-- opportunity: won_deals
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-01",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01"]

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- presence: stage_change
select key64 from "ll"."main"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage defaults
select key64, default_probability from "ll"."main"."dim_stage" as m
where m.default_probability is not null
-- []

-- stage_change: decided_stage_visits
select "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."to_stage_id" as xa, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
left join "ll"."main"."fact_opportunity" as "via_opportunity_id" on "via_opportunity_id"."key64" = "f"."opportunity_id" and "via_opportunity_id"."root64" = "f"."root64"
where ("f"."kind" in (cast($1 as text)) and "via_opportunity_id"."state" in (cast($2 as text), cast($3 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and true)
group by 1) as "i"
group by 1
-- ["open","won","lost"]

-- stage_change: won_stage_visits
select "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."to_stage_id" as xa, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
left join "ll"."main"."fact_opportunity" as "via_opportunity_id" on "via_opportunity_id"."key64" = "f"."opportunity_id" and "via_opportunity_id"."root64" = "f"."root64"
where ("f"."kind" in (cast($1 as text)) and "via_opportunity_id"."state" in (cast($2 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and true)
group by 1) as "i"
group by 1
-- ["open","won"]

-- deals: by month

-- opportunity: won_deals
select "w"."ordinal", sum("i"."s0"), sum("i"."n")
from (select "f"."won_on" as "b0", count(*) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
where "f"."state" in (cast($1 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($2 as date) and "f"."won_on" < cast($3 as date))
group by 1) as "i"
join (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date)), (cast($13 as integer), cast($14 as date), cast($15 as date))) as "w"(ordinal, from_on, to_on) on "i"."b0" >= "w"."from_on" and "i"."b0" < "w"."to_on"
group by 1
-- ["won","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-04-01","2026-06-20",2,"2026-05-01","2026-06-01",3,"2026-06-01","2026-06-20"]

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- presence: stage_change
select key64 from "ll"."main"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage defaults
select key64, default_probability from "ll"."main"."dim_stage" as m
where m.default_probability is not null
-- []

-- stage_change: decided_stage_visits
select "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."to_stage_id" as xa, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
left join "ll"."main"."fact_opportunity" as "via_opportunity_id" on "via_opportunity_id"."key64" = "f"."opportunity_id" and "via_opportunity_id"."root64" = "f"."root64"
where ("f"."kind" in (cast($1 as text)) and "via_opportunity_id"."state" in (cast($2 as text), cast($3 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and true)
group by 1) as "i"
group by 1
-- ["open","won","lost"]

-- stage_change: expected_deals
select "w"."ordinal", "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."changed_on" as "b0", "f"."to_stage_id" as xa, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
left join "ll"."main"."fact_opportunity" as "via_opportunity_id" on "via_opportunity_id"."key64" = "f"."opportunity_id" and "via_opportunity_id"."root64" = "f"."root64"
where ("f"."kind" in (cast($1 as text)) and not coalesce(("f"."forecast_category" in (cast($2 as text)) or ("f"."forecast_category" is null and "via_opportunity_id"."forecast_category" in (cast($3 as text)))), false)) and "f"."is_counted"
  and ("f"."expected_close_on" is not null or "via_opportunity_id"."expected_close_on" is not null)
  and ("f"."expected_close_on" >= cast($4 as date) and "f"."expected_close_on" < cast($5 as date) or ("f"."expected_close_on" is null and "via_opportunity_id"."expected_close_on" >= cast($6 as date) and "via_opportunity_id"."expected_close_on" < cast($7 as date)))
  and (("f"."changed_on" is null or "f"."changed_on" < cast($8 as date))
  and ("f"."until_on" is null or "f"."until_on" >= cast($9 as date)))
group by 1, 2
union all select "f"."until_on" as "b0", "f"."to_stage_id" as xa, -count(*) as "s0", -count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
left join "ll"."main"."fact_opportunity" as "via_opportunity_id" on "via_opportunity_id"."key64" = "f"."opportunity_id" and "via_opportunity_id"."root64" = "f"."root64"
where ("f"."kind" in (cast($10 as text)) and not coalesce(("f"."forecast_category" in (cast($11 as text)) or ("f"."forecast_category" is null and "via_opportunity_id"."forecast_category" in (cast($12 as text)))), false)) and "f"."is_counted"
  and ("f"."expected_close_on" is not null or "via_opportunity_id"."expected_close_on" is not null)
  and ("f"."expected_close_on" >= cast($13 as date) and "f"."expected_close_on" < cast($14 as date) or ("f"."expected_close_on" is null and "via_opportunity_id"."expected_close_on" >= cast($15 as date) and "via_opportunity_id"."expected_close_on" < cast($16 as date)))
  and (("f"."changed_on" is null or "f"."changed_on" < cast($17 as date))
  and ("f"."until_on" is null or "f"."until_on" >= cast($18 as date))) and "f"."until_on" is not null
group by 1, 2) as "i"
join (values (cast($19 as integer), cast($20 as date), cast($21 as date)), (cast($22 as integer), cast($23 as date), cast($24 as date))) as "w"(ordinal, from_on, to_on) on ("i"."b0" is null or "i"."b0" < "w"."to_on")
group by 1, 2
having sum("i"."n") <> 0
-- ["open","omitted","omitted","2026-06-20","2026-07-01","2026-06-20","2026-07-01","2026-06-20","2026-06-20","open","omitted","omitted","2026-06-20","2026-07-01","2026-06-20","2026-07-01","2026-06-20","2026-06-20",0,"2026-04-01","2026-06-20",1,"2026-06-01","2026-06-20"]

-- stage_change: won_stage_visits
select "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."to_stage_id" as xa, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
left join "ll"."main"."fact_opportunity" as "via_opportunity_id" on "via_opportunity_id"."key64" = "f"."opportunity_id" and "via_opportunity_id"."root64" = "f"."root64"
where ("f"."kind" in (cast($1 as text)) and "via_opportunity_id"."state" in (cast($2 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and true)
group by 1) as "i"
group by 1
-- ["open","won"]

-- deals: by team, with one

-- opportunity: won_deals
select sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."owner_user_id") as "b0", "f"."won_on" as "b1", sum(coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
left join "ll"."main"."fact_opportunity_credit" as "c" on "c"."root64" = "f"."root64" and "c"."opportunity_id" = "f"."key64" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."state" in (cast($3 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($4 as date) and "f"."won_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "ll"."main"."ref_membership" as "j1" on "j1"."user_key" = "i"."b0" and coalesce("j1"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j1"."to_on", cast($7 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j1"."team_key" is null), false)
-- ["closer","closer","won","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- opportunity: won_deals by 1 keys
select "j0"."team_key", sum("i"."s0"), sum("i"."n")
from (select coalesce("c"."user_id", "f"."owner_user_id") as "b0", "f"."won_on" as "b1", sum(coalesce("c"."credit_share", cast(1 as decimal(9,6)))) as "s0", count(*) as "n" from "ll"."main"."fact_opportunity" as "f"
left join "ll"."main"."fact_opportunity_credit" as "c" on "c"."root64" = "f"."root64" and "c"."opportunity_id" = "f"."key64" and coalesce("c"."credit_role", cast($1 as text)) = cast($2 as text)
where "f"."state" in (cast($3 as text)) and "f"."is_counted"
  and ("f"."won_on" is not null and "f"."won_on" >= cast($4 as date) and "f"."won_on" < cast($5 as date))
group by 1, 2) as "i"
left join "ll"."main"."ref_membership" as "j0" on "j0"."user_key" = "i"."b0" and coalesce("j0"."from_on", cast($6 as date)) <= "i"."b1" and "i"."b1" < coalesce("j0"."to_on", cast($7 as date))
left join "ll"."main"."dim_user" as "j1" on "j1"."key64" = "i"."b0"
where (coalesce("j1"."person_id", "i"."b0") in (cast($8 as bigint))) and not coalesce(("j0"."team_key" is null), false)
group by 1
-- ["closer","closer","won","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- presence: opportunity
select key64 from "ll"."main"."fact_opportunity" as m
where m.is_stub is not true limit 1
-- []

-- presence: stage_change
select key64 from "ll"."main"."fact_stage_change" as m
where m.is_stub is not true limit 1
-- []

-- stage defaults
select key64, default_probability from "ll"."main"."dim_stage" as m
where m.default_probability is not null
-- []

-- stage_change: decided_stage_visits
select "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."to_stage_id" as xa, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
left join "ll"."main"."fact_opportunity" as "via_opportunity_id" on "via_opportunity_id"."key64" = "f"."opportunity_id" and "via_opportunity_id"."root64" = "f"."root64"
where ("f"."kind" in (cast($1 as text)) and "via_opportunity_id"."state" in (cast($2 as text), cast($3 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and true)
group by 1) as "i"
group by 1
-- ["open","won","lost"]

-- stage_change: won_stage_visits
select "i"."xa", sum("i"."s0"), sum("i"."n")
from (select "f"."to_stage_id" as xa, count(*) as "s0", count(*) as "n" from "ll"."main"."fact_stage_change" as "f"
left join "ll"."main"."fact_opportunity" as "via_opportunity_id" on "via_opportunity_id"."key64" = "f"."opportunity_id" and "via_opportunity_id"."root64" = "f"."root64"
where ("f"."kind" in (cast($1 as text)) and "via_opportunity_id"."state" in (cast($2 as text))) and "f"."is_counted"
  and ("f"."changed_on" is not null and true)
group by 1) as "i"
group by 1
-- ["open","won"]

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
