-- headline: a month against the month before

-- presence: service_request
select key64 from "leadline_facts"."fact_service_request" as m
where m.is_stub is not true limit 1
-- []

-- service_request: request_times
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select xv, row_number() over ( order by xv) as place, count(xv) over () as size
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, cast(round(cast(cast(floor(extract(epoch from "f"."resolved_at")) as bigint) - cast(floor(extract(epoch from "f"."received_at")) as bigint) - coalesce("f"."waiting_for_customer_min", 0) * 60 as decimal(38,6)) / cast($1 as integer), 6) as decimal(38,6)) as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($2 as text)) > 0, false)
  and ("f"."received_at" is not null and "f"."resolved_at" is not null)
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($3 as date) and "f"."resolved_on" < cast($4 as date))) as "i") as unplaced
where xv is not null) as cases
-- [3600,",closed_before_created,","2026-04-01","2026-05-01"]

-- service_request: request_times
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select xv, row_number() over ( order by xv) as place, count(xv) over () as size
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, cast(round(cast(cast(floor(extract(epoch from "f"."resolved_at")) as bigint) - cast(floor(extract(epoch from "f"."received_at")) as bigint) - coalesce("f"."waiting_for_customer_min", 0) * 60 as decimal(38,6)) / cast($1 as integer), 6) as decimal(38,6)) as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($2 as text)) > 0, false)
  and ("f"."received_at" is not null and "f"."resolved_at" is not null)
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($3 as date) and "f"."resolved_on" < cast($4 as date))) as "i") as unplaced
where xv is not null) as cases
-- [3600,",closed_before_created,","2026-05-01","2026-06-01"]

-- headline: by month

-- presence: service_request
select key64 from "leadline_facts"."fact_service_request" as m
where m.is_stub is not true limit 1
-- []

-- service_request: request_times
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select "g0", xv, row_number() over (partition by "g0" order by xv) as place, count(xv) over (partition by "g0") as size
from (select "w"."ordinal" as "g0", "i"."xk", "i"."xv"
from (select "f"."resolved_on" as "b0", "f"."key64" as xk, cast(round(cast(cast(floor(extract(epoch from "f"."resolved_at")) as bigint) - cast(floor(extract(epoch from "f"."received_at")) as bigint) - coalesce("f"."waiting_for_customer_min", 0) * 60 as decimal(38,6)) / cast($1 as integer), 6) as decimal(38,6)) as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($2 as text)) > 0, false)
  and ("f"."received_at" is not null and "f"."resolved_at" is not null)
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($3 as date) and "f"."resolved_on" < cast($4 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($5 as integer), cast($6 as date), cast($7 as date)), (cast($8 as integer), cast($9 as date), cast($10 as date)), (cast($11 as integer), cast($12 as date), cast($13 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($14 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date") as unplaced
where xv is not null) as cases
group by 1
-- [3600,",closed_before_created,","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",2,"2026-06-01","2026-06-20",30]

-- service_request: request_times
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select xv, row_number() over ( order by xv) as place, count(xv) over () as size
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, cast(round(cast(cast(floor(extract(epoch from "f"."resolved_at")) as bigint) - cast(floor(extract(epoch from "f"."received_at")) as bigint) - coalesce("f"."waiting_for_customer_min", 0) * 60 as decimal(38,6)) / cast($1 as integer), 6) as decimal(38,6)) as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($2 as text)) > 0, false)
  and ("f"."received_at" is not null and "f"."resolved_at" is not null)
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($3 as date) and "f"."resolved_on" < cast($4 as date))) as "i") as unplaced
where xv is not null) as cases
-- [3600,",closed_before_created,","2026-04-01","2026-06-20"]

-- headline: by team, with one

-- presence: service_request
select key64 from "leadline_facts"."fact_service_request" as m
where m.is_stub is not true limit 1
-- []

-- service_request: request_times
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select xv, row_number() over ( order by xv) as place, count(xv) over () as size
from (select "i"."xk", "i"."xv"
from (select "f"."handler_user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."handler_user_id" end as "b2", case when "f"."team_id" is null then "f"."resolved_on" end as "b3", "f"."key64" as xk, cast(round(cast(cast(floor(extract(epoch from "f"."resolved_at")) as bigint) - cast(floor(extract(epoch from "f"."received_at")) as bigint) - coalesce("f"."waiting_for_customer_min", 0) * 60 as decimal(38,6)) / cast($1 as integer), 6) as decimal(38,6)) as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($2 as text)) > 0, false)
  and ("f"."received_at" is not null and "f"."resolved_at" is not null)
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($3 as date) and "f"."resolved_on" < cast($4 as date))) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($5 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($6 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($7 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)) as unplaced
where xv is not null) as cases
-- [3600,",closed_before_created,","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- service_request: request_times by 1 keys
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select "g0", xv, row_number() over (partition by "g0" order by xv) as place, count(xv) over (partition by "g0") as size
from (select coalesce("i"."b0", "j0"."team_key") as "g0", "i"."xk", "i"."xv"
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."handler_user_id" end as "b1", case when "f"."team_id" is null then "f"."resolved_on" end as "b2", "f"."handler_user_id" as "b3", "f"."key64" as xk, cast(round(cast(cast(floor(extract(epoch from "f"."resolved_at")) as bigint) - cast(floor(extract(epoch from "f"."received_at")) as bigint) - coalesce("f"."waiting_for_customer_min", 0) * 60 as decimal(38,6)) / cast($1 as integer), 6) as decimal(38,6)) as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($2 as text)) > 0, false)
  and ("f"."received_at" is not null and "f"."resolved_at" is not null)
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($3 as date) and "f"."resolved_on" < cast($4 as date))) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($5 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($6 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($7 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)) as unplaced
where xv is not null) as cases
group by 1
-- [3600,",closed_before_created,","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

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

-- business_hours: a month against the month before

-- presence: service_request
select key64 from "leadline_facts"."fact_service_request" as m
where m.is_stub is not true limit 1
-- []

-- service_request: request_business_minutes
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."business_min" as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($1 as text)) > 0, false) and "f"."business_min" is not null
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($2 as date) and "f"."resolved_on" < cast($3 as date))) as "i") as cases
-- [",closed_before_created,","2026-04-01","2026-05-01"]

-- service_request: request_business_minutes
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."business_min" as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($1 as text)) > 0, false) and "f"."business_min" is not null
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($2 as date) and "f"."resolved_on" < cast($3 as date))) as "i") as cases
-- [",closed_before_created,","2026-05-01","2026-06-01"]

-- service_request: request_business_minutes
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select xv, row_number() over ( order by xv) as place, count(xv) over () as size
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."business_min" as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($1 as text)) > 0, false) and "f"."business_min" is not null
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($2 as date) and "f"."resolved_on" < cast($3 as date))) as "i") as unplaced
where xv is not null) as cases
-- [",closed_before_created,","2026-04-01","2026-05-01"]

-- service_request: request_business_minutes
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select xv, row_number() over ( order by xv) as place, count(xv) over () as size
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."business_min" as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($1 as text)) > 0, false) and "f"."business_min" is not null
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($2 as date) and "f"."resolved_on" < cast($3 as date))) as "i") as unplaced
where xv is not null) as cases
-- [",closed_before_created,","2026-05-01","2026-06-01"]

-- business_hours: by month

-- presence: service_request
select key64 from "leadline_facts"."fact_service_request" as m
where m.is_stub is not true limit 1
-- []

-- service_request: request_business_minutes
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "w"."ordinal" as "g0", "i"."xk", "i"."xv"
from (select "f"."resolved_on" as "b0", "f"."key64" as xk, "f"."business_min" as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($1 as text)) > 0, false) and "f"."business_min" is not null
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($2 as date) and "f"."resolved_on" < cast($3 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($13 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date") as cases
group by 1
-- [",closed_before_created,","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",2,"2026-06-01","2026-06-20",30]

-- service_request: request_business_minutes
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select "g0", xv, row_number() over (partition by "g0" order by xv) as place, count(xv) over (partition by "g0") as size
from (select "w"."ordinal" as "g0", "i"."xk", "i"."xv"
from (select "f"."resolved_on" as "b0", "f"."key64" as xk, "f"."business_min" as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($1 as text)) > 0, false) and "f"."business_min" is not null
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($2 as date) and "f"."resolved_on" < cast($3 as date))) as "i"
join (select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on
from (values (cast($4 as integer), cast($5 as date), cast($6 as date)), (cast($7 as integer), cast($8 as date), cast($9 as date)), (cast($10 as integer), cast($11 as date), cast($12 as date))) as "w"(ordinal, from_on, to_on)
join generate_series(0, cast($13 as integer)) as g(n) on g.n < w.to_on - w.from_on) as "w" on "i"."b0" = "w"."on_date") as unplaced
where xv is not null) as cases
group by 1
-- [",closed_before_created,","2026-04-01","2026-06-20",0,"2026-04-01","2026-05-01",1,"2026-05-01","2026-06-01",2,"2026-06-01","2026-06-20",30]

-- service_request: request_business_minutes
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."business_min" as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($1 as text)) > 0, false) and "f"."business_min" is not null
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($2 as date) and "f"."resolved_on" < cast($3 as date))) as "i") as cases
-- [",closed_before_created,","2026-04-01","2026-06-20"]

-- service_request: request_business_minutes
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select xv, row_number() over ( order by xv) as place, count(xv) over () as size
from (select "i"."xk", "i"."xv"
from (select "f"."key64" as xk, "f"."business_min" as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($1 as text)) > 0, false) and "f"."business_min" is not null
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($2 as date) and "f"."resolved_on" < cast($3 as date))) as "i") as unplaced
where xv is not null) as cases
-- [",closed_before_created,","2026-04-01","2026-06-20"]

-- business_hours: by team, with one

-- presence: service_request
select key64 from "leadline_facts"."fact_service_request" as m
where m.is_stub is not true limit 1
-- []

-- service_request: request_business_minutes
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select "i"."xk", "i"."xv"
from (select "f"."handler_user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."handler_user_id" end as "b2", case when "f"."team_id" is null then "f"."resolved_on" end as "b3", "f"."key64" as xk, "f"."business_min" as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($1 as text)) > 0, false) and "f"."business_min" is not null
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($2 as date) and "f"."resolved_on" < cast($3 as date))) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)) as cases
-- [",closed_before_created,","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- service_request: request_business_minutes
select percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select xv, row_number() over ( order by xv) as place, count(xv) over () as size
from (select "i"."xk", "i"."xv"
from (select "f"."handler_user_id" as "b0", "f"."team_id" as "b1", case when "f"."team_id" is null then "f"."handler_user_id" end as "b2", case when "f"."team_id" is null then "f"."resolved_on" end as "b3", "f"."key64" as xk, "f"."business_min" as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($1 as text)) > 0, false) and "f"."business_min" is not null
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($2 as date) and "f"."resolved_on" < cast($3 as date))) as "i"
left join "leadline_facts"."dim_user" as "j0" on "j0"."key64" = "i"."b0"
left join "leadline_facts"."ref_membership" as "j1" on "j1"."user_key" = "i"."b2" and coalesce("j1"."from_on", cast($4 as date)) <= "i"."b3" and "i"."b3" < coalesce("j1"."to_on", cast($5 as date))
where (coalesce("j0"."person_id", "i"."b0") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b1", "j1"."team_key") is null), false)) as unplaced
where xv is not null) as cases
-- [",closed_before_created,","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- service_request: request_business_minutes by 1 keys
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv)
from (select coalesce("i"."b0", "j0"."team_key") as "g0", "i"."xk", "i"."xv"
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."handler_user_id" end as "b1", case when "f"."team_id" is null then "f"."resolved_on" end as "b2", "f"."handler_user_id" as "b3", "f"."key64" as xk, "f"."business_min" as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($1 as text)) > 0, false) and "f"."business_min" is not null
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($2 as date) and "f"."resolved_on" < cast($3 as date))) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)) as cases
group by 1
-- [",closed_before_created,","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

-- service_request: request_business_minutes by 1 keys
select "g0", percentile_disc(0.5) within group (order by xv), percentile_disc(0.5) within group (order by xv desc), sum(xv), count(xv), max(xv), max(xv) filter (where 10 * (place - 1) <= 9 * (size - 1)), min(xv) filter (where 10 * (place - 1) >= 9 * (size - 1))
from (select "g0", xv, row_number() over (partition by "g0" order by xv) as place, count(xv) over (partition by "g0") as size
from (select coalesce("i"."b0", "j0"."team_key") as "g0", "i"."xk", "i"."xv"
from (select "f"."team_id" as "b0", case when "f"."team_id" is null then "f"."handler_user_id" end as "b1", case when "f"."team_id" is null then "f"."resolved_on" end as "b2", "f"."handler_user_id" as "b3", "f"."key64" as xk, "f"."business_min" as xv from "leadline_facts"."fact_service_request" as "f"
where "f"."is_counted" and not coalesce(strpos(',' || "f"."flags" || ',', cast($1 as text)) > 0, false) and "f"."business_min" is not null
  and ("f"."resolved_on" is not null and "f"."resolved_on" >= cast($2 as date) and "f"."resolved_on" < cast($3 as date))) as "i"
left join "leadline_facts"."ref_membership" as "j0" on "j0"."user_key" = "i"."b1" and coalesce("j0"."from_on", cast($4 as date)) <= "i"."b2" and "i"."b2" < coalesce("j0"."to_on", cast($5 as date))
left join "leadline_facts"."dim_user" as "j1" on "j1"."key64" = "i"."b3"
where (coalesce("j1"."person_id", "i"."b3") in (cast($6 as bigint))) and not coalesce((coalesce("i"."b0", "j0"."team_key") is null), false)) as unplaced
where xv is not null) as cases
group by 1
-- [",closed_before_created,","2026-05-01","2026-06-01","0001-01-01","9999-12-31","42n"]

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
